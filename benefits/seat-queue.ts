import type { Person } from './company.js';
import type { Day, Instant } from './programme.js';
import type { Refusal } from './refusal.js';
import type { Seat } from './seat.js';
import { lastDayOf } from './validity.js';
import type { SeatFacts } from './visual-studio.js';
import { freeSeats, openings, reassignableSeats, refuseSeatFor } from './visual-studio.js';

/** Who waits for a seat of a benefit, first come first. Partner Center has no such list; the desk keeps it. R93 */
export interface SeatQueue {
  readonly benefitId: string;
  readonly waiting: readonly InLine[];
}

/** Somebody in the list. */
export interface InLine {
  readonly person: string;
  /** As they were called when they joined; not everybody stands in the company file. */
  readonly name?: string;
  readonly since: Instant;
}

/** An empty waiting list. */
export function newQueue(benefitId: string): SeatQueue {
  return { benefitId, waiting: [] };
}

/** Can this person join the list? Not while a seat is free that nobody waits for. R91, R93 */
export function refuseWaiting(
  facts: SeatFacts,
  queue: SeatQueue,
  person: Person | undefined,
): Refusal | undefined {
  const refusal = refuseSeatFor(facts, person);
  if (refusal) return refusal;
  const place = placeOf(queue, person?.id ?? '');
  if (place !== undefined) return { code: 'already-waiting', place };
  const free = freeSeats(facts).length;
  return free > queue.waiting.length ? { code: 'seat-free' } : undefined;
}

/** The list with a person at its end. Somebody who waits already keeps their place. */
export function joinQueue(queue: SeatQueue, person: string, since: Instant, name?: string): SeatQueue {
  if (placeOf(queue, person) !== undefined) return queue;
  return { ...queue, waiting: [...queue.waiting, { person, ...(name ? { name } : {}), since }] };
}

/** Can this person leave the list? */
export function refuseLeaving(queue: SeatQueue, person: string): Refusal | undefined {
  return placeOf(queue, person) === undefined ? { code: 'not-waiting' } : undefined;
}

/** The list without a person, who left it or got a seat. */
export function leaveQueue(queue: SeatQueue, person: string): SeatQueue {
  return { ...queue, waiting: queue.waiting.filter(inLine => inLine.person !== person) };
}

/** A person's place, from 1; undefined when they do not wait. */
export function placeOf(queue: SeatQueue, person: string): number | undefined {
  const index = queue.waiting.findIndex(inLine => inLine.person === person);
  return index < 0 ? undefined : index + 1;
}

/**
 * The day from which whoever waits at `place` can have a seat, if every seat that opens before goes to those in
 * front. Null when the benefit ends earlier, or more people wait than there are seats. R93
 */
export function expectedOn(facts: SeatFacts, place: number): Day | null {
  const day = openings(facts)[place - 1];
  return day !== undefined && day <= lastDayOf(facts.company, facts.benefit) ? day : null;
}

/** What the desk can offer to the first in the list: a free seat, or those that may change hands. R93 */
export interface SeatOffer {
  readonly waiting: InLine;
  readonly free: Seat | undefined;
  /** Their holders keep them unless a Global admin passes them on. */
  readonly reassignable: readonly Seat[];
}

/** Whose turn it is, and with which seats; undefined when nobody waits or nothing has opened. R90, R93 */
export function nextInLine(facts: SeatFacts, queue: SeatQueue): SeatOffer | undefined {
  const waiting = queue.waiting[0];
  const [free] = freeSeats(facts);
  const reassignable = reassignableSeats(facts);
  return waiting && (free || reassignable.length > 0) ? { waiting, free, reassignable } : undefined;
}
