/** A calendar day as `YYYY-MM-DD`. */
export type Day = string;

const MS_PER_DAY = 86_400_000;

/** The day of these numbers, or undefined when no calendar has it. Years of two digits are of this century. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  const full = year < 100 ? 2000 + year : year;
  const date = new Date(Date.UTC(full, month - 1, day));
  const exists =
    date.getUTCFullYear() === full && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && full >= 1900 && full < 10_000 ? date.toISOString().slice(0, 10) : undefined;
}

export function daysAfter(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The first such day of a month on or after `today`; 29 February waits for a leap year. */
export function nextSuchDay(today: Day, month: number, day: number): Day | undefined {
  const year = Number(today.slice(0, 4));
  return Array.from({ length: 9 }, (_, later) => dayOf(year + later, month, day)).find(
    found => found !== undefined && found >= today,
  );
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(day).getUTCDay() || 7;
}
