import assert from 'node:assert/strict';
import type { Delegation } from '../../benefits/approval-rules.js';
import {
  delegationOf,
  refuseDelegation,
  standInsFor,
  withDelegation,
  withoutDelegation,
} from '../../benefits/delegation.js';
import { givenCompany, givenPerson } from './given.js';

/** Past midnight of 11 June in Oslo. */
const NOW = new Date('2026-06-10T22:30:00Z');
const megan = givenPerson('megan', ['global-admin']);
const adele = givenPerson('adele', ['mpn-partner-admin']);
const patti = givenPerson('patti', ['user-management-admin']);
const alex = givenPerson('alex');
const company = givenCompany({ people: [megan, adele, patti, alex], timeZone: 'Europe/Oslo' });
const wanted = (changes: Partial<Delegation> = {}): Delegation => ({
  from: 'megan',
  to: 'adele',
  since: '2026-06-11',
  until: '2026-06-20',
  ...changes,
});
const refusal = (changes: Partial<Delegation> = {}) => refuseDelegation(company, wanted(changes), NOW);

describe('a stand-in', () => {
  it('R08 R10 is somebody else whose role decides at least one thing that the other one decides', () => {
    const ids = (person: typeof megan) => standInsFor(company, person).map(({ id }) => id);
    assert.deepEqual(ids(adele), ['megan']);
    assert.ok(!ids(megan).includes('megan'));
    assert.ok(!ids(megan).includes('alex'));
  });

  it('R08 R10 is refused without the role, unknown, or the person themselves', () => {
    assert.equal(refusal(), undefined);
    assert.deepEqual(refusal({ to: 'alex' }), { code: 'stand-in-unfit', name: alex.name });
    assert.deepEqual(refusal({ from: 'adele', to: 'patti' }), { code: 'stand-in-unfit', name: patti.name });
    for (const to of ['megan', 'gone', '']) assert.equal(refusal({ to })?.code, 'stand-in-missing', to);
  });

  it('R10 is named only by those who decide', () => {
    for (const from of ['alex', 'nobody']) assert.equal(refusal({ from })?.code, 'role-missing', from);
  });

  it('stands in from today of the company on, both days included, for at most a year', () => {
    assert.equal(refusal({ since: '2026-06-11', until: '2026-06-11' }), undefined);
    assert.equal(refusal({ until: '2027-06-12' }), undefined);
    const impossible = { code: 'absence-impossible', from: '2026-06-11', to: '2027-06-12' };
    for (const days of [
      { since: '2026-06-10' },
      { since: '2026-06-21' },
      { until: '2027-06-13' },
      { since: '' },
      { until: 'soon' },
      { since: '2026-13-45' },
    ])
      assert.deepEqual(refusal(days), impossible, JSON.stringify(days));
  });

  it('takes the place of the one before, and what is over goes', () => {
    const over = wanted({ from: 'adele', to: 'megan', since: '2026-06-01', until: '2026-06-10' });
    const other = wanted({ from: 'patti', to: 'megan' });
    const before = [over, other, wanted({ until: '2026-06-12' })];
    assert.deepEqual(withDelegation(before, wanted(), '2026-06-11'), [other, wanted()]);
    assert.deepEqual(withoutDelegation(before, 'megan', '2026-06-11'), [other]);
    assert.equal(delegationOf(before, 'adele', '2026-06-11'), undefined);
    assert.equal(delegationOf(before, 'megan', '2026-06-12')?.to, 'adele');
    assert.equal(delegationOf(before, 'megan', '2026-06-13'), undefined);
  });
});
