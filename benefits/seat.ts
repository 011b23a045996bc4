import { addDays } from './calendar.js';
import type { VisualStudioBenefit } from './company.js';
import type { Day, Instant } from './programme.js';
import { dayOf, daysBetween } from './validity.js';

/** Days after an assignment before a seat can change hands. R93 */
export const SEAT_LOCK_DAYS = 90;

export const SEAT_STATES = ['unassigned', 'locked', 'reassignable', 'ended'] as const;
export type SeatState = (typeof SEAT_STATES)[number];

export const SEAT_EVENTS = ['assign', 'activate', 'pass-day-90', 'reassign', 'end'] as const;
export type SeatEvent = (typeof SEAT_EVENTS)[number];

/** A step in the life of a seat. That day 90 has come needs no step: it follows from `since`. */
export type SeatStep = { readonly at: Instant } & (
  | { readonly event: 'assign' | 'reassign'; readonly to: string; readonly by: string }
  /** The holder signed in to their subscription. */
  | { readonly event: 'activate' }
  | { readonly event: 'end' }
);

/** One Visual Studio subscription: a seat with at most one holder. R94 */
export interface Seat {
  readonly id: string;
  readonly benefitId: string;
  /** Person id. */
  readonly holder?: string;
  /** When the holder got it: the original assignment that R93 counts from. */
  readonly since?: Instant;
  readonly activatedAt?: Instant;
  readonly endedAt?: Instant;
  readonly history: readonly SeatStep[];
}

const NEXT: { readonly [from in SeatState]: Partial<{ readonly [event in SeatEvent]: SeatState }> } = {
  unassigned: { assign: 'locked', end: 'ended' },
  locked: { activate: 'locked', 'pass-day-90': 'reassignable', end: 'ended' },
  reassignable: { activate: 'reassignable', reassign: 'locked', end: 'ended' },
  ended: {},
};

/** The state after `event`, or undefined where the event is not allowed. R90, R93 */
export function nextSeatState(from: SeatState, event: SeatEvent): SeatState | undefined {
  return NEXT[from][event];
}

/** The first day on which the seat can change hands; undefined while nobody holds it. R93 */
export function seatOpensOn(seat: Seat, timeZone: string): Day | undefined {
  return seat.since && addDays(dayOf(new Date(seat.since), timeZone), SEAT_LOCK_DAYS);
}

/**
 * Where the seat stands today. R93: "90 days have passed" is read as day 90 counted from the day of the
 * assignment, in the company's time zone; the seeds name no hour.
 */
export function seatStateOn(seat: Seat, now: Date, timeZone: string): SeatState {
  if (seat.endedAt) return 'ended';
  if (!seat.holder || !seat.since) return 'unassigned';
  const days = daysBetween(dayOf(new Date(seat.since), timeZone), dayOf(now, timeZone));
  return days >= SEAT_LOCK_DAYS ? 'reassignable' : 'locked';
}

/**
 * The seat one step later.
 * @throws Error when the step is not allowed at its own time: the rules of `visual-studio.ts` refuse first.
 */
export function advanceSeat(seat: Seat, step: SeatStep, timeZone: string): Seat {
  const state = seatStateOn(seat, new Date(step.at), timeZone);
  if (!nextSeatState(state, step.event))
    throw new Error(`Seat ${seat.id} is ${state}: ${step.event} is not allowed`);
  const moved = { ...seat, history: [...seat.history, step] };
  switch (step.event) {
    case 'activate':
      return { ...moved, activatedAt: step.at };
    case 'end':
      return { ...moved, endedAt: step.at };
    default: {
      const { activatedAt: _theirs, ...handedOver } = moved;
      return { ...handedOver, holder: step.to, since: step.at };
    }
  }
}

/**
 * Every seat of a benefit: the records that were saved, and for the rest what the company file says. A saved seat
 * with a holder stays even where the file now grants fewer, so that nobody disappears.
 */
export function seatsOf(benefit: VisualStudioBenefit, saved: readonly Seat[]): readonly Seat[] {
  const known = new Map(saved.map(seat => [seat.id, seat]));
  const granted = Array.from({ length: benefit.quantity }, (_, index) => {
    const id = `${benefit.id}/${index + 1}`;
    const holding = benefit.holders[index];
    const told = holding ? { holder: holding.person, since: holding.since } : {};
    return known.get(id) ?? { id, benefitId: benefit.id, ...told, history: [] };
  });
  const ids = new Set(granted.map(seat => seat.id));
  return [...granted, ...saved.filter(seat => seat.holder && !ids.has(seat.id))];
}
