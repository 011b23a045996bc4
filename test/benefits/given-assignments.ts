import type { AzureBenefit, CloudBenefit, Company, VisualStudioBenefit } from '../../benefits/company.js';
import { givenCompany, givenOffer, givenPerson } from './given.js';

const BASE = { offer: 'gold', type: 'core', expiresOn: '2027-03-01' } as const;

/** A Gold company in Stockholm; bulk and monthly credit, two Visual Studio seats, Microsoft 365 keys. */
export function givenGoldCompany(changes: Partial<Company> = {}): Company {
  return givenCompany({
    offers: [givenOffer({ id: 'gold', kind: 'gold', competency: 'Cloud Platform' })],
    benefits: [givenMonthly(), givenBulk(), givenStudio(), givenCloud()],
    people: [
      givenPerson('alex'),
      givenPerson('lynne', [], true),
      givenPerson('patti', ['user-management-admin']),
      givenPerson('megan', ['global-admin']),
      givenPerson('adele', ['mpn-partner-admin']),
    ],
    ...changes,
  });
}

export function givenMonthly(changes: Partial<AzureBenefit> = {}): AzureBenefit {
  return {
    ...BASE,
    id: 'monthly',
    name: 'Azure monthly credit',
    category: 'azure',
    credit: 'monthly',
    amount: 100,
    quantity: 2,
    holders: [],
    ...changes,
  };
}

/** Its enrolment year ends on 31 December 2026. */
export function givenBulk(changes: Partial<AzureBenefit> = {}): AzureBenefit {
  return {
    ...BASE,
    id: 'bulk',
    name: 'Azure bulk credit',
    category: 'azure',
    credit: 'bulk',
    amount: 6000,
    quantity: 1,
    enrolmentYearEndsOn: '2026-12-31',
    holders: [],
    ...changes,
  };
}

export function givenStudio(changes: Partial<VisualStudioBenefit> = {}): VisualStudioBenefit {
  return {
    ...BASE,
    id: 'vs',
    name: 'Visual Studio Enterprise',
    category: 'visual-studio',
    edition: 'enterprise',
    quantity: 2,
    holders: [],
    ...changes,
  };
}

/** A key of 25 seats for 12 months beside a subscription of 100 seats until 15 December 2026. */
export function givenCloud(changes: Partial<CloudBenefit> = {}): CloudBenefit {
  return {
    ...BASE,
    id: 'm365',
    name: 'Microsoft 365 E3',
    category: 'cloud',
    quantity: 25,
    months: 12,
    used: 0,
    subscription: { seats: 100, endsOn: '2026-12-15' },
    tenantDomain: 'norrsken.example',
    ...changes,
  };
}
