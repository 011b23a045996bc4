import type { Company, Offer } from './company.js';
import type { Instant } from './programme.js';
import { at } from './validity.js';

/** Hours after the purchase in which a refund can be asked for: 30 days, counted to the hour. R105 */
export const REFUND_WINDOW_HOURS = 30 * 24;

const HOUR = 3_600_000;

/** The last moment in which a refund can be asked for. R105 */
export function refundClosesAt(offer: Offer): Instant {
  return new Date(at(offer.purchasedAt) + REFUND_WINDOW_HOURS * HOUR).toISOString();
}

/** Can a refund still be asked for? The last moment counts: "within 30 days". R105 */
export function isRefundWindowOpen(offer: Offer, now: Date): boolean {
  return now.getTime() <= at(refundClosesAt(offer));
}

/** Full hours in which a refund can still be asked for; 0 once the window is closed. R105 */
export function refundHoursLeft(offer: Offer, now: Date): number {
  return Math.max(0, Math.floor((at(refundClosesAt(offer)) - now.getTime()) / HOUR));
}

/**
 * Was this Silver offer paid into a Gold one with the 25 % upgrade discount? Then its refund is forfeited
 * (linked pages). The discount is on the membership fee, not on a competency, so every Silver offer bought before
 * the discounted Gold one is meant. R107
 */
export function isSilverUpgraded(company: Company, offer: Offer): boolean {
  return (
    offer.kind === 'silver' &&
    company.offers.some(
      gold =>
        gold.kind === 'gold' &&
        gold.upgradedWithDiscount === true &&
        at(gold.purchasedAt) >= at(offer.purchasedAt),
    )
  );
}
