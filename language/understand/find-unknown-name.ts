import { answersIn } from './answers.js';
import { findIdeas } from './ideas.js';
import type { Lexicon } from './lexicon.js';
import { findPhrases } from './phrase-book.js';
import { unexplained } from './unexplained.js';
import { cut, isHan, type Unit, writtenOf } from './units.js';

/** Ideas of the lexicon that say that a key is wanted, and not for what. */
const SAYING_THE_WISH = new Set([
  'want',
  'give',
  'get',
  'key',
  'licence',
  'download',
  'install',
  'activate',
  'redeem',
  'software',
  'please',
  'thanks',
  'greet',
  'request',
  'my',
  'person',
  'help',
  'how_many',
  'check',
  'no',
  'benefit',
  'error',
]);
const LONGEST_HAN_WORD = 6;
const MOST_WORDS = 4;
/** Words around a name that is all there is: `Photoshop key please`. */
const MOST_AROUND_BARE = 2;

/**
 * The product that a wish for a key names when it names none of the company's: `Photoshop` in `a key for Photoshop
 * please`. Only what looks like a name counts, since "a key for the new laptop" is a wish all the same.
 * @returns as written; undefined when nothing remains that is a name
 */
export function findUnknownName(text: string, locale: string, lexicon: Lexicon): string | undefined {
  const { text: source, units } = cut(text);
  const { filler, wish, no, not, for: forWords } = answersIn(locale).books;
  const wordy = withoutHanWish(units, lexicon).filter(unit => isHan(unit.text) || !saysWish(unit, lexicon));
  const left = unexplained(wordy, [filler, wish, no, not]).filter(unit => !isHan(unit.text));
  const [first] = left;
  if (
    !first ||
    left.length > MOST_WORDS ||
    !left.some(unit => looksLikeName(unit) || isVendor(unit, lexicon))
  )
    return undefined;
  const at = units.indexOf(first);
  const isOneStretch = left.every(
    (unit, offset) => units[at + offset] === unit && (offset === 0 || !unit.afterBreak),
  );
  const before = units[at - 1];
  const isAbout = findPhrases(before ? [before] : [], forWords).length > 0 || isHan(before?.text ?? '');
  const isBare = units.length <= left.length + MOST_AROUND_BARE;
  if (!isOneStretch || !(isAbout || isBare || left.some(unit => isVendor(unit, lexicon)))) return undefined;
  return writtenOf(left, source);
}

/** `Photoshop`, `autoCAD`, `v2`: small letters alone are a word like any other. */
function looksLikeName({ written }: Unit): boolean {
  return /\p{Lu}|\p{L}\d/u.test(written) && written.length > 1 && !/^0x/i.test(written);
}

function isVendor({ text }: Unit, lexicon: Lexicon): boolean {
  return lexicon.whole.get(text)?.includes('other.vendor') ?? false;
}

function saysWish({ text }: Unit, lexicon: Lexicon): boolean {
  return findIdeas([{ text, han: false }], lexicon).some(({ idea }) => SAYING_THE_WISH.has(idea));
}

/** Takes the longest words of the wish out of what is written without spaces. */
function withoutHanWish(units: readonly Unit[], lexicon: Lexicon): Unit[] {
  const left: Unit[] = [];
  for (let at = 0; at < units.length; at++) {
    const length = isHan(units[at]!.text) ? hanWishAt(units, at, lexicon) : 0;
    if (length > 0) at += length - 1;
    else left.push(units[at]!);
  }
  return left;
}

function hanWishAt(units: readonly Unit[], at: number, lexicon: Lexicon): number {
  for (let length = LONGEST_HAN_WORD; length > 0; length--) {
    const word = units
      .slice(at, at + length)
      .map(({ text }) => text)
      .join('');
    if (lexicon.whole.get(word)?.some(idea => SAYING_THE_WISH.has(idea))) return length;
  }
  return 0;
}
