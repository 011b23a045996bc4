import { refuseAssignee } from './add-person.js';
import { addDays } from './calendar.js';
import type { Company, Person, VisualStudioBenefit } from './company.js';
import { offerOf } from './company.js';
import type { Day } from './programme.js';
import type { Refusal } from './refusal.js';
import { refuseUse } from './refuse-use.js';
import type { Seat } from './seat.js';
import { SEAT_LOCK_DAYS, seatOpensOn, seatStateOn } from './seat.js';
import { dayOf } from './validity.js';

export interface SeatFacts {
  readonly company: Company;
  readonly benefit: VisualStudioBenefit;
  /** All seats of the benefit, from `seatsOf`. */
  readonly seats: readonly Seat[];
  readonly now: Date;
}

/**
 * Can a free seat be given to this person? Who may do it is asked of the role matrix (`assign-visual-studio`).
 * R90, R91, R94
 */
export function refuseSeat(facts: SeatFacts, to: Person | undefined): Refusal | undefined {
  const refusal = refuseSeatFor(facts, to);
  if (refusal) return refusal;
  return freeSeats(facts).length > 0 ? undefined : { code: 'none-free', opensOn: nextOpening(facts) ?? null };
}

/**
 * Can this seat pass from its holder to another person? R93: from day 90 on. The seeds let an administrator of the
 * Visual Studio subscriptions do it, a role that Partner Center does not know; the role matrix decides
 * (`reassign-visual-studio`).
 */
export function refuseReassign(facts: SeatFacts, seat: Seat, to: Person | undefined): Refusal | undefined {
  const refusal = refuseSeatFor(facts, to);
  if (refusal) return refusal;
  const { timeZone } = facts.company;
  if (seat.setAsideFor) return { code: 'seat-taken' };
  switch (seatStateOn(seat, facts.now, timeZone)) {
    case 'unassigned':
      return { code: 'not-a-holder' };
    case 'ended':
      return { code: 'offer-expired', expiredOn: dayOf(new Date(seat.endedAt ?? facts.now), timeZone) };
    case 'locked':
      return { code: 'seat-locked', opensOn: seatOpensOn(seat, timeZone) ?? '' };
    case 'reassignable':
      return undefined;
  }
}

/** What speaks against any seat of this benefit for this person. R91, R94 */
export function refuseSeatFor(facts: SeatFacts, to: Person | undefined): Refusal | undefined {
  const { company, benefit, seats, now } = facts;
  return (
    refuseUse(company, benefit, now) ??
    refuseEdition(company, benefit) ??
    refuseAssignee(to) ??
    (seats.some(seat => seat.holder === to?.id && !seat.endedAt) ? { code: 'already-holder' } : undefined)
  );
}

/** R94: an Action Pack brings Visual Studio Professional, never Enterprise (linked pages). */
export function refuseEdition(company: Company, benefit: VisualStudioBenefit): Refusal | undefined {
  const has = offerOf(company, benefit).kind;
  return has === 'action-pack' && benefit.edition === 'enterprise'
    ? { code: 'tier-too-low', needs: 'silver', has }
    : undefined;
}

/** The seats that nobody has. R90: they are given out one after the other, the first one first. */
export function freeSeats({ company, seats, now }: SeatFacts): readonly Seat[] {
  return seats.filter(seat => !seat.setAsideFor && seatStateOn(seat, now, company.timeZone) === 'unassigned');
}

/** The seats that may change hands today. R93 */
export function reassignableSeats({ company, seats, now }: SeatFacts): readonly Seat[] {
  return seats.filter(
    seat => !seat.setAsideFor && seatStateOn(seat, now, company.timeZone) === 'reassignable',
  );
}

/** The first day on which a seat that is held can change hands; today where one can already. R93 */
export function nextOpening(facts: SeatFacts): Day | undefined {
  return openings(facts)[0];
}

/**
 * For each seat that has not ended, the day from which somebody else can have it, soonest first. One that is being
 * given out opens 90 days from now. R93
 */
export function openings({ company, seats, now }: SeatFacts): readonly Day[] {
  const today = dayOf(now, company.timeZone);
  return seats
    .filter(seat => !seat.endedAt)
    .map(seat => openingOf(seat, company.timeZone, today))
    .map(day => (day < today ? today : day))
    .sort();
}

function openingOf(seat: Seat, timeZone: string, today: Day): Day {
  return seat.setAsideFor ? addDays(today, SEAT_LOCK_DAYS) : (seatOpensOn(seat, timeZone) ?? today);
}

/** The seat that a person has. R94: at most one. */
export function heldBy({ seats }: SeatFacts, personId: string): Seat | undefined {
  return seats.find(seat => seat.holder === personId && !seat.endedAt);
}
