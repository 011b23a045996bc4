import type { NoticeWishes } from '../directory/notice-times.js';
import type { Chat, LocaleSource, Profile } from '../directory/profile.js';
import { LOCALE_SOURCES, PROFILE_KEY } from '../directory/profile.js';
import { personPartition } from '../store/store.js';
import type { Actor, DeskParts } from './parts.js';
import { pokePostingsOf } from './poke-postings.js';
import { readProfile } from './reachable.js';

/**
 * Where a person can be reached now. A chat that had been given up is taken up again, and what waited for the
 * person becomes due.
 */
export async function rememberChat(parts: DeskParts, actor: Actor, chat: Chat): Promise<void> {
  const before = await readProfile(parts, actor.tenantId, actor.personId);
  if (before?.chat && sameChat(before.chat, chat) && !before.unreachableSince) return;
  await changeProfile(parts, actor, ({ unreachableSince: _, unreachableBecause: __, ...profile }) => ({
    ...profile,
    name: actor.name || profile.name,
    chat,
  }));
  await pokePostingsOf(parts, actor.tenantId, actor.personId);
}

/** Gives a chat up: the person removed or blocked the bot. */
export function retireChat(parts: DeskParts, actor: Actor, because: string): Promise<Profile> {
  return changeProfile(parts, actor, profile => ({
    ...profile,
    unreachableSince: parts.clock().toISOString(),
    unreachableBecause: because,
  }));
}

/** The language of a person. What they chose is changed only by choosing again. */
export function rememberLocale(
  parts: DeskParts,
  actor: Actor,
  locale: string,
  from: LocaleSource,
): Promise<Profile> {
  return changeProfile(parts, actor, profile => {
    const known = profile.localeFrom ? LOCALE_SOURCES.indexOf(profile.localeFrom) : -1;
    const isWeaker = LOCALE_SOURCES.indexOf(from) < known;
    const isSame = profile.locale === locale && profile.localeFrom === from;
    return isWeaker || isSame ? profile : { ...profile, locale, localeFrom: from };
  });
}

/** How a person wants to be written to. */
export function rememberNotices(parts: DeskParts, actor: Actor, notices: NoticeWishes): Promise<Profile> {
  return changeProfile(parts, actor, profile => ({ ...profile, notices }));
}

/**
 * Notes that a person is welcomed. Install and conversation update arrive in any order, and more than once; an
 * install long after the last welcome means that the person removed the bot and has it again.
 * @returns true for the one caller who is to welcome them.
 */
export async function claimWelcome(parts: DeskParts, actor: Actor, isInstall: boolean): Promise<boolean> {
  let claimed = false;
  await changeProfile(parts, actor, profile => {
    const now = parts.clock();
    const since = profile.welcomedAt
      ? (now.getTime() - Date.parse(profile.welcomedAt)) / 1000
      : Number.POSITIVE_INFINITY;
    claimed = since === Number.POSITIVE_INFINITY || (isInstall && since > parts.settings.reinstallSeconds);
    return claimed ? { ...profile, welcomedAt: now.toISOString() } : profile;
  });
  return claimed;
}

/** Changes what is remembered of a person, against what others change of it meanwhile. */
export async function changeProfile(
  parts: DeskParts,
  actor: Actor,
  change: (profile: Profile) => Profile,
): Promise<Profile> {
  const partition = personPartition(actor.tenantId, actor.personId);
  for (;;) {
    const found = await parts.store.read<Profile>(partition, PROFILE_KEY);
    const before = found?.value ?? { personId: actor.personId, name: actor.name };
    const after = change(before);
    if (found && after === before) return before;
    const write = { key: PROFILE_KEY, value: after, ifVersion: found?.version ?? 0 };
    if ((await parts.store.commit(partition, { writes: [write] })) === 'saved') return after;
  }
}

function sameChat(a: Chat, b: Chat): boolean {
  return (Object.keys(b) as (keyof Chat)[]).every(key => a[key] === b[key]);
}
