import type { Answers } from './answers.js';
import { type Day, daysAfter, weekdayOf } from './calendar-day.js';
import { findPhrases, phraseStart } from './phrase-book.js';
import type { Unit } from './units.js';

/**
 * Days of the week. Alone it is the next such day. "Next Friday" said on a Monday is this week's or next week's:
 * both are given.
 */
export function weekdays(units: readonly Unit[], today: Day, answers: Answers): Day[] {
  return findPhrases(units, answers.weekdays, true).flatMap(({ meaning, at, length }) => {
    const ahead = (meaning - weekdayOf(today) + 7) % 7 || 7;
    const inNextWeek = 7 - weekdayOf(today) + meaning;
    const before = (book: Answers['books']['nextWeek']) => stands(units, at, length, book);
    if (before(answers.books.definiteNextWeek)) return [daysAfter(today, inNextWeek)];
    if (before(answers.books.nextWeek))
      return [...new Set([ahead, inNextWeek])].map(days => daysAfter(today, days));
    return [daysAfter(today, ahead)];
  });
}

/** Is a phrase of the book straight before the weekday, or straight behind it ("Monday next week")? */
function stands(
  units: readonly Unit[],
  at: number,
  length: number,
  book: Answers['books']['nextWeek'],
): boolean {
  const before = findPhrases(units.slice(0, at), book).some(hit => hit.at + hit.length === at);
  return before || phraseStart(units, at + length, book) > 0;
}
