import type { Benefit, Company, Offer } from './company.js';
import { offerOf } from './company.js';
import type { Day, Instant, OfferKind } from './programme.js';
import { OFFER_KINDS } from './programme.js';

/** Days before its end in which a benefit stands out as expiring soon. */
export const EXPIRING_SOON_DAYS = 30;

export type Validity = 'active' | 'expiring-soon' | 'expired';

/** Building a formatter costs far more than using it, and every row of an overview asks for its day. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar day of a moment in a time zone.
 * @throws RangeError when the time zone is unknown; the import refuses such a file.
 */
export function dayOf(moment: Date, timeZone: string): Day {
  let format = FORMATS.get(timeZone);
  if (!format) {
    // Swedish writes a day as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', calendar: 'gregory' });
    FORMATS.set(timeZone, format);
  }
  return format.format(moment);
}

/** Whole days from one calendar day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/**
 * Where a benefit stands today. R27: the expiry date is the last day of usage rights, so it still counts; and a
 * benefit never outlives the offer that provisioned it. R24
 */
export function validityOf(company: Company, benefit: Benefit, now: Date): Validity {
  const left = daysBetween(dayOf(now, company.timeZone), lastDayOf(company, benefit));
  if (left < 0) return 'expired';
  return left <= EXPIRING_SOON_DAYS ? 'expiring-soon' : 'active';
}

/** The last day on which a benefit can be used. R27 */
export function lastDayOf(company: Company, benefit: Benefit): Day {
  const offer = offerOf(company, benefit);
  return offer.expiresOn < benefit.expiresOn ? offer.expiresOn : benefit.expiresOn;
}

/** Does the offer still run today? Its last day counts. R27 */
export function isOfferActive(offer: Offer, company: Company, now: Date): boolean {
  return dayOf(now, company.timeZone) <= offer.expiresOn;
}

/** The highest offer that is active today, or null. R28, R42 */
export function tierOf(company: Company, now: Date): OfferKind | null {
  const active = company.offers.filter(offer => isOfferActive(offer, company, now));
  return OFFER_KINDS.findLast(kind => active.some(offer => offer.kind === kind)) ?? null;
}

/** Does the tier `has` include what needs `needs`? */
export function reachesTier(has: OfferKind | null, needs: OfferKind): boolean {
  return has !== null && OFFER_KINDS.indexOf(has) >= OFFER_KINDS.indexOf(needs);
}

/** Milliseconds of an instant. */
export function at(instant: Instant): number {
  return Date.parse(instant);
}
