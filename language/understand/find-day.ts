import { type Answers, answersIn } from './answers.js';
import { type Day, daysAfter } from './calendar-day.js';
import { namedDates } from './named-dates.js';
import { type DayOrder, numericDates } from './numeric-dates.js';
import { findPhrases, phraseStart } from './phrase-book.js';
import { readAnswer } from './read-answer.js';
import type { Unit } from './units.js';
import { weekdays } from './weekdays.js';

export interface DayAsked {
  /** The day on which it is said. */
  readonly today: Day;
  readonly locale: string;
  /** How the reader writes `1/3`; without it, as the language does. */
  readonly order?: DayOrder | undefined;
}

/**
 * The day a text names: `2027-03-01`, `01.03.2027`, `1 March`, `tomorrow`, `in three days`, `next Monday`. A date
 * without a year is the next such day. Undefined when there is none, or more than one, or when it could be read in
 * two ways: `12/11` in English, `next Friday` said on a Monday.
 */
export function findDay(text: string, { today, locale, order }: DayAsked): Day | undefined {
  const { answers, meant } = readAnswer(text, locale);
  const readings = [
    ...numericDates(meant, today, order ?? answers.dayOrder),
    ...namedDates(meant, today, answers),
    ...nearDays(meant, today, answers),
    ...weekdays(meant, today, answers),
  ];
  const days = new Set(readings);
  const [day] = days;
  return days.size === 1 ? day : undefined;
}

/** Is `1/3` the first of March or the third of January for readers of a BCP 47 tag? Plain `en` does not tell. */
export function dayOrderOf(tag: string): DayOrder {
  if (!/^[a-z]{2,3}[-_]/i.test(tag)) return answersIn(tag).dayOrder;
  const parts = new Intl.DateTimeFormat(tag.replace('_', '-')).formatToParts(Date.UTC(2026, 0, 2));
  const kinds = parts.map(part => part.type);
  return kinds.indexOf('day') < kinds.indexOf('month')
    ? 'day-first'
    : answersIn(tag).dayOrder || 'month-first';
}

/** `today`, `tomorrow`, `in two weeks`, `三天后`. */
function nearDays(units: readonly Unit[], today: Day, { books, ...numbers }: Answers): Day[] {
  const greetings = findPhrases(units, books.notDays);
  const free = units.filter((_, at) => !greetings.some(hit => at >= hit.at && at < hit.at + hit.length));
  const near = free.flatMap((_, at) => nearDayAt(free, at, books) ?? []);
  const distances = free.flatMap((_, at) => distanceAt(free, at, { books, ...numbers }) ?? []);
  return [...near, ...distances].map(days => daysAfter(today, days));
}

function nearDayAt(units: readonly Unit[], at: number, books: Answers['books']): number | undefined {
  const lengths = [books.today, books.tomorrow, books.dayAfterTomorrow].map(book =>
    phraseStart(units, at, book),
  );
  const longest = Math.max(...lengths);
  if (longest === 0 || isInsideLonger(units, at, books)) return undefined;
  return lengths.indexOf(longest);
}

/** The "tomorrow" of "day after tomorrow". */
function isInsideLonger(units: readonly Unit[], at: number, books: Answers['books']): boolean {
  return findPhrases(units, books.dayAfterTomorrow).some(hit => hit.at < at && at < hit.at + hit.length);
}

/** `in 3 days`: a number and a unit of time, with a word that points ahead before or behind. */
function distanceAt(units: readonly Unit[], at: number, { books, counts }: Answers): number | undefined {
  const word = findPhrases(units.slice(at, at + 3), counts).find(hit => hit.at === 0);
  const number = /^\d{1,3}$/.test(units[at]!.text) ? Number(units[at]!.text) : word?.meaning;
  if (number === undefined || !Number.isInteger(number)) return undefined;
  const next = at + (word?.length ?? 1);
  const asWeeks = phraseStart(units, next, books.week);
  const unit = asWeeks || phraseStart(units, next, books.day);
  if (unit === 0) return undefined;
  const isAhead =
    phraseStart(units, next + unit, books.later) > 0 || (at > 0 && phraseStart(units, at - 1, books.in) > 0);
  return isAhead ? number * (asWeeks > 0 ? 7 : 1) : undefined;
}
