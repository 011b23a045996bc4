import assert from 'node:assert/strict';
import {
  decidersFor,
  refuseActing,
  refuseAsking,
  refuseAskingTwice,
  refuseWithoutApprover,
} from '../../benefits/asking.js';
import { REQUEST_STATES } from '../../benefits/request.js';
import { givenPerson, givenRequest } from './given.js';
import { givenGoldCompany } from './given-assignments.js';

const megan = givenPerson('megan', ['global-admin']);
const adele = givenPerson('adele', ['mpn-partner-admin']);

describe('asking for any benefit', () => {
  it('R112 a guest asks only with a role that guests can be given', () => {
    const company = givenGoldCompany();
    assert.equal(refuseAsking(company, givenPerson('lynne', [], true))?.code, 'guest-without-role');
    assert.equal(
      refuseAsking(company, givenPerson('lynne', ['admin-agent'], true))?.code,
      'guest-without-role',
    );
    assert.equal(refuseAsking(company, givenPerson('lynne', ['mpn-partner-admin'], true)), undefined);
    assert.equal(refuseAsking(company, givenPerson('alex')), undefined);
  });

  it('R04 nobody asks while the membership is in Partner Membership Center', () => {
    assert.equal(refuseAsking(givenGoldCompany({ managedIn: 'pmc' }), megan)?.code, 'managed-in-pmc');
  });

  it('R57 nobody asks without any membership offer', () => {
    assert.equal(refuseAsking(givenGoldCompany({ offers: [] }), megan)?.code, 'no-benefits');
  });

  for (const state of REQUEST_STATES)
    it(`a request that is ${state} ${['pending', 'approved'].includes(state) ? 'stands in the way of' : 'allows'} another`, () => {
      const refusal = refuseAskingTwice([givenRequest({ state })], 'alex', 'sql');
      const open = state === 'pending' || state === 'approved';
      assert.deepEqual(refusal, open ? { code: 'already-requested', number: 17 } : undefined);
    });

  it('R08 only a Global admin may assign', () => {
    assert.deepEqual(refuseActing(adele, 'assign-visual-studio'), {
      code: 'role-missing',
      needs: ['global-admin'],
    });
    assert.equal(refuseActing(megan, 'assign-visual-studio'), undefined);
    assert.equal(refuseActing(adele, 'change-monthly-credit')?.code, 'role-missing');
    assert.equal(refuseActing(megan, 'change-monthly-credit'), undefined);
  });

  it('R09 tells when nobody else holds a role that may decide', () => {
    const company = givenGoldCompany();
    assert.deepEqual(
      decidersFor(company, 'alex', 'assign-visual-studio').map(({ id }) => id),
      ['megan'],
    );
    assert.equal(refuseWithoutApprover(company, 'alex', 'assign-visual-studio'), undefined);
    assert.deepEqual(refuseWithoutApprover(company, 'megan', 'assign-visual-studio'), {
      code: 'no-approver',
      needs: ['global-admin'],
    });
  });
});
