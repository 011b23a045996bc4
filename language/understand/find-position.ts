import type { Answers } from './answers.js';
import { findPhrases } from './phrase-book.js';
import { unexplained } from './unexplained.js';
import type { Unit } from './units.js';

/**
 * Which place of a list of `count` is named: `the second`, `nr. 2`, `das letzte`. 0 for the first.
 * @param said the whole text: in `I need 2` the number is a quantity
 */
export function findPosition(
  units: readonly Unit[],
  count: number,
  answers: Answers,
  said: readonly Unit[] = units,
): number | undefined {
  const { ordinals, books } = answers;
  const places = new Set(findPhrases(units, ordinals, true).map(({ meaning }) => meaning));
  if (places.size === 0) {
    if (findPhrases(units, books.last).length > 0) places.add(count);
    else if (!isQuantity(said, answers)) for (const place of bareNumber(units, answers)) places.add(place);
  }
  const [place] = places;
  return places.size === 1 && place !== undefined && place >= 1 && place <= count ? place - 1 : undefined;
}

/** A number that is all a text says. The "one" of "that one" is none. */
function bareNumber(units: readonly Unit[], { counts, books }: Answers): readonly number[] {
  const digits = units.filter(({ text }) => /^\d{1,2}\.?$/.test(text));
  const rest = units.filter(unit => !digits.includes(unit));
  const points = findPhrases(rest, books.that).some(({ length }) => length > 1);
  const words = digits.length > 0 || points ? [] : findPhrases(rest, counts);
  if (unexplained(rest, [counts, books.number, books.filler, books.that]).length > 0) return [];
  return digits.length > 0 ? digits.map(({ text }) => Number(text)) : words.map(({ meaning }) => meaning);
}

/** `I need 2`: what is wanted is said, so the number tells how many. */
function isQuantity(said: readonly Unit[], { books }: Answers): boolean {
  return findPhrases(unexplained(said, [books.filler]), books.wish).length > 0;
}
