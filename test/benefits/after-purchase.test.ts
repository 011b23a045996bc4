import assert from 'node:assert/strict';
import { stillAppearing } from '../../benefits/after-purchase.js';
import { givenOffer } from './given.js';

describe('after a purchase', () => {
  it('R109 lets benefits be missing for up to 24 hours', () => {
    const at = (now: string) => stillAppearing(givenOffer(), new Date(now));
    assert.equal(at('2026-03-01T12:00:00Z'), '2026-03-02T12:00:00.000Z');
    assert.equal(at('2026-03-02T11:59:59.999Z'), '2026-03-02T12:00:00.000Z');
    assert.equal(at('2026-03-02T12:00:00Z'), undefined);
    assert.equal(at('2026-03-01T11:59:59Z'), undefined);
  });
});
