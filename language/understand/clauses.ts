import type { Answers } from './answers.js';
import { phraseStart } from './phrase-book.js';
import type { Unit } from './units.js';

/** A stretch of a text between commas and words such as "but". */
export interface Clause {
  readonly units: readonly Unit[];
  /** It begins with "I mean": what was said before no longer counts. */
  readonly corrects: boolean;
}

/** Cuts a text into clauses. The words that join them are left out. */
export function clausesOf(units: readonly Unit[], answers: Answers): Clause[] {
  const clauses: Clause[] = [];
  let current: Unit[] = [];
  let corrects = false;
  const close = (nextCorrects: boolean) => {
    if (current.length > 0) clauses.push({ units: current, corrects });
    corrects = nextCorrects || (corrects && current.length === 0);
    current = [];
  };
  for (let at = 0; at < units.length; at++) {
    if (units[at]!.afterBreak) close(false);
    const joint = jointAt(units, at, answers, current);
    if (joint) {
      close(joint.corrects);
      // "rather" must be heard with the "than" that may follow.
      if (phraseStart(units, at, answers.books.preferring) > 0)
        current.push(...units.slice(at, at + joint.length));
      at += joint.length - 1;
    } else {
      const { not, wish } = answers.books;
      const length = Math.max(1, phraseStart(units, at, not), phraseStart(units, at, wish));
      current.push(...units.slice(at, at + length));
      at += length - 1;
    }
  }
  close(false);
  return clauses;
}

/** A word for "but" or "I mean". Straight behind a negation ("do not take Word") "take" joins nothing. */
function jointAt(
  units: readonly Unit[],
  at: number,
  { books }: Answers,
  current: readonly Unit[],
): { length: number; corrects: boolean } | undefined {
  const correcting = phraseStart(units, at, books.correcting);
  const but = phraseStart(units, at, books.but);
  const length = Math.max(correcting, but);
  if (length === 0 || phraseStart(units, at, books.not) > length) return undefined;
  if (correcting < but && endsWithNot(current, books.not)) return undefined;
  return { length, corrects: correcting >= but };
}

function endsWithNot(current: readonly Unit[], not: Answers['books']['not']): boolean {
  return current.some((_, at) => {
    const length = phraseStart(current, at, not);
    return length > 0 && at + length === current.length;
  });
}
