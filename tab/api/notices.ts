import { readProfile } from '../../desk/reachable.js';
import { setNotices } from '../../desk/set-notices.js';
import type { Hour, NoticeWishes } from '../../directory/notice-times.js';
import { refuse } from './door-refusal.js';
import type { Answer, Visit } from './visit.js';
import { json, objectIn } from './visit.js';

/** How the reader wants to be written to. */
export type NoticesAnswer = NoticeWishes;

export async function showNotices({ desk, actor }: Visit): Promise<Answer> {
  const profile = await readProfile(desk, actor.tenantId, actor.personId);
  return json((profile?.notices ?? {}) satisfies NoticesAnswer);
}

/** Takes hours as numbers from 0 to 23, each absent where it is not wanted. */
export async function saveNotices(visit: Visit): Promise<Answer> {
  const wishes = wishesIn(objectIn(visit) ?? {});
  if (!wishes) return { kind: 'door', refusal: refuse(400, 'notices') };
  await setNotices(visit.desk, visit.actor, wishes);
  return json(wishes satisfies NoticesAnswer);
}

function wishesIn(sent: Readonly<Record<string, unknown>>): NoticeWishes | undefined {
  const { digestAt, quietFrom: from, quietUntil: until } = sent;
  if (![digestAt, from, until].every(hour => hour === undefined || isHour(hour))) return undefined;
  return {
    ...(isHour(digestAt) ? { digestAt } : {}),
    ...(isHour(from) && isHour(until) && from !== until ? { quiet: { from, until } } : {}),
  };
}

function isHour(value: unknown): value is Hour {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < 24;
}
