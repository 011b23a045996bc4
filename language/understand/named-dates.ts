import type { Answers } from './answers.js';
import { type Day, dayOf, nextSuchDay } from './calendar-day.js';
import { findPhrases } from './phrase-book.js';
import { isHan, type Unit } from './units.js';

const YEAR = /^20\d\d$/;
const DAY = /^\d{1,2}$/;
/** `1st of`: what may stand between the number and the month. */
const MOST_BETWEEN = 3;
const HAN_YEAR = '年';

/** Dates with the name of a month: `1 March`, `March 1st, 2027`, `den första mars`, `2027年3月1日`. */
export function namedDates(units: readonly Unit[], today: Day, answers: Answers): Day[] {
  return findPhrases(units, answers.months, true).flatMap(({ meaning: month, at, length }) => {
    const around = {
      before: units.slice(Math.max(0, at - MOST_BETWEEN), at),
      after: units.slice(at + length, at + length + 4),
    };
    const day = isHan(units[at + length - 1]!.text) ? hanDay(around, answers) : dayNear(around, answers);
    if (day === undefined) return [];
    const year = yearNear(around);
    return (year === undefined ? nextSuchDay(today, month, day) : dayOf(year, month, day)) ?? [];
  });
}

interface Around {
  readonly before: readonly Unit[];
  readonly after: readonly Unit[];
}

function dayNear({ before, after }: Around, { ordinals }: Answers): number | undefined {
  const digits =
    before.findLast(({ text }) => DAY.test(text)) ?? after.slice(0, 1).find(({ text }) => DAY.test(text));
  if (digits) return Number(digits.text);
  return findPhrases([...before.slice(-2), ...after.slice(0, 1)], ordinals)[0]?.meaning;
}

/** Chinese names the day behind the month, in digits or in words. */
function hanDay({ after }: Around, { counts }: Answers): number | undefined {
  const [first] = after;
  if (first && DAY.test(first.text)) return Number(first.text);
  return findPhrases(after, counts).find(({ at }) => at === 0)?.meaning;
}

function yearNear({ before, after }: Around): number | undefined {
  const [year, sign] = before.slice(-2);
  const behind = after.find(({ text }) => YEAR.test(text));
  const found = sign?.text === HAN_YEAR ? year : behind;
  return found && YEAR.test(found.text) ? Number(found.text) : undefined;
}
