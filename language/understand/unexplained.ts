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

function isKnown(unit: Unit, known: readonly string[]): boolean {
  if (known.length === 0) return false;
  if (isHan(unit.text)) return known.some(word => word.includes(unit.text));
  return tokensOf(unit).every(token => known.includes(token) || known.some(word => stands(token, word)));
}

function stands(token: string, word: string): boolean {
  return isSlipOf(token, word) || (/^\d\d$/.test(token) && word === `20${token}`);
}

const kept = new WeakMap<Unit, readonly string[]>();

/** A unit is looked at for every field of a form. */
function tokensOf(unit: Unit): readonly string[] {
  const tokens = kept.get(unit) ?? nameTokens(unit.written);
  kept.set(unit, tokens);
  return tokens;
}
