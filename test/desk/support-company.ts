import type { AdvisoryBenefit, Company, TechnicalBenefit } from '../../benefits/company.js';
import { person, smallCompany } from './small-company.js';

/**
 * A Silver company outside the cloud competencies: Product Support with two incidents, the Signature pack, twenty
 * advisory hours; nothing of it is activated.
 */
export function supportCompany(changes: Partial<Company> = {}): Company {
  const { people, ...rest } = smallCompany();
  return {
    ...rest,
    people: [
      ...people,
      person('isaiah', 'Isaiah Langer', ['admin-agent']),
      { ...person('cleo', 'Cleo Park'), cspOnly: true },
      { ...person('piotr', 'Piotr Nowak', ['mpn-partner-admin']), guest: true },
    ],
    benefits: [
      technical('support', 'Microsoft Product Support', { plan: 'product-support', quantity: 2 }),
      technical('signature', 'Signature Cloud Support', { plan: 'signature-cloud', quantity: 5 }),
      advisory('hours', 20),
    ],
    ...changes,
  };
}

export function technical(
  id: string,
  name: string,
  rest: Pick<TechnicalBenefit, 'plan' | 'quantity'> & Partial<TechnicalBenefit>,
): TechnicalBenefit {
  return {
    id,
    name,
    category: 'technical',
    offer: 'silver',
    type: 'core',
    expiresOn: '2027-11-01',
    used: 0,
    ...rest,
  };
}

export function advisory(
  id: string,
  quantity: number,
  changes: Partial<AdvisoryBenefit> = {},
): AdvisoryBenefit {
  return {
    id,
    name: 'Partner Advisory Hours',
    category: 'advisory',
    offer: 'silver',
    type: 'core',
    quantity,
    expiresOn: '2027-11-01',
    used: 0,
    ...changes,
  };
}
