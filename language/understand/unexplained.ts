import { isSlipOf } from './edit-distance.js';
import { nameTokens } from './name-tokens.js';
import { type PhraseBook, phraseStart } from './phrase-book.js';
import { isHan, type Unit } from './units.js';

/**
 * The units of a text that say something of their own: part of no phrase of the books, and none of the words that
 * are known already (slips of the keyboard included).
 */
export function unexplained(
  units: readonly Unit[],
  books: readonly PhraseBook<unknown>[],
  known: readonly string[] = [],
): Unit[] {
  const left: Unit[] = [];
  for (let at = 0; at < units.length; at++) {
    const taken = Math.max(...books.map(book => phraseStart(units, at, book)));
    if (taken > 0) at += taken - 1;
    else if (!isKnown(units[at]!, known)) left.push(units[at]!);
  }
  return left;
}

function isKnown({ text, written }: Unit, known: readonly string[]): boolean {
  if (known.length === 0) return false;
  if (isHan(text)) return known.some(word => word.includes(text));
  return nameTokens(written).every(token =>
    known.some(
      word => word === token || isSlipOf(token, word) || (/^\d\d$/.test(token) && word === `20${token}`),
    ),
  );
}
