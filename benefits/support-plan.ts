import type { Company, Offer, TechnicalBenefit } from './company.js';
import { benefitsOf, offerOf } from './company.js';
import type { IncidentLedger } from './incidents.js';
import { countIncidents, incidentsGranted } from './incidents.js';
import type { TechnicalRecord, TechnicalState } from './technical-state.js';
import { technicalRecordOf, technicalStateOf } from './technical-state.js';
import { isOfferActive, lastDayOf, validityOf } from './validity.js';

export type TechnicalPlan = TechnicalBenefit['plan'];

/** What the desk has saved about technical benefits, by benefit id. */
export interface SupportBooks {
  readonly records: ReadonlyMap<string, TechnicalRecord>;
  readonly ledgers: ReadonlyMap<string, IncidentLedger>;
}

/** Where the company stands with one benefit. */
export interface BenefitStanding {
  readonly benefit: TechnicalBenefit;
  readonly offer: Offer;
  readonly record: TechnicalRecord;
  readonly state: TechnicalState;
  readonly left: number | 'unlimited';
}

/** `not-listed`: an offer grants it, but the company file does not have it. */
export type PlanState = TechnicalState | 'not-listed' | 'not-included';

/** Where the company stands with a plan: with the best of its benefits, if there are several. */
export interface PlanStanding {
  readonly plan: TechnicalPlan;
  readonly state: PlanState;
  readonly best?: BenefitStanding;
}

/** Usable ones first, then those that can still become usable. */
const BEST_FIRST: readonly TechnicalState[] = [
  'linked',
  'active',
  'activation-pending',
  'available',
  'exhausted',
  'expired',
];

export function benefitStanding(
  company: Company,
  benefit: TechnicalBenefit,
  books: SupportBooks,
  now: Date,
): BenefitStanding {
  const record = technicalRecordOf(benefit, books.records.get(benefit.id));
  const { left, used } = countIncidents(company, benefit, books.ledgers.get(benefit.id) ?? { cases: [] });
  const hasEnded = validityOf(company, benefit, now) === 'expired';
  const state = technicalStateOf(record, { left, used, hasEnded });
  return { benefit, offer: offerOf(company, benefit), record, state, left };
}

/**
 * Where the company stands with a plan. Signature Cloud Support is Gold and Silver only (R61): an Action Pack
 * never brings it, whatever the file says (R72e). Product Support comes with every tier (R62).
 */
export function planStanding(
  company: Company,
  plan: TechnicalPlan,
  books: SupportBooks,
  now: Date,
): PlanStanding {
  const best = benefitsOf(company, 'technical')
    .filter(benefit => benefit.plan === plan && incidentsGranted(offerOf(company, benefit), plan) !== 'none')
    .map(benefit => benefitStanding(company, benefit, books, now))
    .sort((a, b) => inOrder(company, a, b))[0];
  const isGranted = company.offers.some(
    offer => isOfferActive(offer, company, now) && incidentsGranted(offer, plan) !== 'none',
  );
  if (best && (best.state !== 'expired' || !isGranted)) return { plan, state: best.state, best };
  return { plan, state: isGranted ? 'not-listed' : 'not-included' };
}

/** The better state first, then the unlimited one, then the one that ends first, so that nothing lapses. */
function inOrder(company: Company, a: BenefitStanding, b: BenefitStanding): number {
  return (
    BEST_FIRST.indexOf(a.state) - BEST_FIRST.indexOf(b.state) ||
    Number(b.left === 'unlimited') - Number(a.left === 'unlimited') ||
    lastDayOf(company, a.benefit).localeCompare(lastDayOf(company, b.benefit)) ||
    a.benefit.id.localeCompare(b.benefit.id)
  );
}
