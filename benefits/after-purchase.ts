import type { Offer } from './company.js';
import type { Instant } from './programme.js';
import { at } from './validity.js';

/** Hours after a purchase until which its benefits may be missing; linked page. R109 */
export const APPEARANCE_HOURS = 24;

/**
 * Until when the benefits of a new offer may still be on their way to Partner Center, or undefined once they
 * should be there. R109: up to 24 hours after the purchase; an order paid by bank transfer takes longer.
 */
export function stillAppearing(offer: Offer, now: Date): Instant | undefined {
  const hours = (now.getTime() - at(offer.purchasedAt)) / 3_600_000;
  if (hours < 0 || hours >= APPEARANCE_HOURS) return undefined;
  return new Date(at(offer.purchasedAt) + APPEARANCE_HOURS * 3_600_000).toISOString();
}
