import assert from 'node:assert/strict';
import type { AzureEvent, AzureHolding, AzureState, AzureStep } from '../../benefits/azure-holding.js';
import {
  AZURE_EVENTS,
  AZURE_STATES,
  advanceHolding,
  newHolding,
  nextAzureState,
} from '../../benefits/azure-holding.js';
import { givenBulk, givenMonthly } from './given-assignments.js';

const AT = '2026-06-15T10:00:00.000Z';
type Edge = readonly [AzureState, AzureEvent, AzureState];
const SHARED: readonly Edge[] = [
  ['provisioned', 'assign', 'assigned'],
  ['provisioned', 'end', 'ended'],
  ['assigned', 'assign', 'assigned'],
  ['assigned', 'transfer', 'assigned'],
  ['assigned', 'end', 'ended'],
];
const EDGES: { readonly [credit in 'monthly' | 'bulk']: readonly Edge[] } = {
  bulk: SHARED,
  monthly: [...SHARED, ['assigned', 'remove', 'assigned'], ['assigned', 'remove-last', 'provisioned']],
};

function givenHolding(credit: 'monthly' | 'bulk', state: AzureState, holders: number): AzureHolding {
  const people = ['alex', 'lynne'].slice(0, holders).map(person => ({ person, since: AT }));
  const benefit = credit === 'bulk' ? givenBulk({ holders: people }) : givenMonthly({ holders: people });
  return { ...newHolding(benefit), state };
}

function step(event: AzureEvent): AzureStep {
  switch (event) {
    case 'assign':
      return { event, at: AT, by: 'megan', to: 'adele' };
    case 'transfer':
      return { event, at: AT, by: 'megan', from: 'alex', to: 'adele' };
    case 'end':
      return { event, at: AT };
    default:
      return { event: 'remove', at: AT, by: 'megan', from: 'alex' };
  }
}

describe('the life of an Azure credit', () => {
  for (const credit of ['monthly', 'bulk'] as const)
    for (const from of AZURE_STATES)
      for (const event of AZURE_EVENTS) {
        const to = EDGES[credit].find(edge => edge[0] === from && edge[1] === event)?.[2];
        const rule = credit === 'monthly' ? 'R33' : event.startsWith('remove') ? 'R34' : 'R35';
        it(`${rule} ${credit}: ${from} + ${event} ${to ? `becomes ${to}` : 'is not allowed'}`, () => {
          assert.equal(nextAzureState(credit, from, event), to);
          const holders = from === 'provisioned' ? 0 : event === 'remove' ? 2 : 1;
          const holding = givenHolding(credit, from, holders);
          if (!to) {
            assert.throws(() => advanceHolding(holding, step(event)), /is not allowed/);
            return;
          }
          const later = advanceHolding(holding, step(event));
          assert.equal(later.state, to);
          assert.equal(
            later.holders.length === 0,
            to === 'provisioned' || (from === 'provisioned' && to === 'ended'),
          );
          assert.equal(holding.history.length, 0);
          assert.equal(later.history.length, 1);
        });
      }

  it('R31 starts as the company file tells it', () => {
    assert.equal(newHolding(givenBulk()).state, 'provisioned');
    const held = newHolding(givenBulk({ holders: [{ person: 'alex', since: AT }] }));
    assert.equal(held.state, 'assigned');
    assert.deepEqual(held.holders, [{ person: 'alex', since: AT }]);
  });

  it('R34 a bulk credit keeps its holder: there is no step that takes it away', () => {
    const held = givenHolding('bulk', 'assigned', 1);
    assert.throws(() => advanceHolding(held, step('remove')), /remove-last is not allowed/);
    assert.deepEqual(held.holders, [{ person: 'alex', since: AT }]);
  });

  it('R35 a transfer replaces the holder, and begins anew for the next', () => {
    const later = advanceHolding(
      newHolding(givenBulk({ holders: [{ person: 'alex', since: '2026-01-01T00:00:00.000Z' }] })),
      step('transfer'),
    );
    assert.deepEqual(later.holders, [{ person: 'adele', since: AT }]);
  });

  it('R33 takes nothing from somebody who has nothing, and gives nobody two', () => {
    const holding = givenHolding('monthly', 'assigned', 2);
    const wrong: readonly AzureStep[] = [
      { event: 'remove', at: AT, by: 'megan', from: 'patti' },
      { event: 'transfer', at: AT, by: 'megan', from: 'patti', to: 'adele' },
      { event: 'transfer', at: AT, by: 'megan', from: 'alex', to: 'lynne' },
      { event: 'assign', at: AT, by: 'megan', to: 'alex' },
    ];
    for (const each of wrong) assert.throws(() => advanceHolding(holding, each), /is not allowed/);
  });
});
