import type { Actor, DeskParts } from '../desk/parts.js';
import type { Posting } from '../desk/posting.js';
import { readProfile } from '../desk/reachable.js';
import { retireChat } from '../desk/remember-person.js';
import { loadRoom } from '../desk/room.js';
import { retireRoom } from '../desk/set-room.js';
import type { Chat, Profile } from '../directory/profile.js';
import { isReachable } from '../directory/profile.js';
import { DEFAULT_LOCALE } from '../language/languages.js';

/** Who is going to read something: a person in their own chat, or everybody in the approvers' room. */
export interface Reader {
  readonly chat: Chat;
  readonly locale: string;
  /** Without a person where several people read. */
  readonly actor: Pick<Actor, 'tenantId'> & Partial<Actor>;
  /** Of the person. */
  readonly profile?: Profile;
}

/** @returns undefined when they cannot be written to now, or there is no room. */
export async function readerOf(
  desk: DeskParts,
  tenantId: string,
  posting: Posting,
): Promise<Reader | undefined> {
  if (posting.kind === 'room') {
    const room = await loadRoom(desk.store, tenantId);
    return room && { chat: room.chat, locale: room.locale, actor: { tenantId } };
  }
  const profile = await readProfile(desk, tenantId, posting.personId);
  if (!profile?.chat || !isReachable(profile)) return undefined;
  const { chat, name, locale = DEFAULT_LOCALE } = profile;
  return { chat, locale, actor: { tenantId, personId: posting.personId, name }, profile };
}

/** The chat is of no use any more. */
export async function retireReader(
  desk: DeskParts,
  { chat, profile }: Reader,
  because: string,
): Promise<void> {
  const { tenantId, conversationId } = chat;
  if (!profile) return retireRoom(desk, tenantId, conversationId, because);
  await retireChat(desk, { tenantId, personId: profile.personId, name: profile.name }, because);
}
