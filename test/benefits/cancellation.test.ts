import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CancellationEvent, CancellationState } from '../../benefits/cancellation.js';
import {
  CANCELLATION_EVENTS,
  CANCELLATION_STATES,
  nextCancellationState,
  serviceRequestFor,
} from '../../benefits/cancellation.js';
import { LINKS } from '../../benefits/links.js';
import { givenCompany, givenOffer } from './given.js';

/** From, event, the state by the seeds, the state by the linked page. */
type Edge = readonly [CancellationState, CancellationEvent, CancellationState, CancellationState];
const EDGES: readonly Edge[] = [
  ['purchased', 'qualified', 'window-open', 'window-open'],
  ['purchased', 'software-activated', 'disqualified', 'disqualified'],
  ['purchased', 'key-viewed', 'purchased', 'disqualified'],
  ['purchased', 'benefit-used', 'purchased', 'disqualified'],
  ['purchased', 'window-passed', 'disqualified', 'disqualified'],
  ['purchased', 'upgraded-with-discount', 'rejected', 'rejected'],
  ['window-open', 'software-activated', 'disqualified', 'disqualified'],
  ['window-open', 'key-viewed', 'window-open', 'disqualified'],
  ['window-open', 'benefit-used', 'window-open', 'disqualified'],
  ['window-open', 'window-passed', 'disqualified', 'disqualified'],
  ['window-open', 'upgraded-with-discount', 'rejected', 'rejected'],
  ['window-open', 'service-request-sent', 'requested', 'requested'],
  ['requested', 'support-accepted', 'refunded', 'refunded'],
  ['requested', 'support-refused', 'rejected', 'rejected'],
];

describe('the life of a cancellation', () => {
  for (const from of CANCELLATION_STATES)
    for (const event of CANCELLATION_EVENTS) {
      const [, , bySeeds, byLinked] = EDGES.find(edge => edge[0] === from && edge[1] === event) ?? [];
      it(`R105 ${from} + ${event} ${bySeeds ? `becomes ${bySeeds} or ${byLinked}` : 'is not allowed'}`, () => {
        assert.equal(nextCancellationState(from, event, 'seeds'), bySeeds);
        assert.equal(nextCancellationState(from, event, 'linked'), byLinked);
      });
    }

  it('R106 is refunded only after a service request, and never once disqualified, on every walk', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...CANCELLATION_EVENTS), { maxLength: 12 }),
        fc.constantFrom('seeds' as const, 'linked' as const),
        (events, reading) => {
          const states: CancellationState[] = ['purchased'];
          for (const event of events) {
            const next = nextCancellationState(states.at(-1)!, event, reading);
            if (next) states.push(next);
          }
          if (states.includes('refunded')) assert.equal(states.at(-2), 'requested');
          if (states.includes('disqualified')) assert.equal(states.at(-1), 'disqualified');
        },
      ),
    );
  });

  it('R106 is asked for by a service request with the values of its form', () => {
    const request = serviceRequestFor(givenCompany(), givenOffer());
    assert.equal(LINKS[request.link], 'https://partner.microsoft.com/dashboard/v2/support/servicerequests');
    assert.equal(request.problem, 'Report problems with Partner Center');
    assert.equal(request.type, 'Help with partner invoice, payment, or reconciliation file');
    assert.equal(request.mpnId, '4711');
    assert.equal(request.offer.id, 'silver');
  });
});
