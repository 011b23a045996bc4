import assert from 'node:assert/strict';
import type { Benefit } from '../../benefits/company.js';
import { benefitsOf, offerOf } from '../../benefits/company.js';
import { lineOf, overviewOf } from '../../benefits/overview.js';
import { CATEGORIES } from '../../benefits/programme.js';
import {
  givenActionPack,
  givenCompany,
  givenEveryCategory,
  givenKey,
  givenOffer,
  givenSoftware,
} from './given.js';

const NOW = new Date('2026-06-01T08:00:00Z');
const POOLS = new Map([['sql', [givenKey('a', 2, ['one']), givenKey('b')]]]);
const everything = givenCompany({ benefits: givenEveryCategory() });
const lineFor = (id: string, changes: object = {}) => {
  const benefit = { ...givenEveryCategory().find(candidate => candidate.id === id), ...changes } as Benefit;
  return lineOf(everything, benefit, [], NOW);
};

describe('the overview', () => {
  it('R12 has every category that holds something, in the order of the Benefits page', () => {
    const { categories } = overviewOf(everything, POOLS, NOW);
    assert.deepEqual(
      categories.map(group => group.category),
      CATEGORIES,
    );
    assert.deepEqual(
      overviewOf(givenCompany(), POOLS, NOW).categories.map(group => group.category),
      ['software'],
    );
  });

  it('R15 lists the software benefits in the order of the file', () => {
    const company = givenCompany({ benefits: [givenSoftware(), givenSoftware({ id: 'office' })] });
    const [software] = overviewOf(company, POOLS, NOW).categories;
    assert.deepEqual(
      software?.lines.map(line => line.id),
      ['sql', 'office'],
    );
    assert.equal(benefitsOf(company, 'software').length, 2);
  });

  it('R25 shows usage-based and licence-based subscriptions side by side', () => {
    const shown = overviewOf(everything, POOLS, NOW).categories.map(group => group.category);
    assert.deepEqual(shown.slice(0, 2), ['azure', 'cloud']);
  });

  it('R26 gives each row its quantity, offer type, benefit type and expiry', () => {
    const line = lineOf(everything, givenSoftware({ type: 'incremental' }), POOLS.get('sql') ?? [], NOW);
    assert.deepEqual(line, {
      id: 'sql',
      name: 'SQL Server 2022 Standard',
      category: 'software',
      quantity: 3,
      unlimited: false,
      used: 1,
      left: 2,
      offerKind: 'silver',
      competency: 'Application Development',
      type: 'incremental',
      expiresOn: '2027-03-01',
      validity: 'active',
      daysLeft: 273,
    });
  });

  it('R42 names no competency for an Action Pack', () => {
    const company = givenCompany({ offers: [givenActionPack()] });
    const line = lineOf(company, givenSoftware({ offer: 'pack' }), [], NOW);
    assert.equal(line.offerKind, 'action-pack');
    assert.equal('competency' in line, false);
  });

  it('R27 shows the last day of the usage rights, which the offer can end earlier', () => {
    const line = lineOf(everything, givenSoftware({ expiresOn: '2029-01-01' }), [], NOW);
    assert.equal(line.expiresOn, '2027-03-01');
  });

  const holders = [{ person: 'alex', since: '2026-03-02T00:00:00.000Z' }];
  for (const [id, changes, used, left] of [
    ['azure', { holders }, 1, 4],
    ['vs', { holders }, 1, 4],
    ['m365', { used: 2 }, 2, 3],
    ['hours', { used: 5 }, 5, 0],
    ['support', { used: 9 }, 9, 0],
    ['gtm', { quantity: 1 }, 0, 1],
    ['gtm', { quantity: 1, activatedAt: '2026-03-02T00:00:00.000Z' }, 1, 0],
  ] as const)
    it(`R26 counts ${used} used and ${left} left of ${id}`, () => {
      const line = lineFor(id, changes);
      assert.deepEqual([line.used, line.left], [used, left]);
    });

  it('R06 counts nothing as used that nobody has been given', () => {
    for (const group of overviewOf(everything, new Map(), NOW).categories)
      for (const line of group.lines) assert.equal(line.used, 0, line.id);
  });

  it('R19 counts what needs no key as free without a pool', () => {
    assert.equal(lineFor('sql', { needsKey: false }).left, 3);
    assert.equal(lineFor('sql').left, 0);
  });

  it('R64 marks unlimited support', () => {
    assert.equal(lineFor('support', { unlimited: true }).unlimited, true);
    assert.equal(lineFor('support').unlimited, false);
  });

  it('R57 has no tier without an active offer, and still shows what has ended', () => {
    const overview = overviewOf(everything, POOLS, new Date('2027-03-05T08:00:00Z'));
    assert.equal(overview.tier, null);
    assert.deepEqual(
      overview.offers.map(({ validity, daysLeft }) => [validity, daysLeft]),
      [['expired', -4]],
    );
    assert.equal(overview.categories.length, CATEGORIES.length);
    for (const { lines } of overview.categories) assert.equal(lines[0]?.validity, 'expired');
  });

  it('R27 lets an offer stand out from 30 days before its end to its last day', () => {
    const company = givenCompany({ timeZone: 'UTC', offers: [givenOffer()] });
    const validity = (day: string) =>
      overviewOf(company, POOLS, new Date(`${day}T12:00:00Z`)).offers[0]?.validity;
    assert.equal(validity('2027-01-29'), 'active');
    assert.equal(validity('2027-01-30'), 'expiring-soon');
    assert.equal(validity('2027-03-01'), 'expiring-soon');
    assert.equal(validity('2027-03-02'), 'expired');
  });

  it('R26 cannot show a benefit that names no offer of the company', () => {
    assert.throws(() => offerOf(givenCompany(), givenSoftware({ offer: 'none' })), /names no known offer/);
  });
});
