import type { Day, Instant } from '../benefits/programme.js';
import type { Straying } from './language-offer.js';
import type { NoticeWishes } from './notice-times.js';

/** What the desk remembers of a person, beside the company file. Record `profile` of the person's partition. */
export interface Profile {
  readonly personId: string;
  readonly name: string;
  /** The language the desk speaks with them. */
  readonly locale?: string;
  /** Where that language comes from; a weaker source never overrules a stronger one. */
  readonly localeFrom?: LocaleSource;
  /** That they write in another language than the one they chose. */
  readonly straying?: Straying;
  /** When the desk last offered to speak another language, by the one that was chosen. */
  readonly switchOfferedOn?: Readonly<Record<string, Day>>;
  /** How they want to be written to. */
  readonly notices?: NoticeWishes;
  readonly welcomedAt?: Instant;
  /** Where their personal chat is. */
  readonly chat?: Chat;
  /** Why the chat cannot be used any more; a new install takes it away. */
  readonly unreachableSince?: Instant;
  readonly unreachableBecause?: string;
}

/** From weakest to strongest: what the client is set to, what the person writes in, what the person chose. */
export const LOCALE_SOURCES = ['client', 'writing', 'choice'] as const;
export type LocaleSource = (typeof LOCALE_SOURCES)[number];

/** A chat with the bot, enough to write into it at any time: a personal one unless `kind` says otherwise. */
export interface Chat {
  readonly kind?: 'group' | 'channel';
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly channelId: string;
  readonly tenantId: string;
  /** The person's id in the channel (`29:…`), which differs from the Entra object id. */
  readonly userId: string;
  readonly botId: string;
  readonly botName?: string;
}

export const PROFILE_KEY = 'profile';

/** Can the desk write to this person? */
export function isReachable(profile: Profile | undefined): boolean {
  return profile?.chat !== undefined && profile.unreachableSince === undefined;
}
