import { type Day, dayOf, nextSuchDay } from './calendar-day.js';
import type { Unit } from './units.js';

/** How day and month follow each other in numbers; empty when that is not known. */
export type DayOrder = 'day-first' | 'month-first' | '';

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const WITH_DOTS = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?$/;
const WITH_SIGNS = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/;

/** Dates in numbers. A date that can be read in two ways gives both. */
export function numericDates(units: readonly Unit[], today: Day, order: DayOrder): Day[] {
  return units.flatMap(({ text }) => {
    const iso = YEAR_FIRST.exec(text);
    if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])) ?? [];
    const dots = WITH_DOTS.exec(text);
    // "2.5" is a date only where dates are written so.
    if (dots && dots[3] === undefined && order !== 'day-first') return [];
    if (dots) return readingOf(today, Number(dots[1]), Number(dots[2]), dots[3]) ?? [];
    const signs = WITH_SIGNS.exec(text);
    return signs ? inEitherOrder(today, Number(signs[1]), Number(signs[2]), signs[3], order) : [];
  });
}

function inEitherOrder(
  today: Day,
  first: number,
  second: number,
  year: string | undefined,
  order: DayOrder,
): Day[] {
  const dayFirst = readingOf(today, first, second, year);
  const monthFirst = readingOf(today, second, first, year);
  const likelier = order === 'month-first' ? monthFirst : order === 'day-first' ? dayFirst : undefined;
  return [likelier ?? [dayFirst, monthFirst]].flat().filter(day => day !== undefined);
}

function readingOf(today: Day, day: number, month: number, year: string | undefined): Day | undefined {
  return year === undefined ? nextSuchDay(today, month, day) : dayOf(Number(year), month, day);
}
