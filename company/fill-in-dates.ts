import { dayOf } from '../benefits/validity.js';

const MARK = /"@(today|now)(?:([+-]\d{1,4})d)?"/g;

/**
 * Fills in the dates of the demo company, so that something is always about to expire and something was always
 * just bought. `"@today+20d"` becomes the day 20 days from today in the company's time zone, `"@now-10d"` the
 * moment 10 times 24 hours ago. Only the demo may use these: a company file knows dates alone.
 * @param text JSON with a field `timeZone` at its top.
 */
export function fillInDates(text: string, now: Date): string {
  const { timeZone } = JSON.parse(text) as { timeZone: string };
  const today = new Date(`${dayOf(now, timeZone)}T00:00:00.000Z`);
  return text.replace(MARK, (_, from: string, days = '0') =>
    from === 'today'
      ? `"${later(today, Number(days)).toISOString().slice(0, 10)}"`
      : `"${later(now, Number(days)).toISOString()}"`,
  );
}

function later(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * 86_400_000);
}
