import type { Benefit, Company, Offer, Person, SoftwareBenefit } from '../../benefits/company.js';
import type { PooledKey } from '../../benefits/key-pool.js';
import type { Role } from '../../benefits/programme.js';
import type { RequestOf } from '../../benefits/request.js';

/** A Silver offer, bought on 1 March 2026 at noon UTC. */
export function givenOffer(changes: Partial<Offer> = {}): Offer {
  return {
    id: 'silver',
    kind: 'silver',
    competency: 'Application Development',
    purchasedAt: '2026-03-01T12:00:00.000Z',
    expiresOn: '2027-03-01',
    ...changes,
  };
}

export function givenActionPack(changes: Partial<Offer> = {}): Offer {
  return {
    id: 'pack',
    kind: 'action-pack',
    purchasedAt: '2026-03-01T12:00:00.000Z',
    expiresOn: '2027-03-01',
    ...changes,
  };
}

export function givenSoftware(changes: Partial<SoftwareBenefit> = {}): SoftwareBenefit {
  return {
    id: 'sql',
    name: 'SQL Server 2022 Standard',
    category: 'software',
    offer: 'silver',
    type: 'core',
    quantity: 3,
    expiresOn: '2027-03-01',
    needsKey: true,
    languages: ['en', 'de'],
    operatingSystems: ['Windows Server 2022'],
    downloadUrl: 'https://example.com/sql',
    ...changes,
  };
}

/** One benefit of every category, all of the Silver offer and all unused. */
export function givenEveryCategory(): readonly Benefit[] {
  const base = { offer: 'silver', type: 'core', quantity: 5, expiresOn: '2027-03-01' } as const;
  return [
    { ...base, id: 'gtm', name: 'Silver Core', category: 'go-to-market', offerType: 'Silver Core' },
    { ...base, id: 'hours', name: 'Advisory hours', category: 'advisory', used: 0 },
    {
      ...base,
      id: 'support',
      name: 'Product Support',
      category: 'technical',
      plan: 'product-support',
      used: 0,
    },
    {
      ...base,
      id: 'vs',
      name: 'Visual Studio',
      category: 'visual-studio',
      edition: 'professional',
      holders: [],
    },
    givenSoftware(),
    { ...base, id: 'm365', name: 'Microsoft 365 E3', category: 'cloud', months: 12, used: 0 },
    { ...base, id: 'azure', name: 'Azure', category: 'azure', credit: 'monthly', amount: 100, holders: [] },
  ];
}

export function givenPerson(id: string, roles: readonly Role[] = [], guest = false): Person {
  return { id, name: id, email: `${id}@example.com`, roles, ...(guest ? { guest } : {}) };
}

/** Alex without a role, Megan Global admin, Adele MPN partner admin. */
export function givenCompany(changes: Partial<Company> = {}): Company {
  return {
    format: 1,
    tenantId: 'tenant',
    name: 'Norrsken Verkstad',
    mpnId: '4711',
    country: 'SE',
    currency: 'SEK',
    timeZone: 'Europe/Stockholm',
    managedIn: 'partner-center',
    offers: [givenOffer()],
    benefits: [givenSoftware()],
    people: [
      givenPerson('alex'),
      givenPerson('megan', ['global-admin']),
      givenPerson('adele', ['mpn-partner-admin']),
    ],
    ...changes,
  };
}

export function givenKey(id: string, activations = 1, usedBy: readonly string[] = []): PooledKey {
  return { id, benefitId: 'sql', sealed: `sealed ${id}`, fingerprint: id, activations, usedBy };
}

export function givenRequest(changes: Partial<RequestOf<'software-key'>> = {}): RequestOf<'software-key'> {
  return {
    id: 'request',
    number: 17,
    act: 'software-key',
    benefitId: 'sql',
    requesterId: 'alex',
    requesterName: 'Alex',
    choices: { language: 'en', operatingSystem: 'Windows Server 2022' },
    reason: 'New build server',
    state: 'pending',
    createdAt: '2026-06-01T08:00:00.000Z',
    history: [{ event: 'requested', at: '2026-06-01T08:00:00.000Z', by: 'alex' }],
    ...changes,
  };
}
