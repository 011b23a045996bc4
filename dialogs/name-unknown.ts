import { findPerson } from '../language/understand/find-person.js';
import { findUnknownName } from '../language/understand/find-unknown-name.js';
import { sharedLexicon } from '../language/understand/lexicon.js';
import type { Turn } from './turn.js';

/** A command is the only thing that is understood with this confidence. */
const CERTAIN = 1;

/**
 * What a wish names that the company has nothing of: `Photoshop` in "a key for Photoshop". A colleague is no product,
 * and a command names nothing beside itself.
 */
export function nameUnknown(turn: Turn, text: string): string | undefined {
  const { locale } = turn.kit.say;
  if (turn.recogniser.recognise(text, locale).confidence === CERTAIN) return undefined;
  const people = turn.seat.kind === 'seat' ? turn.seat.company.people : [];
  const { person, near } = findPerson(text, people, locale, turn.actor.personId);
  return person === undefined && near.length === 0
    ? findUnknownName(text, locale, sharedLexicon())
    : undefined;
}
