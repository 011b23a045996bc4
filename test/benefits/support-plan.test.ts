import assert from 'node:assert/strict';
import type { Company } from '../../benefits/company.js';
import type { SupportBooks } from '../../benefits/support-plan.js';
import { planStanding } from '../../benefits/support-plan.js';
import { givenActionPack, givenCompany, givenOffer } from './given.js';
import {
  ACTIVE,
  givenBenefits,
  givenGold,
  givenSignature,
  givenTechnical,
  NO_BOOKS,
  NOW,
} from './given-support.js';

function standing(
  company: Company,
  plan: 'product-support' | 'signature-cloud',
  books: SupportBooks = NO_BOOKS,
) {
  const { state, best } = planStanding(company, plan, books, NOW);
  return [state, best?.benefit.id];
}

describe('where a company stands with a support plan', () => {
  it('R62 every tier has Product Support', () => {
    for (const offer of [givenActionPack(), givenOffer(), givenGold()]) {
      const company = givenCompany({ offers: [offer], benefits: [givenTechnical({ offer: offer.id })] });
      assert.deepEqual(standing(company, 'product-support'), ['available', 'support']);
    }
  });

  it('R72e an Action Pack has no cloud support, even when a file claims it', () => {
    const company = givenCompany({
      offers: [givenActionPack()],
      benefits: [givenSignature({ offer: 'pack', ...ACTIVE })],
    });
    assert.deepEqual(standing(company, 'signature-cloud'), ['not-included', undefined]);
  });

  it('R61 what an offer grants and the file does not list is told apart from what is not granted', () => {
    assert.deepEqual(standing(givenBenefits(), 'signature-cloud'), ['not-listed', undefined]);
    assert.deepEqual(standing(givenCompany({ offers: [], benefits: [] }), 'signature-cloud'), [
      'not-included',
      undefined,
    ]);
  });

  it('R66 takes the benefit that can be used before one that is used up', () => {
    const company = givenCompany({
      offers: [givenOffer(), givenGold()],
      benefits: [
        givenSignature({ ...ACTIVE, used: 5 }),
        givenSignature({ id: 'gold-signature', offer: 'gold', ...ACTIVE }),
      ],
    });
    assert.deepEqual(standing(company, 'signature-cloud'), ['active', 'gold-signature']);
  });

  it('R64 of two usable ones it takes the unlimited one, then the one that ends first', () => {
    const early = givenSignature({ id: 'early', ...ACTIVE, expiresOn: '2026-12-31' });
    const late = givenSignature({ id: 'late', ...ACTIVE });
    const unlimited = givenSignature({ id: 'unlimited', offer: 'gold', ...ACTIVE });
    const offers = [givenOffer(), givenGold()];
    const best = (...benefits: Company['benefits']) =>
      standing(givenCompany({ offers, benefits }), 'signature-cloud')[1];
    assert.equal(best(late, early), 'early');
    assert.equal(best(early, late, unlimited), 'unlimited');
  });

  it('R66 an ended benefit shows as expired, unless a running offer grants the plan anew', () => {
    const ended = givenTechnical({ offer: 'old', ...ACTIVE, expiresOn: '2026-05-31' });
    const old = givenOffer({ id: 'old', expiresOn: '2026-05-31' });
    assert.deepEqual(standing(givenCompany({ offers: [old], benefits: [ended] }), 'product-support'), [
      'expired',
      'support',
    ]);
    assert.deepEqual(
      standing(givenCompany({ offers: [old, givenOffer()], benefits: [ended] }), 'product-support'),
      ['not-listed', undefined],
    );
  });

  it('R63 the desk’s own count decides whether it is used up', () => {
    const one = { benefitId: 'support', personId: 'alex', at: NOW.toISOString() };
    const cases = Array.from({ length: 15 }, (_, index) => ({ ...one, caseNumber: String(index) }));
    const company = givenBenefits(givenTechnical(ACTIVE));
    const books = (count: number): SupportBooks => ({
      records: new Map(),
      ledgers: new Map([['support', { cases: cases.slice(0, count) }]]),
    });
    assert.equal(standing(company, 'product-support', books(14))[0], 'linked');
    assert.equal(standing(company, 'product-support', books(15))[0], 'exhausted');
  });
});
