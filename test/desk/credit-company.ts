import type { AzureBenefit, Company } from '../../benefits/company.js';
import { person, smallCompany } from './small-company.js';

/** A monthly credit for two, one of which Ben holds, and a bulk credit that nobody holds; two Global admins. */
export function creditCompany(changes: Partial<Company> = {}): Company {
  const { people, ...rest } = smallCompany();
  return {
    ...rest,
    people: [...people, person('tove', 'Tove Dahl', ['global-admin'])],
    benefits: [
      azure('monthly', 'Azure monthly credit', {
        aliases: ['Azure credit'],
        credit: 'monthly',
        amount: 1040,
        quantity: 2,
        provisionedOn: '2026-11-02',
        holders: [{ person: 'ben', since: '2026-11-03T08:00:00.000Z' }],
      }),
      azure('bulk', 'Azure bulk credit', {
        credit: 'bulk',
        amount: 62_000,
        enrolmentYearEndsOn: '2027-10-31',
        holders: [],
      }),
    ],
    ...changes,
  };
}

export function azure(
  id: string,
  name: string,
  rest: Pick<AzureBenefit, 'credit' | 'amount' | 'holders'> & Partial<AzureBenefit>,
): AzureBenefit {
  return {
    id,
    name,
    category: 'azure',
    offer: 'silver',
    type: 'core',
    quantity: 1,
    expiresOn: '2027-11-01',
    ...rest,
  };
}
