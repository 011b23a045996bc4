import type { Day } from '../benefits/programme.js';
import { noteWritten } from '../directory/language-offer.js';
import type { Actor, DeskParts } from './parts.js';
import { changeProfile } from './remember-person.js';

/**
 * Remembers in which language somebody wrote who has chosen one.
 * @returns the language to offer them; for one caller alone, however many of their messages come at once.
 */
export async function noteWriting(
  parts: DeskParts,
  actor: Actor,
  written: string,
  today: Day,
): Promise<string | undefined> {
  let offer: string | undefined;
  await changeProfile(parts, actor, profile => {
    const noted = noteWritten(profile, written, today);
    offer = noted.offer;
    return noted.profile;
  });
  return offer;
}
