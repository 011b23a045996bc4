import { noticeTime } from '../directory/notice-times.js';
import type { Profile } from '../directory/profile.js';
import type { DeskParts } from './parts.js';
import type { Posting } from './posting.js';
import { allMessages, NO_REQUEST, post, postingKey } from './posting.js';
import { readProfile } from './reachable.js';
import { readCompany } from './read-company.js';
import type { UnitOfWork } from './unit-of-work.js';

/** Sees to it that a person gets a digest, at this moment (ISO 8601) unless one is due already. */
export async function postDigest(unit: UnitOfWork, personId: string, notBefore: string): Promise<void> {
  const digest = { requestId: NO_REQUEST, kind: 'digest', personId } as const;
  if (await unit.read<Posting>(postingKey(digest))) return;
  await post(unit, { ...digest, notBefore });
}

/** A digest was shown: the next one comes tomorrow, and is shown if anything waits then. */
export async function nextDigest(
  parts: DeskParts,
  tenantId: string,
  unit: UnitOfWork,
  { requestId, kind, personId }: Posting,
): Promise<Posting | undefined> {
  const profile = await readProfile(parts, tenantId, personId);
  const company = await readCompany(unit);
  const time = company && profile && noticeTime(profile.notices ?? {}, true, parts.clock(), company.timeZone);
  if (time?.kind !== 'digest') return undefined;
  return { requestId, kind, personId, state: 'due', attempts: 0, notBefore: time.at.toISOString() };
}

/** Is it about something that the receiver has to decide or do? Then it has a place in their digest. */
export function isWork(posting: Posting): boolean {
  return posting.kind === 'approval' || posting.kind === 'nudge' || posting.kind === 'reminder';
}

/** The card waits in somebody's digest: it stands in no message of its own. */
export function isInDigest(posting: Posting): boolean {
  return posting.kind === 'approval' && posting.state === 'shown' && allMessages(posting).length === 0;
}

/** When a first message may be shown to this person; undefined when they did not say anything about it. */
export function timeFor(profile: Profile, posting: Posting, now: Date, timeZone: string) {
  return profile.notices && noticeTime(profile.notices, isWork(posting), now, timeZone);
}
