import { addMonths } from './calendar.js';
import type { Day } from './programme.js';
import type { BenefitRequest } from './request.js';
import { isFinal, lastStep } from './request.js';
import { at, dayOf } from './validity.js';

/** How requests went, for those who run the desk. */
export interface RequestFigures {
  /** The last months, oldest first, this one included. */
  readonly months: readonly MonthOfRequests[];
  /** Requests without a decision. */
  readonly waiting: number;
  /** Hours since the oldest of them was made; null when none waits. */
  readonly oldestHours: number | null;
  /** Requests somebody decided about, of all times. */
  readonly decided: number;
  /** Half of them were decided within so many hours; null when none was. */
  readonly medianHours: number | null;
}

export interface MonthOfRequests {
  /** Its first day. */
  readonly month: Day;
  /** Requests made in that month, by what became of them until today. */
  readonly fulfilled: number;
  readonly open: number;
  readonly refused: number;
}

/** @param timeZone in which the company's months begin. */
export function requestFiguresOf(
  requests: readonly BenefitRequest[],
  timeZone: string,
  now: Date,
  months = 6,
): RequestFigures {
  const thisMonth = monthOf(now, timeZone);
  const pending = requests.filter(request => request.state === 'pending');
  const ages = pending.map(request => hoursBetween(request.createdAt, now.getTime()));
  const times = requests.flatMap(hoursToDecision).sort((a, b) => a - b);
  return {
    months: Array.from({ length: months }, (_, index) => {
      const month = addMonths(thisMonth, index + 1 - months);
      const made = requests.filter(request => monthOf(new Date(at(request.createdAt)), timeZone) === month);
      return { month, ...countsOf(made) };
    }),
    waiting: pending.length,
    oldestHours: ages.length > 0 ? Math.max(...ages) : null,
    decided: times.length,
    medianHours: medianOf(times),
  };
}

function countsOf(requests: readonly BenefitRequest[]): Omit<MonthOfRequests, 'month'> {
  const fulfilled = requests.filter(request => request.state === 'fulfilled').length;
  const open = requests.filter(request => !isFinal(request.state)).length;
  return { fulfilled, open, refused: requests.length - fulfilled - open };
}

function hoursToDecision(request: BenefitRequest): readonly number[] {
  const step = lastStep(request, 'approved', 'rejected');
  return step ? [hoursBetween(request.createdAt, at(step.at))] : [];
}

function hoursBetween(from: string, to: number): number {
  return (to - at(from)) / 3_600_000;
}

function medianOf(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null;
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function monthOf(moment: Date, timeZone: string): Day {
  return `${dayOf(moment, timeZone).slice(0, 7)}-01`;
}
