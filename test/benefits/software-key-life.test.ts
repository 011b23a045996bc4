import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SoftwareKeyEvent, SoftwareKeyState } from '../../benefits/software-key-life.js';
import {
  activationsTaken,
  nextSoftwareKeyState,
  SOFTWARE_KEY_EVENTS,
  SOFTWARE_KEY_STATES,
} from '../../benefits/software-key-life.js';

const EDGES: readonly (readonly [SoftwareKeyState, SoftwareKeyEvent, SoftwareKeyState])[] = [
  ['listed', 'opened', 'keys-hidden'],
  ['keys-hidden', 'get-keys', 'keys-viewed'],
  ['keys-viewed', 'choose-language', 'language-chosen'],
  ['language-chosen', 'choose-os', 'os-chosen'],
  ['os-chosen', 'download', 'downloaded'],
  ['downloaded', 'install', 'installed'],
  ['installed', 'activate', 'installed'],
  ['installed', 'exhaust', 'activations-exhausted'],
];

describe('the way of a software key', () => {
  for (const from of SOFTWARE_KEY_STATES)
    for (const event of SOFTWARE_KEY_EVENTS) {
      const to = EDGES.find(edge => edge[0] === from && edge[1] === event)?.[2];
      it(`R18 ${from} + ${event} ${to ? `becomes ${to}` : 'is not allowed'}`, () => {
        assert.equal(nextSoftwareKeyState(from, event), to);
      });
    }

  it('R16 begins where the product is opened', () => {
    assert.equal(nextSoftwareKeyState('listed', 'opened'), 'keys-hidden');
    assert.equal(nextSoftwareKeyState('listed', 'get-keys'), undefined);
  });

  it('R22 never leaves the state in which the activations are used up', () => {
    const events = fc.array(fc.constantFrom(...SOFTWARE_KEY_EVENTS), { maxLength: 40 });
    fc.assert(
      fc.property(events, walk => {
        let state: SoftwareKeyState = 'activations-exhausted';
        for (const event of walk) state = nextSoftwareKeyState(state, event) ?? state;
        assert.equal(state, 'activations-exhausted');
      }),
    );
  });

  it('R18 keeps the order keys, language, operating system, download on every walk', () => {
    const events = fc.array(fc.constantFrom(...SOFTWARE_KEY_EVENTS), { maxLength: 60 });
    fc.assert(
      fc.property(events, walk => {
        let state: SoftwareKeyState = 'listed';
        let rank = 0;
        for (const event of walk) {
          state = nextSoftwareKeyState(state, event) ?? state;
          const next = SOFTWARE_KEY_STATES.indexOf(state);
          assert.ok(next === rank || next === rank + 1);
          rank = next;
        }
      }),
    );
  });

  it('R20 takes one activation, and none on the same machine without a significant change', () => {
    assert.equal(activationsTaken('new'), 1);
    assert.equal(activationsTaken('same'), 0);
    assert.equal(activationsTaken('same-with-significant-change'), 1);
  });
});
