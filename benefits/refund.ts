import { addMonths } from './calendar.js';
import type { Benefit, Company, Offer } from './company.js';
import type { Instant } from './programme.js';
import { isRefundWindowOpen, isSilverUpgraded, refundClosesAt, refundHoursLeft } from './refund-window.js';
import type { Refusal } from './refusal.js';
import { at, dayOf } from './validity.js';

/** What is known of the use of an offer's software; ids of benefits. */
export interface SoftwareUse {
  /** Installed and activated, as far as anybody told the desk. */
  readonly activated: readonly string[];
  /** A key of it was viewed. */
  readonly viewed: readonly string[];
}

/** What rules a refund out. */
export type RefundObstacle =
  /** R105 */
  | { readonly code: 'window-passed'; readonly closedAt: Instant }
  /** R105: in all seeds, software benefits must not be activated. */
  | { readonly code: 'software-activated'; readonly benefits: readonly string[] }
  /** R107, linked pages. */
  | { readonly code: 'upgrade-discount' };

/** What the stricter linked page holds against a refund beyond the seeds. R105 */
export type RefundRisk =
  | { readonly code: 'key-viewed'; readonly benefits: readonly string[] }
  | { readonly code: 'benefit-used'; readonly benefits: readonly string[] };

export interface RefundStanding {
  /** `doubtful`: the seeds allow it, the linked page does not. */
  readonly verdict: 'possible' | 'doubtful' | 'impossible';
  readonly closesAt: Instant;
  /** Full hours; 0 once the window is closed. */
  readonly hoursLeft: number;
  readonly obstacles: readonly RefundObstacle[];
  readonly risks: readonly RefundRisk[];
  /** Partners exempt from tax can ask for the tax back until this moment; null when it has passed. R107 */
  readonly taxRefundUntil: Instant | null;
}

/**
 * Can the offer be cancelled for a refund now? R105: all seeds ask for it within 30 days of the purchase with no
 * software benefit activated. The linked refund page is stricter: no benefit activated or used and no key viewed;
 * that is told as a risk and never mixed into the verdict of the seeds. R107: an upgrade discount forfeits it.
 */
export function refundOf(company: Company, offer: Offer, use: SoftwareUse, now: Date): RefundStanding {
  const obstacles = obstaclesOf(company, offer, use, now);
  const risks = risksOf(company, offer, use);
  const taxRefundUntil = taxRefundEnd(offer);
  return {
    verdict: obstacles.length > 0 ? 'impossible' : risks.length > 0 ? 'doubtful' : 'possible',
    closesAt: refundClosesAt(offer),
    hoursLeft: refundHoursLeft(offer, now),
    obstacles,
    risks,
    taxRefundUntil: now.getTime() <= at(taxRefundUntil) ? taxRefundUntil : null,
  };
}

/** May the cancellation be asked for? Refuses with the first obstacle; a risk does not refuse. R105, R107 */
export function refuseCancellation(standing: RefundStanding): Refusal | undefined {
  const obstacle = standing.obstacles[0];
  return obstacle && { code: 'refund-impossible', because: obstacle.code };
}

function obstaclesOf(company: Company, offer: Offer, use: SoftwareUse, now: Date): RefundObstacle[] {
  const activated = softwareOf(company, offer, use.activated);
  return [
    ...(isRefundWindowOpen(offer, now)
      ? []
      : [{ code: 'window-passed' as const, closedAt: refundClosesAt(offer) }]),
    ...(isSilverUpgraded(company, offer) ? [{ code: 'upgrade-discount' as const }] : []),
    ...(activated.length > 0 ? [{ code: 'software-activated' as const, benefits: activated }] : []),
  ];
}

function risksOf(company: Company, offer: Offer, use: SoftwareUse): RefundRisk[] {
  const viewed = softwareOf(company, offer, use.viewed);
  const used = benefitsOfOffer(company, offer)
    .filter(isInUse)
    .map(benefit => benefit.id);
  return [
    ...(viewed.length > 0 ? [{ code: 'key-viewed' as const, benefits: viewed }] : []),
    ...(used.length > 0 ? [{ code: 'benefit-used' as const, benefits: used }] : []),
  ];
}

function benefitsOfOffer(company: Company, offer: Offer): readonly Benefit[] {
  return company.benefits.filter(benefit => benefit.offer === offer.id);
}

function softwareOf(company: Company, offer: Offer, ids: readonly string[]): readonly string[] {
  return benefitsOfOffer(company, offer)
    .filter(benefit => benefit.category === 'software' && ids.includes(benefit.id))
    .map(benefit => benefit.id);
}

/** Is a benefit other than software activated or used? The linked page's stricter condition. R105 */
function isInUse(benefit: Benefit): boolean {
  switch (benefit.category) {
    case 'software':
      return false;
    case 'azure':
    case 'visual-studio':
      return benefit.holders.length > 0;
    case 'go-to-market':
      return benefit.activatedAt !== undefined;
    case 'technical':
      return benefit.activatedAt !== undefined || benefit.used > 0;
    default:
      return benefit.used > 0;
  }
}

/** A year after the purchase, at its time of day. R107 */
function taxRefundEnd(offer: Offer): Instant {
  const moment = new Date(at(offer.purchasedAt)).toISOString();
  return addMonths(dayOf(new Date(moment), 'UTC'), 12) + moment.slice(10);
}
