import { offerOf } from './company.js';
import type { Day, Instant } from './programme.js';
import type { Refused } from './refusal.js';
import { refused } from './refusal.js';
import type { Seat } from './seat.js';
import { seatOpensOn } from './seat.js';
import { dayOf } from './validity.js';
import type { SeatFacts } from './visual-studio.js';

/** The days on which a seat can have been assigned: since it was free, or could change hands, until today. R93 */
export function assignableDays(facts: SeatFacts, seat: Seat): { readonly from: Day; readonly to: Day } {
  const { company, benefit, now } = facts;
  const { timeZone } = company;
  const bought = dayOf(new Date(offerOf(company, benefit).purchasedAt), timeZone);
  return { from: seatOpensOn(seat, timeZone) ?? bought, to: dayOf(now, timeZone) };
}

/** When a seat was assigned, from the day that somebody told; nothing means now. R93: the 90 days count from there. */
export function readAssignedOn(
  facts: SeatFacts,
  seat: Seat,
  told: string,
): { readonly kind: 'at'; readonly at: Instant } | Refused {
  const day = told.trim();
  const days = assignableDays(facts, seat);
  if (day === '' || day === days.to) return { kind: 'at', at: facts.now.toISOString() };
  if (!isDay(day) || day < days.from || day > days.to) return refused({ code: 'day-impossible', ...days });
  return { kind: 'at', at: momentOn(day, facts.company.timeZone) };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

/** A moment of a day in a time zone. Zones reach from 12 hours behind to 14 hours ahead of UTC. */
function momentOn(day: Day, timeZone: string): Instant {
  const moments = ['12:00', '09:00', '18:00'].map(time => new Date(`${day}T${time}:00.000Z`));
  const found = moments.find(moment => dayOf(moment, timeZone) === day);
  if (!found) throw new Error(`No moment of ${day} in ${timeZone}`);
  return found.toISOString();
}
