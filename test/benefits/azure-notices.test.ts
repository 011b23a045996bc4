import assert from 'node:assert/strict';
import type { AzureChange } from '../../benefits/azure-credit.js';
import { refuseAzureChange } from '../../benefits/azure-credit.js';
import type { AzureStep } from '../../benefits/azure-holding.js';
import { advanceHolding, newHolding } from '../../benefits/azure-holding.js';
import { azureNoticesOf, reassignmentsOf } from '../../benefits/azure-notices.js';
import type { AzureBenefit, Person } from '../../benefits/company.js';
import { givenPerson } from './given.js';
import { givenBulk, givenGoldCompany, givenMonthly } from './given-assignments.js';

const AT = '2026-06-15T10:00:00.000Z';
const alex = givenPerson('alex');
const held = [{ person: 'alex', since: AT }];

function notices(benefit: AzureBenefit, change: AzureChange, others: readonly AzureBenefit[] = []) {
  const company = givenGoldCompany({ benefits: [benefit, ...others] });
  return azureNoticesOf(company, benefit, [benefit, ...others].map(newHolding), change);
}

const names = (...args: Parameters<typeof notices>) => notices(...args).map(({ notice }) => notice);
const assign = (to: Person) => ({ kind: 'assign', to }) as const;

describe('notices about an Azure credit', () => {
  it('R29 tells that an unused month lapses, for the monthly credit only', () => {
    assert.ok(names(givenMonthly(), assign(alex)).includes('unused-lapses'));
    assert.ok(!names(givenBulk(), assign(alex)).includes('unused-lapses'));
  });

  it('R31 tells that newer pages allow a person one credit, and refuses nothing for it', () => {
    const bulk = givenBulk({ holders: held });
    assert.ok(names(givenMonthly(), assign(alex), [bulk]).includes('one-credit-per-person'));
    assert.ok(!names(givenMonthly(), assign(givenPerson('adele')), [bulk]).includes('one-credit-per-person'));
    const facts = { company: givenGoldCompany(), benefit: givenMonthly(), now: new Date(AT) };
    const holding = newHolding(facts.benefit);
    assert.equal(refuseAzureChange({ ...facts, holding }, assign(alex)), undefined);
  });

  it('R32 tells that newer pages refuse addresses of free-hosted domains', () => {
    const at = (email: string) => notices(givenMonthly(), assign({ ...alex, email }));
    for (const domain of ['live.com', 'hotmail.com', 'gmail.com'])
      assert.deepEqual(at(`Alex@${domain.toUpperCase()}`)[0], { notice: 'free-mail-domain', domain });
    assert.notEqual(at('alex@notgmail.com')[0]?.notice, 'free-mail-domain');
  });

  it('R33 counts the reassignments that newer pages limit to five, and goes on counting down to none', () => {
    const benefit = givenMonthly({ quantity: 1 });
    const step = (event: 'assign' | 'remove', person: string): AzureStep =>
      event === 'assign'
        ? { event, at: AT, by: 'megan', to: person }
        : { event, at: AT, by: 'megan', from: person };
    let holding = advanceHolding(newHolding(benefit), step('assign', 'alex'));
    const left = () =>
      azureNoticesOf(givenGoldCompany(), benefit, [holding], { kind: 'remove', from: 'alex' }).find(
        ({ notice }) => notice === 'five-reassignments',
      );
    assert.deepEqual(left(), { notice: 'five-reassignments', left: 5 });
    for (let round = 1; round <= 3; round++) {
      holding = advanceHolding(advanceHolding(holding, step('remove', 'alex')), step('assign', 'adele'));
      holding = advanceHolding(holding, {
        event: 'transfer',
        at: AT,
        by: 'megan',
        from: 'adele',
        to: 'alex',
      });
      assert.equal(reassignmentsOf(holding), round * 2);
    }
    assert.deepEqual(left(), { notice: 'five-reassignments', left: 0 });
  });

  it('R33 counts no first assignment as a reassignment', () => {
    const first = advanceHolding(newHolding(givenMonthly()), {
      event: 'assign',
      at: AT,
      by: 'm',
      to: 'alex',
    });
    const second = advanceHolding(first, { event: 'assign', at: AT, by: 'm', to: 'adele' });
    assert.equal(reassignmentsOf(second), 0);
  });

  it('R35 tells that newer pages close the transfer of a bulk credit', () => {
    const bulk = givenBulk({ holders: held });
    const transfer = { kind: 'transfer', from: 'alex', to: givenPerson('adele') } as const;
    assert.ok(names(bulk, transfer).includes('bulk-reassignment-closed'));
    assert.ok(!names(givenBulk(), assign(alex)).includes('bulk-reassignment-closed'));
  });

  it('R37 tells who holds both kinds that they need separate subscriptions', () => {
    assert.ok(
      names(givenMonthly(), assign(alex), [givenBulk({ holders: held })]).includes('separate-subscriptions'),
    );
    const second = givenMonthly({ id: 'second', holders: held });
    assert.ok(!names(givenMonthly(), assign(alex), [second]).includes('separate-subscriptions'));
  });

  it('R39 tells the day, 13 months after provisioning, on which a monthly credit ends', () => {
    const on = (provisionedOn: string) =>
      notices(givenMonthly({ provisionedOn }), assign(alex)).find(
        ({ notice }) => notice === 'thirteen-months',
      );
    assert.deepEqual(on('2026-03-01'), { notice: 'thirteen-months', endsOn: '2027-04-01' });
    assert.deepEqual(on('2027-01-31'), { notice: 'thirteen-months', endsOn: '2028-02-29' });
    assert.ok(!names(givenMonthly(), assign(alex)).includes('thirteen-months'));
  });

  it('R40 tells that some countries give the credit to a billing profile', () => {
    assert.ok(names(givenMonthly(), assign(alex)).includes('billing-profile'));
    assert.ok(names(givenBulk(), assign(alex)).includes('billing-profile'));
  });
});
