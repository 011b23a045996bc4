import type { AdvisoryBalance, AdvisoryBooking, AdvisoryPurpose } from '../benefits/advisory-hours.js';
import { advisoryBalance, drawHours, refuseBooking } from '../benefits/advisory-hours.js';
import type { Company } from '../benefits/company.js';
import type { Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import { findPerson } from '../directory/find-person.js';
import type { Actor, DeskParts } from './parts.js';
import { BOOKING_COUNTER_KEY, BOOKINGS, bookingKey, COMPANY_KEY } from './records.js';
import { inUnitOfWork } from './unit-of-work.js';

export interface WantedHours {
  /** Made when the form was opened. The same form sent twice is one booking. */
  readonly bookingId: string;
  readonly purpose: AdvisoryPurpose;
  readonly hours: number;
}

export interface BookedHours {
  readonly kind: 'booked';
  readonly booking: AdvisoryBooking;
  /** What is left after it. */
  readonly balance: AdvisoryBalance;
}

/** Books advisory hours. Everybody of the company may, and nothing is activated for it. R74 to R80 */
export function bookHours(
  parts: DeskParts,
  actor: Actor,
  wanted: WantedHours,
): Promise<BookedHours | Refused> {
  return inUnitOfWork(parts, actor.tenantId, async unit => {
    // Read before the list: a booking that slips in between moves it, and then this one is decided anew.
    const counter = (await unit.read<{ next: number }>(BOOKING_COUNTER_KEY)) ?? { next: 1 };
    const company = await unit.read<Company>(COMPANY_KEY);
    if (!company) return refused({ code: 'unknown-company' });
    const person = findPerson(company, actor.personId, actor.name);
    const now = parts.clock();
    const known = await unit.read<AdvisoryBooking>(bookingKey(wanted.bookingId));
    const bookings = await unit.list<AdvisoryBooking>(BOOKINGS);
    if (known) return { kind: 'booked', booking: known, balance: advisoryBalance(company, bookings, now) };
    const { purpose, hours } = wanted;
    const refusal = refuseBooking({ company, person, bookings, now }, { purpose, hours });
    if (refusal) return refused(refusal);
    const draws = drawHours(company, bookings, { purpose, hours }, now);
    const at = now.toISOString();
    const booking = { id: wanted.bookingId, personId: person.id, purpose, hours, at, draws };
    unit.write(BOOKING_COUNTER_KEY, { next: counter.next + 1 });
    unit.write(bookingKey(booking.id), booking);
    const [first] = draws;
    const about = first ? { benefitId: first.benefitId } : {};
    unit.audit({ at, by: person.id, act: 'book-hours', ...about, detail: `${hours} h, ${purpose}` });
    return { kind: 'booked', booking, balance: advisoryBalance(company, [...bookings, booking], now) };
  });
}
