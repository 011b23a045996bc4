import type { Answers } from './answers.js';
import { type Clause, clausesOf } from './clauses.js';
import { findPhrases, phraseStart } from './phrase-book.js';
import { unexplained } from './unexplained.js';
import type { Unit } from './units.js';

/** What is left of an answer when negation and correction are taken into account. */
export interface Corrected {
  readonly meant: readonly Unit[];
  readonly refused: readonly Unit[];
  /** `no Visio` without a comma: an answer after "no", or no wish for Visio. */
  readonly doubtful: readonly Unit[];
}

/**
 * Tells what an answer means from what it refuses: `not Word but Visio`, `Word, no, Visio`, `rather Visio than
 * Word`, `nicht Word, sondern Visio`.
 */
export function takeCorrections(units: readonly Unit[], answers: Answers): Corrected {
  let sofar: Corrected = { meant: [], refused: [], doubtful: [] };
  for (const clause of clausesOf(units, answers)) sofar = hear(sofar, clause, answers);
  return sofar;
}

function hear(before: Corrected, clause: Clause, answers: Answers): Corrected {
  const opening = phraseStart(clause.units, 0, answers.books.no);
  const isDoubtful =
    opening < clause.units.length && phraseStart(clause.units, 0, answers.books.noOrNone) === opening;
  const rest = startsWithNot(clause.units, opening, answers) ? clause.units : clause.units.slice(opening);
  if (opening > 0 && isDoubtful) return { ...before, doubtful: [...before.doubtful, ...rest] };
  const { meant, refused, isNothingElse } = splitAtNot(rest, answers);
  const takesBack =
    isNothingElse ||
    (opening > 0 && rest.length < clause.units.length) ||
    (clause.corrects && saysSomething(meant, answers));
  return {
    meant: takesBack ? meant : [...before.meant, ...meant],
    refused: [...before.refused, ...(takesBack ? before.meant : []), ...refused],
    doubtful: before.doubtful,
  };
}

/** `不是Word`, `please don't take Word`: a refusal that goes on is a negation of what follows. */
function startsWithNot(units: readonly Unit[], opening: number, answers: Answers): boolean {
  return opening < units.length && findPhrases(units.slice(0, opening), answers.books.not).length > 0;
}

/** What a clause means and refuses. `not Word` and `Word not` both refuse Word. */
function splitAtNot(
  units: readonly Unit[],
  answers: Answers,
): { meant: readonly Unit[]; refused: readonly Unit[]; isNothingElse: boolean } {
  const mark = notMark(units, answers);
  if (!mark) return { meant: units, refused: [], isNothingElse: false };
  const before = units.slice(0, mark.at);
  const after = units.slice(mark.at + mark.length);
  if (saysSomething(after, answers)) return { meant: before, refused: after, isNothingElse: false };
  return { meant: [], refused: before, isNothingElse: !saysSomething(before, answers) };
}

/** The first negation of a clause; the "than" of a preference is one. */
function notMark(units: readonly Unit[], answers: Answers): { at: number; length: number } | undefined {
  const { not, preferring, than } = answers.books;
  const negation = findPhrases(units, not)[0];
  const preference = findPhrases(units, preferring)[0];
  const other = preference && findPhrases(units, than).find(({ at }) => at > preference.at);
  return negation ?? other;
}

function saysSomething(units: readonly Unit[], answers: Answers): boolean {
  const { filler, wish, preferring } = answers.books;
  return unexplained(units, [filler, wish, preferring]).length > 0;
}
