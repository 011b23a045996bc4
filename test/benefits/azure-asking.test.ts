import assert from 'node:assert/strict';
import {
  changeOf,
  isOwnAzureWork,
  refuseAzureAsk,
  refuseSameWish,
  stepOf,
} from '../../benefits/azure-asking.js';
import { azureRecordOf } from '../../benefits/azure-record.js';
import type { RequestOf, RequestState } from '../../benefits/request.js';
import { givenPerson } from './given.js';
import { givenBulk, givenGoldCompany, givenMonthly } from './given-assignments.js';

const NOW = new Date('2026-11-20T10:00:00.000Z');
const company = givenGoldCompany();
const [alex, lynne, patti, megan, adele] = company.people;

const ask = (person = alex!, changes: Partial<typeof company> = {}, benefit = givenMonthly()) =>
  refuseAzureAsk(
    {
      company: { ...company, benefits: [benefit], ...changes },
      benefit,
      holding: azureRecordOf(benefit, undefined),
      now: NOW,
    },
    person,
  );

describe('asking for an Azure credit', () => {
  it('R08 R32 is open to every colleague, and to no guest without a role (R112)', () => {
    for (const person of [alex, patti, megan, adele]) assert.equal(ask(person), undefined);
    assert.deepEqual(ask(lynne), { code: 'guest-without-role' });
  });

  it('R08 needs somebody who may decide, but not where it is one’s own role', () => {
    const people = company.people.filter(({ id }) => id !== 'megan');
    assert.deepEqual(ask(alex, { people }), { code: 'no-approver', needs: ['global-admin'] });
    assert.equal(ask(megan, { people: [megan!] }), undefined);
  });

  it('R33 needs a credit that can change', () => {
    assert.deepEqual(ask(alex, {}, givenMonthly({ quantity: 0 })), { code: 'none-free', opensOn: null });
    const over = givenBulk({ enrolmentYearEndsOn: '2026-11-19' });
    assert.deepEqual(ask(alex, {}, over), { code: 'enrolment-year-ended', endedOn: '2026-11-19' });
  });

  it('R08 is a Global admin’s own work, unless they get it themselves', () => {
    assert.equal(isOwnAzureWork(givenMonthly(), megan!, { kind: 'assign', to: 'alex' }), true);
    assert.equal(isOwnAzureWork(givenMonthly(), megan!, { kind: 'assign', to: 'megan' }), false);
    assert.equal(isOwnAzureWork(givenBulk(), megan!, { kind: 'transfer', from: 'megan', to: 'alex' }), true);
    assert.equal(isOwnAzureWork(givenMonthly(), adele!, { kind: 'remove', from: 'alex' }), false);
  });

  it('R32 finds the people of the company, and nobody else', () => {
    assert.deepEqual(changeOf(company, { kind: 'assign', to: 'lynne', funding: 'azure-pass' }), {
      kind: 'assign',
      to: lynne,
      funding: 'azure-pass',
    });
    assert.deepEqual(changeOf(company, { kind: 'transfer', from: 'alex', to: 'gone' }), {
      kind: 'transfer',
      from: 'alex',
      to: undefined,
    });
    assert.deepEqual(changeOf(company, { kind: 'remove', from: 'alex' }), { kind: 'remove', from: 'alex' });
  });

  it('names the step that was done, and refuses one without its people', () => {
    const at = NOW.toISOString();
    assert.deepEqual(stepOf({ kind: 'transfer', from: 'a', to: 'b' }, 'megan', NOW), {
      event: 'transfer',
      from: 'a',
      to: 'b',
      by: 'megan',
      at,
    });
    for (const kind of ['assign', 'remove', 'transfer'] as const)
      assert.throws(() => stepOf({ kind }, 'megan', NOW), /names too few people/);
  });

  it('one open ask for the same change is enough', () => {
    const open = (state: RequestState): RequestOf<'azure-credit'> => ({
      id: 'a',
      number: 7,
      benefitId: 'monthly',
      requesterId: 'alex',
      requesterName: 'Alex',
      reason: '',
      state,
      createdAt: NOW.toISOString(),
      history: [],
      act: 'azure-credit',
      credit: 'monthly',
      wish: { kind: 'assign', to: 'alex' },
    });
    const wish = { kind: 'assign', to: 'alex' } as const;
    const same = (state: RequestState, who = 'alex', other: Parameters<typeof refuseSameWish>[3] = wish) =>
      refuseSameWish([open(state)], who, 'monthly', other);
    for (const state of ['pending', 'approved'] as const)
      assert.deepEqual(same(state), { code: 'already-requested', number: 7 });
    for (const state of ['fulfilled', 'rejected', 'withdrawn', 'expired', 'failed'] as const)
      assert.equal(same(state), undefined);
    assert.equal(same('pending', 'patti'), undefined);
    assert.equal(same('pending', 'alex', { kind: 'assign', to: 'patti' }), undefined);
    assert.equal(refuseSameWish([open('pending')], 'alex', 'bulk', wish), undefined);
  });

  it('R112 a guest with a role that guests can be given may ask', () => {
    assert.equal(ask({ ...givenPerson('piotr', ['mpn-partner-admin']), guest: true }), undefined);
  });
});
