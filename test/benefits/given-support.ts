import type {
  AdvisoryBenefit,
  Company,
  GoToMarketBenefit,
  Offer,
  TechnicalBenefit,
} from '../../benefits/company.js';
import type { SupportBooks } from '../../benefits/support-plan.js';
import { givenCompany, givenOffer } from './given.js';

/** Inside the term of the offers of `given.ts`. */
export const NOW = new Date('2026-06-01T10:00:00.000Z');

export function givenTechnical(changes: Partial<TechnicalBenefit> = {}): TechnicalBenefit {
  return {
    id: 'support',
    name: 'Product Support',
    category: 'technical',
    plan: 'product-support',
    offer: 'silver',
    type: 'core',
    quantity: 15,
    expiresOn: '2027-03-01',
    used: 0,
    ...changes,
  };
}

/** Signature Cloud Support of a Silver offer outside the cloud competencies: the 5-pack. */
export function givenSignature(changes: Partial<TechnicalBenefit> = {}): TechnicalBenefit {
  return givenTechnical({
    id: 'signature',
    name: 'Signature Cloud Support',
    plan: 'signature-cloud',
    quantity: 5,
    ...changes,
  });
}

/** What the company file says of a benefit that is active. */
export const ACTIVE = {
  activatedAt: '2026-03-05T09:00:00.000Z',
  sealedAccessId: 'sealed access',
  sealedContractId: 'sealed contract',
} as const;

export function givenAdvisory(changes: Partial<AdvisoryBenefit> = {}): AdvisoryBenefit {
  return {
    id: 'hours',
    name: 'Partner Advisory Hours',
    category: 'advisory',
    offer: 'silver',
    type: 'core',
    quantity: 20,
    expiresOn: '2027-03-01',
    used: 0,
    ...changes,
  };
}

export function givenGoToMarket(changes: Partial<GoToMarketBenefit> = {}): GoToMarketBenefit {
  return {
    id: 'gtm',
    name: 'Go-To-Market',
    category: 'go-to-market',
    offerType: 'Silver Core',
    offer: 'silver',
    type: 'core',
    quantity: 1,
    expiresOn: '2027-03-01',
    ...changes,
  };
}

export function givenGold(changes: Partial<Offer> = {}): Offer {
  return givenOffer({ id: 'gold', kind: 'gold', competency: 'Cloud Productivity', ...changes });
}

export function givenBenefits(...benefits: Company['benefits']): Company {
  return givenCompany({ benefits });
}

export const NO_BOOKS: SupportBooks = { records: new Map(), ledgers: new Map() };
