import assert from 'node:assert/strict';
import type { Company, Person } from '../../benefits/company.js';
import {
  refuseActivation,
  refuseActivationAsk,
  refuseIds,
  refuseTechnical,
  refuseTechnicalPage,
} from '../../benefits/technical-benefit.js';
import type { TechnicalRecord } from '../../benefits/technical-state.js';
import { idsArrived, pressed } from '../../benefits/technical-state.js';
import { givenActionPack, givenCompany, givenOffer, givenPerson } from './given.js';
import { givenBenefits, givenGold, givenSignature, givenTechnical, NOW } from './given-support.js';

const FRESH: TechnicalRecord = { benefitId: 'support', linkedBy: [] };
const PENDING = pressed(FRESH, 'megan', NOW);
const ACTIVATED = idsArrived(PENDING, { sealedAccessId: 'a', sealedContractId: 'c' }, NOW);
const ALEX = givenPerson('alex');
const MEGAN = givenPerson('megan', ['global-admin']);

function facts(person: Person, record = FRESH, company: Company = givenBenefits(givenTechnical())) {
  const benefit = company.benefits.find(known => known.category === 'technical');
  return { company, person, benefit, record, now: NOW };
}

describe('technical benefits', () => {
  it('R56 an account of the Cloud Solution Provider programme alone is refused, whatever its role', () => {
    const person = { ...MEGAN, cspOnly: true };
    assert.deepEqual(refuseTechnicalPage(givenCompany(), person, NOW), { code: 'csp-only-account' });
    assert.deepEqual(refuseActivation(facts(person)), { code: 'csp-only-account' });
    assert.equal(refuseTechnicalPage(givenCompany({ csp: true }), MEGAN, NOW), undefined);
  });

  it('R57 without an active offer there are no benefits yet: up to the last day there are', () => {
    const company = givenCompany({ timeZone: 'Pacific/Auckland' });
    const lastMoment = new Date('2027-03-01T10:59:59.999Z');
    const nextDay = new Date('2027-03-01T11:00:00.000Z');
    assert.equal(refuseTechnicalPage(company, ALEX, lastMoment), undefined);
    assert.deepEqual(refuseTechnicalPage(company, ALEX, nextDay), { code: 'no-benefits' });
    assert.deepEqual(refuseTechnicalPage(givenCompany({ offers: [] }), ALEX, NOW), { code: 'no-benefits' });
  });

  it('R45 a membership in Partner Membership Center is activated there', () => {
    assert.deepEqual(refuseActivationAsk(facts(ALEX, FRESH, givenCompany({ managedIn: 'pmc' }))), {
      code: 'managed-in-pmc',
    });
  });

  it('R42 every membership offer lists its benefits, Action Pack too', () => {
    for (const offer of [givenActionPack(), givenOffer(), givenGold()]) {
      const benefit = givenTechnical({ offer: offer.id });
      const company = givenCompany({ offers: [offer], benefits: [benefit] });
      assert.equal(refuseTechnical({ company, person: ALEX, benefit, now: NOW }), undefined);
    }
  });

  it('R61 cloud support comes with Silver and Gold, never with an Action Pack', () => {
    const offer = givenActionPack();
    const benefit = givenSignature({ offer: 'pack' });
    const company = givenCompany({ offers: [offer], benefits: [benefit] });
    assert.deepEqual(refuseTechnical({ company, person: ALEX, benefit, now: NOW }), {
      code: 'tier-too-low',
      needs: 'silver',
      has: 'action-pack',
    });
  });

  it('R59 everybody of the company may ask for the activation, except a guest without a role', () => {
    assert.equal(refuseActivationAsk(facts(ALEX)), undefined);
    assert.equal(refuseActivationAsk(facts(givenPerson('isaiah', ['admin-agent']))), undefined);
    assert.deepEqual(refuseActivationAsk(facts(givenPerson('lynne', [], true))), {
      code: 'guest-without-role',
    });
    assert.equal(refuseActivationAsk(facts(givenPerson('guest', ['mpn-partner-admin'], true))), undefined);
  });

  it('R59 an ask that nobody could fulfil is refused with the roles it needs', () => {
    const company = {
      ...givenBenefits(givenTechnical()),
      people: [ALEX, givenPerson('p', ['account-admin'])],
    };
    assert.deepEqual(refuseActivationAsk(facts(ALEX, FRESH, company)), {
      code: 'no-approver',
      needs: ['global-admin', 'mpn-partner-admin'],
    });
  });

  it('R49 an ask while it is being activated says since when', () => {
    assert.deepEqual(refuseActivationAsk(facts(ALEX, PENDING)), {
      code: 'activation-pending',
      since: NOW.toISOString(),
    });
    assert.deepEqual(refuseActivationAsk(facts(ALEX, ACTIVATED)), {
      code: 'already-active',
      since: NOW.toISOString(),
    });
  });

  for (const [role, may] of [
    ['global-admin', true],
    ['mpn-partner-admin', true],
    ['user-management-admin', false],
    ['admin-agent', false],
    ['account-admin', false],
  ] as const)
    it(`R48 ${role} ${may ? 'may' : 'may not'} activate`, () => {
      const refusal = refuseActivation(facts(givenPerson('p', [role])));
      assert.equal(refusal?.code, may ? undefined : 'role-missing');
    });

  it('R44 somebody without a role is told which roles can', () => {
    assert.deepEqual(refuseActivation(facts(ALEX)), {
      code: 'role-missing',
      needs: ['global-admin', 'mpn-partner-admin'],
    });
  });

  it('R48 the ids may come back while it is pending, and not once it is active', () => {
    assert.equal(refuseActivation(facts(MEGAN, PENDING)), undefined);
    assert.equal(refuseActivation(facts(MEGAN, ACTIVATED))?.code, 'already-active');
  });

  it('R47 an activation brings both ids back', () => {
    assert.equal(refuseIds({ accessId: '1', contractId: '2' }), undefined);
    for (const ids of [
      { accessId: '', contractId: '2' },
      { accessId: '1', contractId: ' \t' },
      { accessId: ' ', contractId: '' },
    ])
      assert.deepEqual(refuseIds(ids), { code: 'support-ids-missing' });
  });

  it('R59 an unknown benefit is refused', () => {
    assert.deepEqual(refuseActivationAsk({ ...facts(ALEX), benefit: undefined }), {
      code: 'unknown-benefit',
    });
  });
});
