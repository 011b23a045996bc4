import type { AzureAmount } from './azure-amount.js';
import { amountOf } from './azure-amount.js';
import type { Benefit, Company, Offer } from './company.js';
import { offerOf } from './company.js';
import { isUnlimited } from './incidents.js';
import type { PooledKey } from './key-pool.js';
import type { BenefitType, Category, Day, OfferKind } from './programme.js';
import { CATEGORIES } from './programme.js';
import { keysLeft, keysUsed } from './software-keys.js';
import type { Validity } from './validity.js';
import {
  dayOf,
  daysBetween,
  EXPIRING_SOON_DAYS,
  isOfferActive,
  lastDayOf,
  tierOf,
  validityOf,
} from './validity.js';

/** What a person sees of the company's benefits. R12, R14, R15, R25, R26 */
export interface Overview {
  readonly company: string;
  /** The highest active offer; null when there is none. R57 */
  readonly tier: OfferKind | null;
  readonly offers: readonly OfferLine[];
  /** Only categories that hold something, in the order of the Benefits page. */
  readonly categories: readonly CategoryLines[];
}

export interface OfferLine {
  readonly offer: Offer;
  readonly validity: Validity;
  /** Negative once it has ended. */
  readonly daysLeft: number;
}

export interface CategoryLines {
  readonly category: Category;
  readonly lines: readonly BenefitLine[];
}

/** One row of the Benefits page: quantity, use, offer type, core or incremental, expiry. R26 */
export interface BenefitLine {
  readonly id: string;
  readonly name: string;
  readonly category: Category;
  readonly quantity: number;
  /** Quantity does not limit it. R64 */
  readonly unlimited: boolean;
  readonly used: number;
  readonly left: number;
  readonly offerKind: OfferKind;
  readonly competency?: string;
  readonly type: BenefitType;
  readonly expiresOn: Day;
  readonly validity: Validity;
  readonly daysLeft: number;
  /** How much one credit is worth. R29, R30 */
  readonly worth?: AzureAmount;
}

/** The overview for today. `pools` holds the keys of each software benefit, by benefit id. */
export function overviewOf(
  company: Company,
  pools: ReadonlyMap<string, readonly PooledKey[]>,
  now: Date,
): Overview {
  const lines = company.benefits.map(benefit => lineOf(company, benefit, pools.get(benefit.id) ?? [], now));
  return {
    company: company.name,
    tier: tierOf(company, now),
    offers: company.offers.map(offer => offerLineOf(company, offer, now)),
    categories: CATEGORIES.map(category => ({
      category,
      lines: lines.filter(line => line.category === category),
    })).filter(group => group.lines.length > 0),
  };
}

/** One benefit as a row. */
export function lineOf(
  company: Company,
  benefit: Benefit,
  pool: readonly PooledKey[],
  now: Date,
): BenefitLine {
  const offer = offerOf(company, benefit);
  const lastDay = lastDayOf(company, benefit);
  return {
    id: benefit.id,
    name: benefit.name,
    category: benefit.category,
    quantity: benefit.quantity,
    unlimited: benefit.category === 'technical' && isUnlimited(company, benefit),
    used: usedOf(benefit, pool),
    left: leftOf(benefit, pool),
    offerKind: offer.kind,
    ...(offer.competency ? { competency: offer.competency } : {}),
    type: benefit.type,
    expiresOn: lastDay,
    validity: validityOf(company, benefit, now),
    daysLeft: daysBetween(dayOf(now, company.timeZone), lastDay),
    ...(benefit.category === 'azure' ? { worth: amountOf(company, benefit) } : {}),
  };
}

function offerLineOf(company: Company, offer: Offer, now: Date): OfferLine {
  const daysLeft = daysBetween(dayOf(now, company.timeZone), offer.expiresOn);
  const active = isOfferActive(offer, company, now);
  return {
    offer,
    daysLeft,
    validity: active ? (daysLeft <= EXPIRING_SOON_DAYS ? 'expiring-soon' : 'active') : 'expired',
  };
}

/** R06: what was bought is used only once it was fetched, assigned or activated for somebody. */
function usedOf(benefit: Benefit, pool: readonly PooledKey[]): number {
  switch (benefit.category) {
    case 'software':
      return keysUsed(pool);
    case 'azure':
    case 'visual-studio':
      return benefit.holders.length;
    case 'go-to-market':
      return benefit.activatedAt ? 1 : 0;
    default:
      return benefit.used;
  }
}

function leftOf(benefit: Benefit, pool: readonly PooledKey[]): number {
  if (benefit.category === 'software' && benefit.needsKey) return keysLeft(benefit, pool);
  return Math.max(0, benefit.quantity - usedOf(benefit, pool));
}
