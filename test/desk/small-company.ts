import type { Company, Person, SoftwareBenefit } from '../../benefits/company.js';
import type { Role } from '../../benefits/programme.js';

export const TENANT = 'tenant-1';

/** The moment at which these tests begin. */
export const NOW = new Date('2026-11-20T10:00:00.000Z');

/** Keys by product: the key in the clear and how many computers it activates. */
export const POOLS: Readonly<Record<string, readonly (readonly [key: string, activations: number])[]>> = {
  sql: [
    ['AAAAA-SQL01', 1],
    ['AAAAA-SQL02', 1],
  ],
  visio: [['BBBBB-VISIO', 1]],
  windows: [['CCCCC-WIN11', 2]],
  office: [['DDDDD-OFFIC', 1]],
  exchange: [['EEEEE-EXCHG', 1]],
};

/** A Silver company: two people who may decide about keys, two who may not, a guest. */
export function smallCompany(changes: Partial<Company> = {}): Company {
  return {
    format: 1,
    tenantId: TENANT,
    name: 'Fjord Data AS',
    mpnId: '4711',
    country: 'NO',
    currency: 'NOK',
    timeZone: 'Europe/Oslo',
    managedIn: 'partner-center',
    offers: [
      {
        id: 'silver',
        kind: 'silver',
        competency: 'Application Development',
        purchasedAt: '2026-11-01T08:00:00.000Z',
        expiresOn: '2027-11-01',
      },
    ],
    benefits: [
      software('sql', 'SQL Server 2022 Standard'),
      software('visio', 'Visio LTSC Professional 2024', {
        aliases: ['Visio'],
        instructions: { en: 'Remove older versions first.', de: 'Erst ältere Versionen entfernen.' },
      }),
      software('windows', 'Windows 11 Enterprise', { aliases: ['Windows 11'] }),
      software('project', 'Project LTSC Professional 2024', { aliases: ['MS Project'] }),
      software('office', 'Office LTSC Standard 2021', { expiresOn: '2026-11-18' }),
      software('exchange', 'Exchange Server Subscription Edition', { needs: 'gold' }),
      software('online', 'Office Online Server', { needsKey: false }),
    ],
    people: [
      person('alex', 'Alex Wilber'),
      person('ben', 'Ben Walters'),
      person('megan', 'Megan Bowen', ['global-admin']),
      person('adele', 'Adele Vance', ['mpn-partner-admin']),
      person('patti', 'Patti Fernandez', ['user-management-admin']),
      { ...person('lynne', 'Lynne Robbins'), guest: true },
    ],
    ...changes,
  };
}

export function person(id: string, name: string, roles: readonly Role[] = []): Person {
  return { id, name, email: `${id}@fjord.example`, roles };
}

export function software(id: string, name: string, changes: Partial<SoftwareBenefit> = {}): SoftwareBenefit {
  return {
    id,
    name,
    category: 'software',
    offer: 'silver',
    type: 'core',
    quantity: 10,
    expiresOn: '2027-11-01',
    needsKey: true,
    languages: ['en', 'de'],
    operatingSystems: ['Windows 11', 'Windows Server 2022'],
    downloadUrl: 'https://example.com/download',
    ...changes,
  };
}
