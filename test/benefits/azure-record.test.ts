import assert from 'node:assert/strict';
import { possibleChanges, refuseAzureChange } from '../../benefits/azure-credit.js';
import { creditsFree } from '../../benefits/azure-holding.js';
import { advanceRecord, azureRecordOf, withoutPromise, withPromise } from '../../benefits/azure-record.js';
import { givenBulk, givenGoldCompany, givenMonthly } from './given-assignments.js';

const NOW = new Date('2026-11-20T10:00:00.000Z');
const AT = NOW.toISOString();
const company = givenGoldCompany();
const held = givenMonthly({ holders: [{ person: 'alex', since: AT }] });

describe('the record of an Azure credit', () => {
  it('R33 begins with the holders of the company file, and goes on by itself', () => {
    const record = azureRecordOf(held, undefined);
    assert.equal(record.state, 'assigned');
    const next = advanceRecord(record, { event: 'assign', to: 'patti', by: 'megan', at: AT });
    assert.deepEqual(azureRecordOf(held, next), next, 'the same file again changes nothing');
  });

  it('R33 begins anew when a company file names other holders; a later date alone is no other holder', () => {
    const record = withPromise(azureRecordOf(held, undefined), { requestId: 'a', to: 'lynne' });
    const later = { ...held, holders: [{ person: 'alex', since: '2026-11-21T00:00:00.000Z' }] };
    assert.deepEqual(azureRecordOf(later, record), record);
    const other = azureRecordOf(givenMonthly({ holders: [] }), record);
    assert.deepEqual(other.holders, []);
    assert.equal(other.state, 'provisioned');
    assert.deepEqual(other.promised, record.promised, 'what was approved stays promised');
  });

  it('R31 counts what is promised as given, until it is done or given up', () => {
    const one = withPromise(azureRecordOf(held, undefined), { requestId: 'a', to: 'patti' });
    assert.equal(creditsFree(held, one), 0);
    assert.deepEqual(refuseAzureChange({ company, benefit: held, holding: one, now: NOW }, toPatti()), {
      code: 'already-holder',
    });
    const none = withoutPromise(one, 'a');
    assert.equal(creditsFree(held, none), 1);
    assert.equal(
      refuseAzureChange({ company, benefit: held, holding: none, now: NOW }, toPatti()),
      undefined,
    );
  });

  it('R35 a credit that is promised to pass on counts once', () => {
    const passing = { requestId: 'a', from: 'alex', to: 'patti' };
    assert.equal(creditsFree(held, withPromise(azureRecordOf(held, undefined), passing)), 1);
  });
});

describe('the changes that a form offers', () => {
  const kindsOf = (benefit = held) =>
    possibleChanges({ company, benefit, holding: azureRecordOf(benefit, undefined), now: NOW });

  it('R33 monthly: all three while one is free and one is held', () => {
    assert.deepEqual(kindsOf(), ['assign', 'transfer', 'remove']);
    assert.deepEqual(kindsOf({ ...held, quantity: 1 }), ['transfer', 'remove']);
    assert.deepEqual(kindsOf(givenMonthly()), ['assign']);
  });

  it('R34 R35 bulk: to assign it, then to pass it on, never to take it away', () => {
    const bulk = givenBulk({ holders: [] });
    assert.deepEqual(kindsOf(bulk), ['assign']);
    assert.deepEqual(kindsOf({ ...bulk, holders: held.holders }), ['transfer']);
  });

  it('R35 none once the enrolment year has ended', () => {
    assert.deepEqual(kindsOf(givenBulk({ enrolmentYearEndsOn: '2026-11-19' })), []);
  });
});

function toPatti() {
  return { kind: 'assign', to: company.people.find(({ id }) => id === 'patti') } as const;
}
