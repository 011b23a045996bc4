import { addDays } from './calendar.js';
import type { Holding, VisualStudioBenefit } from './company.js';
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
  | {
      readonly event: 'assign' | 'reassign';
      readonly to: string;
      /** As `to` is called; not everybody stands in the company file. */
      readonly name?: string;
      readonly by: string;
      /** Who had the seat before. */
      readonly from?: string;
    }
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
  /** As the holder was called when they got it. */
  readonly holderName?: string;
  /** The request that is being carried out with this seat: nobody else gets it meanwhile. */
  readonly setAsideFor?: string;
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
      const { activatedAt: _theirs, holderName: _name, setAsideFor: _done, ...handedOver } = moved;
      return {
        ...handedOver,
        holder: step.to,
        since: step.at,
        ...(step.name ? { holderName: step.name } : {}),
      };
    }
  }
}

/** The seat kept for one request, which is being carried out. R93 */
export function setAside(seat: Seat, requestId: string): Seat {
  return { ...seat, setAsideFor: requestId };
}

/** The seat for everybody again. */
export function release({ setAsideFor: _, ...seat }: Seat): Seat {
  return seat;
}

/**
 * Every seat of a benefit: the records that were saved, and for the rest what the company file says, in its order.
 * A saved seat with a holder stays even where the file now grants fewer, so that nobody disappears; and nobody has
 * a seat twice, so what the file still says of a seat that was saved since is left out. R94
 */
export function seatsOf(benefit: VisualStudioBenefit, saved: readonly Seat[]): readonly Seat[] {
  const known = new Map(saved.map(seat => [seat.id, seat]));
  const told = benefit.holders.filter(holding => !saved.some(seat => knowsBetter(seat, holding)));
  const granted = Array.from({ length: benefit.quantity }, (_, index) => {
    const id = `${benefit.id}/${index + 1}`;
    const seat = known.get(id);
    if (seat) return seat;
    const holding = told.shift();
    return {
      id,
      benefitId: benefit.id,
      ...(holding ? { holder: holding.person, since: holding.since } : {}),
      history: [],
    };
  });
  const ids = new Set(granted.map(seat => seat.id));
  return [...granted, ...saved.filter(seat => seat.holder && !ids.has(seat.id))];
}

/** Does a saved seat tell of a person what the file does not know yet: that they have it, or gave it up later? */
function knowsBetter({ holder, history }: Seat, { person, since }: Holding): boolean {
  return (
    holder === person ||
    history.some(step => 'from' in step && step.from === person && Date.parse(step.at) >= Date.parse(since))
  );
}

/** Who has a seat today, and since when. R94 */
export function holdersOf(seats: readonly Seat[]): readonly Holding[] {
  return seats.flatMap(({ holder, since, endedAt }) =>
    holder && since && !endedAt ? [{ person: holder, since }] : [],
  );
}
