import type { Day } from '../benefits/programme.js';
import type { Profile } from './profile.js';

/** After so many messages in a row that are written in another language, the desk offers to speak it. */
const MESSAGES_IN_A_ROW = 2;

/** Somebody writes in another language than the one they chose. */
export interface Straying {
  readonly chosen: string;
  readonly written: string;
  readonly messages: number;
}

/**
 * What one message tells about the language that somebody chose: written in another one again and again, it is a
 * reason to offer that one, once for each chosen language and day. A message that shows no language tells nothing,
 * and is not for this rule.
 * @param written the language of the message.
 * @param today in the company's time zone.
 * @returns what to remember, the same object when nothing changes; and the language to offer, if any.
 */
export function noteWritten(
  profile: Profile,
  written: string,
  today: Day,
): { profile: Profile; offer?: string } {
  const { locale: chosen, localeFrom, straying, switchOfferedOn = {} } = profile;
  if (localeFrom !== 'choice' || !chosen) return { profile };
  if (written === chosen) return { profile: straying ? withoutStraying(profile) : profile };
  const isSame = straying?.chosen === chosen && straying.written === written;
  const messages = Math.min(MESSAGES_IN_A_ROW, isSame ? straying.messages + 1 : 1);
  const isDue = messages === MESSAGES_IN_A_ROW && switchOfferedOn[chosen] !== today;
  if (!isDue && isSame && messages === straying.messages) return { profile };
  const noted = { ...profile, straying: { chosen, written, messages } };
  if (!isDue) return { profile: noted };
  return { profile: { ...noted, switchOfferedOn: { ...switchOfferedOn, [chosen]: today } }, offer: written };
}

function withoutStraying({ straying: _, ...profile }: Profile): Profile {
  return profile;
}
