import { isSlipOf } from './edit-distance.js';
import { cut, isHan, type Unit } from './units.js';

/** Words and phrases, and what each means. */
export interface PhraseBook<Meaning> {
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** First units of all phrases, so that most places of a text need no further look. */
  readonly starts: ReadonlySet<string>;
  /** Length of the longest phrase, in units. */
  readonly longest: number;
  /** Single words long enough to be mended when mistyped. */
  readonly mendable: readonly string[];
}

/** Where in a text a phrase stands. */
export interface Found<Meaning> {
  readonly meaning: Meaning;
  /** Index of its first unit. */
  readonly at: number;
  /** How many units it takes. */
  readonly length: number;
}

const SHORTEST_MENDED = 6;
/** In a longer text a slip is too easily something else. */
const UNITS_OF_A_SHORT_TEXT = 25;

/** Makes a book. The first meaning given to a phrase holds. */
export function phraseBook<Meaning>(
  entries: Iterable<readonly [phrase: string, meaning: Meaning]>,
): PhraseBook<Meaning> {
  const meanings = new Map<string, Meaning>();
  let longest = 1;
  for (const [phrase, meaning] of entries) {
    const { units } = cut(phrase);
    if (units.length === 0) continue;
    longest = Math.max(longest, units.length);
    const key = units.map(unit => unit.text).join(' ');
    if (!meanings.has(key)) meanings.set(key, meaning);
  }
  const mendable = [...meanings.keys()].filter(key => key.length >= SHORTEST_MENDED && !/[ \d]/.test(key));
  const starts = new Set([...meanings.keys()].map(key => key.split(' ')[0]!));
  return { meanings, starts, longest, mendable };
}

/** Every phrase of the book that a text holds, in the order of the text; of overlapping ones the longer one. */
export function findPhrases<Meaning>(
  units: readonly Unit[],
  book: PhraseBook<Meaning>,
  mend = false,
): Found<Meaning>[] {
  const found: Found<Meaning>[] = [];
  const mends = mend && units.length <= UNITS_OF_A_SHORT_TEXT;
  for (let at = 0; at < units.length; at++) {
    const hit = phraseAt(units, at, book) ?? (mends ? mended(units[at]!.text, at, book) : undefined);
    if (!hit) continue;
    found.push(hit);
    at += hit.length - 1;
  }
  return found;
}

/** Is the whole text one phrase of the book? */
export function wholePhrase<Meaning>(
  units: readonly Unit[],
  book: PhraseBook<Meaning>,
): Found<Meaning> | undefined {
  const hit = units.length > 0 ? phraseAt(units, 0, book) : undefined;
  return hit?.length === units.length ? hit : undefined;
}

/** How many units the longest phrase of the book takes that begins at a unit; 0 when none does. */
export function phraseStart(units: readonly Unit[], at: number, book: PhraseBook<unknown>): number {
  return phraseAt(units, at, book)?.length ?? 0;
}

function phraseAt<Meaning>(
  units: readonly Unit[],
  at: number,
  book: PhraseBook<Meaning>,
): Found<Meaning> | undefined {
  if (!book.starts.has(units[at]?.text ?? '')) return undefined;
  for (let length = Math.min(book.longest, units.length - at); length > 0; length--) {
    let key = units[at]!.text;
    for (let next = at + 1; next < at + length; next++) key += ` ${units[next]!.text}`;
    const meaning = book.meanings.get(key);
    if (meaning !== undefined) return { meaning, at, length };
  }
  return undefined;
}

/** A mistyped word, if whatever it can be a slip of means the same. */
function mended<Meaning>(word: string, at: number, book: PhraseBook<Meaning>): Found<Meaning> | undefined {
  if (word.length < SHORTEST_MENDED - 1 || isHan(word)) return undefined;
  let only: Meaning | undefined;
  for (const known of book.mendable) {
    if (!isSlipOf(word, known)) continue;
    const meaning = book.meanings.get(known)!;
    if (only !== undefined && only !== meaning) return undefined;
    only = meaning;
  }
  return only === undefined ? undefined : { meaning: only, at, length: 1 };
}
