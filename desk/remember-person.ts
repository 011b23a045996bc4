import type { Chat, Profile } from '../directory/profile.js';
import { PROFILE_KEY } from '../directory/profile.js';
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

/** The language of a person. One that was chosen is changed only by choosing again. */
export function rememberLocale(
  parts: DeskParts,
  actor: Actor,
  locale: string,
  chosen: boolean,
): Promise<Profile> {
  return changeProfile(parts, actor, profile =>
    profile.localeChosen && !chosen
      ? profile
      : { ...profile, locale, ...(chosen ? { localeChosen: true } : {}) },
  );
}

/** Notes that a person is welcomed. @returns true for the one caller who is to do it. */
export async function claimWelcome(parts: DeskParts, actor: Actor): Promise<boolean> {
  let claimed = false;
  await changeProfile(parts, actor, profile => {
    claimed = profile.welcomedAt === undefined;
    return claimed ? { ...profile, welcomedAt: parts.clock().toISOString() } : profile;
  });
  return claimed;
}

async function changeProfile(
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
