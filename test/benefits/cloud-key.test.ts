import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CloudKey, CloudKeyEvent, CloudKeyState, CloudKeyStep } from '../../benefits/cloud-key.js';
import {
  advanceCloudKey,
  CLOUD_KEY_EVENTS,
  CLOUD_KEY_STATES,
  newCloudKey,
  nextCloudKeyState,
} from '../../benefits/cloud-key.js';
import {
  isUsedUp,
  keyToGive,
  refuseChoice,
  refuseRedeemed,
  refuseShowing,
} from '../../benefits/cloud-keys.js';
import { givenCloud } from './given-assignments.js';

const EDGES: readonly (readonly [CloudKeyState, CloudKeyEvent, CloudKeyState])[] = [
  ['unredeemed', 'choose', 'intent-chosen'],
  ['intent-chosen', 'choose', 'intent-chosen'],
  ['intent-chosen', 'drop', 'unredeemed'],
  ['intent-chosen', 'show', 'shown'],
  ['shown', 'choose', 'shown'],
  ['shown', 'show', 'shown'],
  ['shown', 'redeem', 'redeemed'],
  ['shown', 'misdirect', 'wrong-tenant'],
  ['wrong-tenant', 'replace', 'replaced'],
];

function step(event: CloudKeyEvent, at = '2026-06-01T08:00:00.000Z', requestId = 'request'): CloudKeyStep {
  const base = { at, by: 'alex' };
  switch (event) {
    case 'choose':
      return { ...base, event, requestId, intent: 'extend' };
    case 'show':
    case 'misdirect':
      return { ...base, event, tenant: 'norrsken.example' };
    case 'replace':
      return { ...base, event, byKeyId: 'k2' };
    default:
      return { ...base, event };
  }
}

/** A key that came into this state by allowed steps. */
function givenKeyIn(state: CloudKeyState): CloudKey {
  const ways: { readonly [to in CloudKeyState]: readonly CloudKeyEvent[] } = {
    unredeemed: [],
    'intent-chosen': ['choose'],
    shown: ['choose', 'show'],
    redeemed: ['choose', 'show', 'redeem'],
    'wrong-tenant': ['choose', 'show', 'misdirect'],
    replaced: ['choose', 'show', 'misdirect', 'replace'],
  };
  return ways[state].reduce(
    (key, event) => advanceCloudKey(key, step(event)),
    newCloudKey('k1', givenCloud()),
  );
}

describe('the life of a licence key', () => {
  for (const from of CLOUD_KEY_STATES)
    for (const event of CLOUD_KEY_EVENTS) {
      const to = EDGES.find(edge => edge[0] === from && edge[1] === event)?.[2];
      it(`R84 ${from} + ${event} ${to ? `becomes ${to}` : 'is not allowed'}`, () => {
        const key = givenKeyIn(from);
        assert.equal(nextCloudKeyState(from, event), to);
        if (!to) {
          assert.throws(() => advanceCloudKey(key, step(event)), /is not allowed/);
          return;
        }
        const later = advanceCloudKey(key, step(event));
        assert.equal(later.state, to);
        assert.deepEqual(later.history.at(-1), step(event));
        assert.equal(key.state, from);
      });
    }

  it('R84 carries all seats of its benefit, since it cannot be split, unless told otherwise', () => {
    assert.equal(newCloudKey('k1', givenCloud()).seats, 25);
    assert.equal(newCloudKey('k1', givenCloud(), 10).seats, 10);
  });

  it('R85 keeps the purpose and the request, and forgets both when it is given back', () => {
    const chosen = givenKeyIn('intent-chosen');
    assert.equal(chosen.intent, 'extend');
    assert.equal(chosen.requestId, 'request');
    const free = advanceCloudKey(chosen, step('drop'));
    assert.ok(!('intent' in free) && !('requestId' in free));
    assert.deepEqual(keyToGive([free]), free);
  });

  it('R84 a redeemed key is never redeemable again, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...CLOUD_KEY_EVENTS), fc.constantFrom('request', 'other')), {
          maxLength: 25,
        }),
        walk => {
          let key = newCloudKey('k1', givenCloud());
          let redemptions = 0;
          for (const [event, requestId] of walk) {
            if (!nextCloudKeyState(key.state, event)) continue;
            key = advanceCloudKey(key, step(event, '2026-06-01T08:00:00.000Z', requestId));
            if (event === 'redeem' || event === 'misdirect') redemptions += 1;
            assert.ok(redemptions <= 1);
            assert.equal(isUsedUp(key), redemptions === 1);
            if (redemptions === 0) continue;
            assert.equal(keyToGive([key]), undefined);
            for (const next of ['choose', 'show', 'redeem', 'misdirect', 'drop'] as const)
              assert.equal(nextCloudKeyState(key.state, next), undefined);
            const id = key.requestId ?? '';
            assert.deepEqual(refuseChoice(key, id), { code: 'key-redeemed' });
            assert.deepEqual(refuseRedeemed(key, id), { code: 'key-redeemed' });
            const reader = {
              personId: 'alex',
              request: { id, requesterId: 'alex' },
              tenant: 'norrsken.example',
              isOneToOne: true,
            };
            assert.deepEqual(refuseShowing(key, givenCloud(), reader), { code: 'key-redeemed' });
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
