import { fold } from './fold.js';

/** One word or number, or one Chinese character, of a text. */
export interface Unit {
  /** As it is compared: folded. */
  readonly text: string;
  /** As it was written. */
  readonly written: string;
  /** Where it begins and ends in the text that was cut. */
  readonly from: number;
  readonly to: number;
  /** Does a comma, a full stop or a dash stand before it? */
  readonly afterBreak: boolean;
}

/** A text cut into units, with the composed text that their places refer to. */
export interface Cut {
  readonly text: string;
  readonly units: readonly Unit[];
}

const READ_AT_MOST = 600;
const MOST_UNITS = 120;
/** A number with what stands inside numbers and dates, a Chinese character, or a word. */
const UNIT =
  /\d+(?:[.,:/-]\d+)*|\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:['’](?!\p{Script=Han})\p{L}+)*/gu;
const BREAK = /[,;!?()"“”„，。；、！？：–—\n]|:\s|\s-+\s|\.\s/u;
/** `nr. 2` and `1. März`: the full stop belongs to the word. */
const SHORTENED = /^(?:\d{1,2}|\p{L}{1,3})$/u;

/** Cuts a text into words; every Chinese character is one, since words are not set apart there. */
export function cut(source: string): Cut {
  const text = source
    .slice(0, READ_AT_MOST)
    .replace(/\p{Surrogate}/gu, ' ')
    .normalize('NFKC');
  const units: Unit[] = [];
  for (const match of text.matchAll(UNIT)) {
    const [written] = match;
    const folded = fold(written);
    if (folded === '') continue;
    const last = units.at(-1);
    const between = text.slice(last?.to ?? 0, match.index);
    const afterBreak = BREAK.test(between) && !(between.startsWith('.') && SHORTENED.test(last?.text ?? ''));
    units.push({ text: folded, written, from: match.index, to: match.index + written.length, afterBreak });
    if (units.length === MOST_UNITS) break;
  }
  return { text, units };
}

/** The text of some units of a cut, as it was written; stretches that were apart stay apart. */
export function writtenOf(units: readonly Unit[], text: string): string {
  const stretches: [number, number][] = [];
  for (const { from, to } of units) {
    const last = stretches.at(-1);
    if (last && !/[\p{L}\p{N}]/u.test(text.slice(last[1], from))) last[1] = to;
    else stretches.push([from, to]);
  }
  return stretches.map(([from, to]) => text.slice(from, to)).join(' ');
}

export function isHan(text: string): boolean {
  return /^\p{Script=Han}/u.test(text);
}
