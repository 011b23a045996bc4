import assert from 'node:assert/strict';
import type { CloudKeyState } from '../../benefits/cloud-key.js';
import { refuseReplacement, replacementEndsOn } from '../../benefits/key-replacement.js';

const ZONE = 'Europe/Stockholm';

function givenKey(state: CloudKeyState, changes: { replaces?: string } = {}) {
  const redeemedAt = '2026-06-01T08:00:00.000Z';
  return { id: 'k1', benefitId: 'm365', seats: 25, state, redeemedAt, history: [], ...changes };
}

describe('the replacement of a key', () => {
  it('R84 can be asked for up to 30 days after redemption, not on day 31', () => {
    const key = givenKey('wrong-tenant');
    assert.equal(replacementEndsOn(key, ZONE), '2026-07-01');
    assert.equal(refuseReplacement(key, new Date('2026-07-01T21:59:59Z'), ZONE), undefined);
    assert.deepEqual(refuseReplacement(key, new Date('2026-07-01T22:00:00Z'), ZONE), {
      code: 'replacement-too-late',
      endedOn: '2026-07-01',
    });
  });

  it('R84 can be asked for when seats were added by mistake', () => {
    assert.equal(refuseReplacement(givenKey('redeemed'), new Date('2026-06-02T08:00:00Z'), ZONE), undefined);
  });

  it('R84 comes one time only: neither for a replaced key nor for its replacement', () => {
    const now = new Date('2026-06-02T08:00:00Z');
    assert.equal(refuseReplacement(givenKey('replaced'), now, ZONE)?.code, 'already-replaced');
    const second = givenKey('wrong-tenant', { replaces: 'k0' });
    assert.equal(refuseReplacement(second, now, ZONE)?.code, 'already-replaced');
  });
});
