import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BenefitRequest, RequestEvent, RequestState } from '../../benefits/request.js';
import { advance, isFinal, lastStep, nextState, REQUEST_STATES } from '../../benefits/request.js';
import { givenRequest } from './given.js';

const EVENTS: readonly RequestEvent[] = [
  'requested',
  'approved',
  'rejected',
  'withdrawn',
  'expired',
  'fulfilled',
  'failed',
];
const EDGES: readonly (readonly [RequestState, RequestEvent, RequestState])[] = [
  ['pending', 'approved', 'approved'],
  ['pending', 'rejected', 'rejected'],
  ['pending', 'withdrawn', 'withdrawn'],
  ['pending', 'expired', 'expired'],
  ['approved', 'fulfilled', 'fulfilled'],
  ['approved', 'failed', 'failed'],
];

describe('the life of a request', () => {
  for (const from of REQUEST_STATES)
    for (const event of EVENTS) {
      const to = EDGES.find(edge => edge[0] === from && edge[1] === event)?.[2];
      it(`${from} + ${event} ${to ? `becomes ${to}` : 'is not allowed'}`, () => {
        const request = givenRequest({ state: from });
        const step = { event, at: '2026-06-01T09:00:00.000Z', by: 'megan' };
        assert.equal(nextState(from, event), to);
        if (!to) {
          assert.throws(() => advance(request, step), /is not allowed/);
          return;
        }
        const later = advance(request, step);
        assert.equal(later.state, to);
        assert.deepEqual(later.history, [...request.history, step]);
        assert.equal(request.state, from);
        assert.equal(request.history.length, 1);
      });
    }

  it('ends in fulfilled, rejected, withdrawn, expired or failed', () => {
    assert.deepEqual(REQUEST_STATES.filter(isFinal), [
      'fulfilled',
      'rejected',
      'withdrawn',
      'expired',
      'failed',
    ]);
  });

  it('R10 is fulfilled only after an approval, and is decided once, on every walk', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 12 }), events => {
        const request = walk(events);
        const done = request.history.map(step => step.event);
        if (request.state === 'fulfilled') assert.deepEqual(done, ['requested', 'approved', 'fulfilled']);
        const decisions = done.filter(event => event === 'approved' || event === 'rejected');
        assert.ok(decisions.length <= 1);
        assert.ok(done.length <= 3);
        assert.equal(done[0], 'requested');
      }),
    );
  });

  it('finds the newest step of a kind', () => {
    const request = walk(['approved', 'failed']);
    assert.equal(lastStep(request, 'approved', 'rejected')?.event, 'approved');
    assert.equal(lastStep(request, 'requested', 'failed')?.event, 'failed');
    assert.equal(lastStep(request, 'withdrawn'), undefined);
  });
});

/** Takes every event that is allowed and passes over the others. */
function walk(events: readonly RequestEvent[]): BenefitRequest {
  return events.reduce(
    (request, event) =>
      nextState(request.state, event) ? advance(request, { event, at: '2026-06-01T09:00:00.000Z' }) : request,
    givenRequest(),
  );
}
