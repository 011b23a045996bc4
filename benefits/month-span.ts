import { addDays, addMonths } from './calendar.js';
import type { Day } from './programme.js';
import { daysBetween } from './validity.js';

/**
 * A length of time in months, as the exact fraction `parts / of`. Whole months follow the calendar; what is left
 * is a share of the month that comes after them. Whole numbers, so that nothing is lost by rounding.
 */
export interface MonthSpan {
  readonly parts: number;
  readonly of: number;
}

/** Months from one day to a later one; none when it is not later. */
export function monthsBetween(from: Day, to: Day): MonthSpan {
  if (to <= from) return { parts: 0, of: 1 };
  let whole = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12;
  whole += Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  if (addMonths(from, whole) > to) whole -= 1;
  const reached = addMonths(from, whole);
  const monthLength = daysBetween(reached, addMonths(from, whole + 1));
  return { parts: whole * monthLength + daysBetween(reached, to), of: monthLength };
}

/** The day that lies a span after another; part of a day does not count. */
export function addSpan(day: Day, span: MonthSpan): Day {
  const whole = Math.floor(span.parts / span.of);
  const rest = span.parts % span.of;
  const reached = addMonths(day, whole);
  const monthLength = daysBetween(reached, addMonths(day, whole + 1));
  return addDays(reached, Math.floor((rest * monthLength) / span.of));
}

/** The span as a number of months, rounded to one decimal. */
export function inMonths(span: MonthSpan): number {
  return Math.round((span.parts / span.of) * 10) / 10;
}
