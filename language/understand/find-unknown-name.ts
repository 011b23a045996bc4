import { answersIn } from './answers.js';
import { findIdeas } from './ideas.js';
import type { Lexicon } from './lexicon.js';
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
]);
const LONGEST_HAN_WORD = 6;
const MOST_WORDS = 5;

/**
 * What a wish for a key is about when its own words are taken away: `Photoshop` in `a key for Photoshop please`. As
 * written; undefined when nothing remains, or so much that it is no name.
 */
export function findUnknownName(text: string, locale: string, lexicon: Lexicon): string | undefined {
  const { text: source, units } = cut(text);
  const { filler, wish, no, not } = answersIn(locale).books;
  const wordy = withoutHanWish(units, lexicon).filter(unit => isHan(unit.text) || !saysWish(unit, lexicon));
  const left = unexplained(wordy, [filler, wish, no, not]);
  if (left.length === 0 || !left.some(({ text }) => /\p{L}/u.test(text))) return undefined;
  const name = writtenOf(left, source).trim();
  return name.split(/\s+/u).length > MOST_WORDS ? undefined : name;
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
