import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ROLES } from '../../benefits/programme.js';
import { ID_PRODUCTS, idNeedFor, readSupportIds } from '../../benefits/support-ids.js';
import type { TechnicalRecord } from '../../benefits/technical-state.js';
import { idsArrived, linked, pressed } from '../../benefits/technical-state.js';
import { givenPerson } from './given.js';
import { givenBenefits, givenTechnical, NOW } from './given-support.js';

const FRESH: TechnicalRecord = { benefitId: 'support', linkedBy: [] };
const PENDING = pressed(FRESH, 'megan', NOW);
const ACTIVATED = idsArrived(PENDING, { sealedAccessId: 'a', sealedContractId: 'c' }, NOW);
const ALEX = givenPerson('alex');
const benefit = givenTechnical();
const company = givenBenefits(benefit);

function read(person = ALEX, record = ACTIVATED, now = NOW) {
  return readSupportIds({ company, person, benefit, record, now });
}

function codeOf(answer: ReturnType<typeof read>) {
  return answer.kind === 'refused' ? answer.refusal.code : answer.kind;
}

describe('support ids', () => {
  it('R51 everybody of the company sees them after activation, with any role or none', () => {
    const shown = { kind: 'ids', sealedAccessId: 'a', sealedContractId: 'c' };
    assert.deepEqual(read(), shown);
    for (const role of ROLES) assert.deepEqual(read(givenPerson('p', [role])), shown);
    assert.deepEqual(read(givenPerson('guest', ['global-admin'], true)), shown);
  });

  it('R51 a guest without a role does not', () => {
    assert.equal(codeOf(read(givenPerson('lynne', [], true))), 'guest-without-role');
  });

  it('R56 an account outside the partner network does not', () => {
    assert.equal(codeOf(read({ ...ALEX, cspOnly: true })), 'csp-only-account');
  });

  it('R50 nobody sees them before activation, not even a Global admin', () => {
    const megan = givenPerson('megan', ['global-admin']);
    assert.equal(codeOf(read(megan, FRESH)), 'not-activated');
    assert.equal(codeOf(read(megan, PENDING)), 'activation-pending');
  });

  it('R55 they can be looked up at any time later, to the last day of the benefit', () => {
    assert.equal(codeOf(read(ALEX, ACTIVATED, new Date('2027-03-01T22:59:59.999Z'))), 'ids');
    assert.equal(codeOf(read(ALEX, ACTIVATED, new Date('2027-03-01T23:00:00.000Z'))), 'no-benefits');
  });

  it('R51 on any walk no id is shown before both came back', () => {
    const event = fc.constantFrom('pressed', 'ids', 'linked');
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), events => {
        let record = FRESH;
        let haveArrived = false;
        for (const happened of events) {
          if (happened === 'pressed') record = pressed(record, 'megan', NOW);
          if (happened === 'linked' && haveArrived) record = linked(record, 'alex');
          if (happened === 'ids') {
            record = idsArrived(record, { sealedAccessId: 'a', sealedContractId: 'c' }, NOW);
            haveArrived = true;
          }
          assert.equal(read(ALEX, record).kind, haveArrived ? 'ids' : 'refused');
        }
      }),
    );
  });

  const NEEDS = {
    'on-premises': 'enter-once',
    azure: 'enter-once',
    'azure-csp': 'not-needed',
    'dynamics-365': 'enter-once',
    'microsoft-365': 'not-needed',
    'other-cloud': 'enter-once',
  } as const;
  for (const product of ID_PRODUCTS)
    it(`R54 for ${product} the ids are ${NEEDS[product]}`, () => {
      assert.equal(idNeedFor(product, false), NEEDS[product]);
    });

  it('R53 once an account is linked they are not asked for again', () => {
    assert.equal(idNeedFor('on-premises', true), 'linked-already');
    assert.equal(idNeedFor('microsoft-365', true), 'not-needed');
  });

  it('R52 sharing them is needed, not optional, for an account that is not linked', () => {
    assert.equal(idNeedFor('dynamics-365', false), 'enter-once');
  });
});
