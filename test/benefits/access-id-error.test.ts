import assert from 'node:assert/strict';
import { diagnoseAccessIdError, LINKING_STEPS } from '../../benefits/access-id-error.js';
import type { Company, Offer, TechnicalBenefit } from '../../benefits/company.js';
import { LINKS } from '../../benefits/links.js';
import { planStanding } from '../../benefits/support-plan.js';
import { tierOf } from '../../benefits/validity.js';
import { givenActionPack, givenCompany, givenOffer } from './given.js';
import { ACTIVE, givenGold, givenSignature, givenTechnical, NO_BOOKS, NOW } from './given-support.js';

function diagnose(offers: readonly Offer[], benefits: readonly TechnicalBenefit[], now = NOW) {
  const company: Company = givenCompany({ offers, benefits });
  return diagnoseAccessIdError(planStanding(company, 'signature-cloud', NO_BOOKS, now), tierOf(company, now));
}

const HYBRID_GOLD = givenGold({ competency: 'Application Development' });

describe('“Access ID is already associated”', () => {
  it('R72a linking is done once, in the Azure portal', () => {
    assert.deepEqual(LINKING_STEPS, [
      'open-help-and-support',
      'open-support-plans',
      'link-support-benefits',
      'enter-both-ids',
    ]);
  });

  it('R72b the error is to be ignored in every case', () => {
    for (const answer of [
      diagnose([givenOffer()], [givenSignature(ACTIVE)]),
      diagnose([givenOffer()], [givenSignature({ ...ACTIVE, used: 5 })]),
      diagnose([givenActionPack()], [givenTechnical({ offer: 'pack', ...ACTIVE })]),
      diagnose([], []),
    ]) {
      assert.equal(answer.ignoreError, true);
      for (const link of answer.links) assert.ok(LINKS[link]);
    }
  });

  it('R72c a contract that runs is linked already: skip linking, open a new request', () => {
    const answer = diagnose([givenOffer()], [givenSignature(ACTIVE)]);
    assert.deepEqual(answer.finding, { case: 'linked-already' });
    assert.deepEqual(answer.steps, ['open-help-and-support', 'new-support-request', 'choose-plan']);
    assert.equal(answer.steps.includes('link-support-benefits'), false);
  });

  it('R72d a used-up pack hides the contract: 5 for Silver, 10 for Gold outside the cloud competencies', () => {
    assert.deepEqual(diagnose([givenOffer()], [givenSignature({ ...ACTIVE, used: 5 })]).finding, {
      case: 'used-up',
      pack: 5,
    });
    const gold = givenSignature({ offer: 'gold', quantity: 10, used: 10, ...ACTIVE });
    assert.deepEqual(diagnose([HYBRID_GOLD], [gold]).finding, { case: 'used-up', pack: 10 });
    assert.deepEqual(diagnose([HYBRID_GOLD], [{ ...gold, used: 9 }]).finding, { case: 'linked-already' });
  });

  it('R72d an unlimited contract is never used up', () => {
    const gold = givenSignature({ offer: 'gold', quantity: 0, used: 400, ...ACTIVE });
    assert.equal(diagnose([givenGold()], [gold]).finding.case, 'linked-already');
  });

  it('R72d an ended contract is hidden from the day after its last; a plan must be bought', () => {
    const at = (instant: string) => diagnose([givenOffer()], [givenSignature(ACTIVE)], new Date(instant));
    assert.equal(at('2027-03-01T22:59:59.999Z').finding.case, 'linked-already');
    const ended = at('2027-03-01T23:00:00.000Z');
    assert.equal(ended.finding.case, 'expired');
    assert.equal(ended.links[0], 'compareSupportPlans');
  });

  it('R72e an Action Pack never has cloud support: on-premises only', () => {
    const answer = diagnose([givenActionPack()], [givenTechnical({ offer: 'pack', ...ACTIVE })]);
    assert.deepEqual(answer.finding, { case: 'no-cloud-support' });
    assert.ok(answer.links.includes('supportForBusiness'));
  });

  it('R59 before activation the ids cannot be this company’s', () => {
    assert.deepEqual(diagnose([givenOffer()], [givenSignature()]).finding, {
      case: 'not-activated',
      isPending: false,
    });
    assert.deepEqual(
      diagnose([givenOffer()], [givenSignature({ activatedAt: ACTIVE.activatedAt })]).finding,
      {
        case: 'not-activated',
        isPending: true,
      },
    );
    assert.equal(diagnose([givenOffer()], []).finding.case, 'not-activated');
  });

  it('R57 without an offer there is nothing to link', () => {
    assert.equal(diagnose([], []).finding.case, 'no-offer');
  });
});
