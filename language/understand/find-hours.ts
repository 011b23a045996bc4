import type { Answers } from './answers.js';
import { findPhrases, phraseStart } from './phrase-book.js';
import { readAnswer } from './read-answer.js';
import { unexplained } from './unexplained.js';
import type { Unit } from './units.js';

/** A number in a text, and the unit of time behind it. */
interface Amount {
  readonly value: number;
  readonly of: 'hour' | 'minute' | 'nothing';
  /** Indices of its first unit and of the one behind it. */
  readonly from: number;
  readonly to: number;
}

/** `two to three hours`: as far as this apart, two numbers belong together. */
const NEAR = 1;

const MOST = 10_000;

/**
 * How many hours a text names, in whole quarters of an hour: `2,5 uur`, `zwei Stunden`, `90 minutes`, `三个小时`. A
 * number alone counts when nothing else is said. Undefined when none or several are named.
 */
export function findHours(text: string, locale: string): number | undefined {
  const { answers, units } = readAnswer(text, locale);
  if (findPhrases(units, answers.books.unsure).length > 0) return undefined;
  const amounts = amountsIn(text, locale);
  const hours = amounts.filter(({ of }) => of === 'hour');
  const minutes = amounts.filter(({ of }) => of === 'minute');
  const bare = hours.length + minutes.length === 0 && saysOnlyNumbers(text, locale) ? amounts : [];
  const isRange = amounts.some(({ of, to }) => of === 'nothing' && hours.some(hour => isNear(to, hour.from)));
  if (isRange || hours.length > 1 || minutes.length > 1 || bare.length > 1) return undefined;
  const value = [...hours, ...minutes, ...bare].reduce(
    (sum, { value, of }) => sum + (of === 'minute' ? value / 60 : value),
    0,
  );
  return value > 0 && value <= MOST && Number.isInteger(value * 4) ? value : undefined;
}

function isNear(end: number, start: number): boolean {
  return start >= end && start - end <= NEAR;
}

/** The whole number that a text is: `5`, `zwölf`, `三个`. */
export function findCount(text: string, locale: string): number | undefined {
  const [amount, ...others] = saysOnlyNumbers(text, locale) ? amountsIn(text, locale) : [];
  if (!amount || others.length > 0 || amount.of !== 'nothing') return undefined;
  return Number.isInteger(amount.value) ? amount.value : undefined;
}

function amountsIn(text: string, locale: string): Amount[] {
  const { answers, meant } = readAnswer(text, locale);
  const amounts: Amount[] = [];
  for (let at = 0; at < meant.length; at++) {
    const span = phraseValue(meant, at, answers.hourSpans);
    const number = numberAt(meant, at, answers);
    const isSpan = span !== undefined && span.length >= (number?.length ?? 0);
    const found = isSpan ? { value: span.meaning, of: 'hour' as const, length: span.length } : number;
    if (!found) continue;
    amounts.push({ value: found.value, of: found.of, from: at, to: at + found.length });
    at += found.length - 1;
  }
  return amounts;
}

/** A number, the half that may follow it, and its unit of time. */
function numberAt(
  units: readonly Unit[],
  at: number,
  { counts, andParts, books }: Answers,
): { value: number; of: Amount['of']; length: number } | undefined {
  const digits = digitsOf(units[at]!.text);
  const word = digits === undefined ? phraseValue(units, at, counts) : undefined;
  const value = digits ?? word?.meaning;
  if (value === undefined) return undefined;
  let end = at + (word?.length ?? 1);
  const part = phraseValue(units, end, andParts);
  end += part?.length ?? 0;
  const [hour, minute] = [phraseStart(units, end, books.hour), phraseStart(units, end, books.minute)];
  end += hour || minute;
  const late = part || hour === 0 ? undefined : phraseValue(units, end, andParts);
  end += late?.length ?? 0;
  const of = hour > 0 ? 'hour' : minute > 0 ? 'minute' : 'nothing';
  return { value: value + (part?.meaning ?? late?.meaning ?? 0), of, length: end - at };
}

function phraseValue(units: readonly Unit[], at: number, book: Answers['counts']) {
  const length = phraseStart(units, at, book);
  return length === 0 ? undefined : findPhrases(units.slice(at, at + length), book)[0];
}

/** `2`, `2,5` and `2.75`; `1.000` may be a thousand, so it is no number. */
function digitsOf(text: string): number | undefined {
  return /^\d{1,5}(?:[.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

function saysOnlyNumbers(text: string, locale: string): boolean {
  const { answers, meant } = readAnswer(text, locale);
  const { books, counts, andParts } = answers;
  const left = unexplained(meant, [counts, andParts, books.filler, books.wish, books.yes]);
  return left.every(({ text }) => digitsOf(text) !== undefined);
}
