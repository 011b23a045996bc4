import { createHash } from 'node:crypto';
import type { BotEnd } from './bot-end.js';
import type { FakeChat } from './chat.js';
import { openChat } from './chat.js';

export interface PersonFacts {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  readonly tenantId: string;
  /** Of the client; activities are without one when absent. */
  readonly locale?: string;
  /** `29:…` */
  readonly channelId: string;
}

/** Somebody who uses Teams. */
export interface FakePerson extends PersonFacts {
  /** The one-to-one chat with the bot: the same each time. */
  inPersonalChat(): FakeChat;
  /** A chat of several people; the same id is the same chat. */
  inGroupChat(id?: string): FakeChat;
  /** A thread in a channel of a team; without a name what the bot posts into the channel by itself. */
  inChannel(thread?: string): FakeChat;
  /** The same person on a client that speaks another language. */
  speaking(locale: string): FakePerson;
}

export function createPerson(end: BotEnd, facts: Omit<PersonFacts, 'channelId'>): FakePerson {
  const person: PersonFacts = { ...facts, channelId: `29:1${hash(`${end.botId} ${facts.id}`)}` };
  const teamId = `19:${hash('team').slice(0, 32)}@thread.tacv2`;
  return {
    ...person,
    inPersonalChat: () =>
      openChat(end, person, { kind: 'personal', conversationId: `a:1${hash(person.id)}` }),
    inGroupChat: (id = 'group') =>
      openChat(end, person, { kind: 'groupChat', conversationId: `19:${hash(id).slice(0, 32)}@thread.v2` }),
    inChannel: (thread = '1795200000001') =>
      openChat(end, person, {
        kind: 'channel',
        conversationId: thread === '' ? teamId : `${teamId};messageid=${thread}`,
        teamId,
        channelId: teamId,
      }),
    speaking: locale => createPerson(end, { ...facts, locale }),
  };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
