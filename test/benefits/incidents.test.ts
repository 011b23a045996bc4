import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { IncidentCase, IncidentLedger } from '../../benefits/incidents.js';
import {
  countIncidents,
  incidentsGranted,
  isUnlimited,
  refuseCase,
  refuseReading,
} from '../../benefits/incidents.js';
import { CLOUD_COMPETENCIES, OFFER_KINDS } from '../../benefits/programme.js';
import { givenActionPack, givenCompany, givenOffer } from './given.js';
import { givenBenefits, givenGold, givenSignature, givenTechnical } from './given-support.js';

const benefit = givenTechnical();
const company = givenBenefits(benefit);
const EMPTY: IncidentLedger = { cases: [] };

function givenCase(caseNumber: string, at = '2026-06-01T10:00:00.000Z'): IncidentCase {
  return { caseNumber, benefitId: 'support', personId: 'alex', at };
}

function givenCases(count: number): readonly IncidentCase[] {
  return Array.from({ length: count }, (_, index) => givenCase(`TrackingID#${index}`));
}

function reading(remaining: number, at = '2026-06-10T10:00:00.000Z') {
  return { benefitId: 'support', remaining, at, personId: 'alex' };
}

describe('incidents', () => {
  for (const [kind, incidents] of [
    ['action-pack', 10],
    ['silver', 15],
    ['gold', 20],
  ] as const)
    it(`R63 ${kind} grants ${incidents} Product Support incidents, in any competency`, () => {
      for (const competency of ['Security', 'Application Development'])
        assert.equal(incidentsGranted({ kind, competency }, 'product-support'), incidents);
    });

  const SIGNATURE = {
    'action-pack': { cloud: 'none', other: 'none' },
    silver: { cloud: 'unlimited', other: 5 },
    gold: { cloud: 'unlimited', other: 10 },
  } as const;
  for (const kind of OFFER_KINDS) {
    it(`R64 ${kind} outside the cloud competencies: ${SIGNATURE[kind].other} Signature incidents`, () => {
      for (const competency of ['Application Development', 'Data Analytics', 'Cloud', '', 'Security Plus'])
        assert.equal(incidentsGranted({ kind, competency }, 'signature-cloud'), SIGNATURE[kind].other);
    });
    for (const competency of CLOUD_COMPETENCIES)
      it(`R65 ${kind} in ${competency}: ${SIGNATURE[kind].cloud}`, () => {
        assert.equal(incidentsGranted({ kind, competency }, 'signature-cloud'), SIGNATURE[kind].cloud);
      });
  }

  it('R64 an Action Pack has no competency and no cloud support', () => {
    assert.equal(incidentsGranted(givenActionPack(), 'signature-cloud'), 'none');
  });

  it('R65 a cloud competency makes it unlimited even where the file forgets to say so', () => {
    const signature = givenSignature({ offer: 'gold', quantity: 0 });
    const gold = givenCompany({ offers: [givenGold()], benefits: [signature] });
    assert.equal(isUnlimited(gold, signature), true);
    assert.equal(isUnlimited(company, benefit), false);
    assert.equal(isUnlimited(company, givenTechnical({ unlimited: true })), true);
  });

  it('R63 counts what the file says was used and each reported case', () => {
    const ledger = { cases: givenCases(4) };
    assert.deepEqual(countIncidents(company, givenTechnical({ used: 3 }), ledger), {
      granted: 15,
      used: 7,
      left: 8,
      basis: 'own',
    });
  });

  it('R63 never counts below zero', () => {
    const count = countIncidents(company, givenTechnical({ used: 14 }), { cases: givenCases(3) });
    assert.equal(count.left, 0);
    assert.equal(count.used, 15);
  });

  it('R64 unlimited stays unlimited, and still counts', () => {
    const signature = givenSignature({ offer: 'gold' });
    const gold = givenCompany({ offers: [givenGold()], benefits: [signature] });
    assert.deepEqual(countIncidents(gold, signature, { cases: givenCases(300) }), {
      granted: 'unlimited',
      used: 300,
      left: 'unlimited',
      basis: 'own',
    });
  });

  it('R68 the official figure replaces all that was counted before it, and cases after it count on', () => {
    const cases = [
      givenCase('before', '2026-06-09T00:00:00.000Z'),
      givenCase('same moment', '2026-06-10T10:00:00.000Z'),
      givenCase('after', '2026-06-10T10:00:00.001Z'),
    ];
    assert.deepEqual(countIncidents(company, givenTechnical({ used: 9 }), { cases, reading: reading(12) }), {
      granted: 15,
      used: 4,
      left: 11,
      basis: 'official',
    });
  });

  it('R66 the last incident may be used, the one after it not', () => {
    const last = { cases: givenCases(14) };
    assert.equal(refuseCase(countIncidents(company, benefit, last), last, 'new'), undefined);
    const none = { cases: givenCases(15) };
    assert.deepEqual(refuseCase(countIncidents(company, benefit, none), none, 'new'), {
      code: 'incidents-used-up',
    });
  });

  it('R63 one case counts once, however it is written and whoever reports it', () => {
    const ledger = { cases: [givenCase('TrackingID#2606010040001234')] };
    const count = countIncidents(company, benefit, ledger);
    assert.deepEqual(refuseCase(count, ledger, ' trackingid# 2606010040001234 '), {
      code: 'case-already-counted',
      caseNumber: 'trackingid# 2606010040001234',
    });
    assert.deepEqual(refuseCase(count, ledger, ' \t'), { code: 'case-number-missing' });
  });

  it('R66 a case that is counted already says so even when none is left', () => {
    const ledger = { cases: givenCases(15) };
    const count = countIncidents(company, benefit, ledger);
    assert.equal(refuseCase(count, ledger, 'TrackingID#3')?.code, 'case-already-counted');
  });

  it('R68 the official figure is a whole number from zero to what was granted', () => {
    const count = countIncidents(company, benefit, EMPTY);
    for (const good of [0, 1, 15]) assert.equal(refuseReading(count, good), undefined);
    for (const bad of [-1, 16, 2.5, Number.NaN, Number.POSITIVE_INFINITY])
      assert.deepEqual(refuseReading(count, bad), { code: 'not-a-count' });
  });

  it('R63 on any ledger used and left add up to what was granted', () => {
    const days = fc.integer({ min: 1, max: 28 });
    const on = (day: number) => `2026-06-${String(day).padStart(2, '0')}T00:00:00.000Z`;
    fc.assert(
      fc.property(
        fc.array(days, { maxLength: 30 }),
        fc.nat(20),
        fc.option(fc.tuple(fc.nat(15), days)),
        (cases, used, read) => {
          const ledger: IncidentLedger = {
            cases: cases.map((day, index) => givenCase(String(index), on(day))),
            ...(read ? { reading: reading(read[0], on(read[1])) } : {}),
          };
          const count = countIncidents(company, givenTechnical({ used }), ledger);
          assert.ok(typeof count.left === 'number' && count.left >= 0 && count.left <= 15);
          assert.equal(count.used + count.left, 15);
        },
      ),
    );
  });

  it('R63 an offer of another tier is judged by its own grant', () => {
    const both = givenCompany({
      offers: [givenOffer(), givenActionPack()],
      benefits: [benefit, givenTechnical({ id: 'pack', offer: 'pack', quantity: 10 })],
    });
    const [silver, pack] = both.benefits.filter(known => known.category === 'technical');
    assert.equal(silver && countIncidents(both, silver, EMPTY).left, 15);
    assert.equal(pack && countIncidents(both, pack, EMPTY).left, 10);
  });
});
