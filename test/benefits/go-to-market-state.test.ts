import assert from 'node:assert/strict';
import fc from 'fast-check';
import type {
  GoToMarketEvent,
  GoToMarketRecord,
  GoToMarketState,
} from '../../benefits/go-to-market-state.js';
import {
  GO_TO_MARKET_EVENTS,
  GO_TO_MARKET_STATES,
  goToMarketRecordOf,
  goToMarketStateOf,
  nextGoToMarketState,
  offerActivated,
  offerPressed,
  offerPressGivenUp,
  offerWanted,
  wishesTold,
} from '../../benefits/go-to-market-state.js';
import { givenGoToMarket, NOW } from './given-support.js';

const EDGES: readonly (readonly [GoToMarketState, GoToMarketEvent, GoToMarketState])[] = [
  ['listed', 'wanted', 'needs-contact'],
  ['listed', 'contact-set', 'contact-set'],
  ['listed', 'ended', 'expired'],
  ['needs-contact', 'wanted', 'needs-contact'],
  ['needs-contact', 'contact-set', 'contact-set'],
  ['needs-contact', 'ended', 'expired'],
  ['contact-set', 'contact-set', 'contact-set'],
  ['contact-set', 'pressed', 'activating'],
  ['contact-set', 'ended', 'expired'],
  ['activating', 'contact-set', 'activating'],
  ['activating', 'done', 'active'],
  ['activating', 'given-up', 'contact-set'],
  ['activating', 'ended', 'expired'],
  ['active', 'contact-set', 'active'],
  ['active', 'ended', 'expired'],
];
const FRESH: GoToMarketRecord = { benefitId: 'gtm' };
const STEP = { at: NOW.toISOString(), by: 'megan' };

describe('the life of a Go-To-Market offer', () => {
  for (const from of GO_TO_MARKET_STATES)
    for (const event of GO_TO_MARKET_EVENTS) {
      const to = EDGES.find(edge => edge[0] === from && edge[1] === event)?.[2];
      it(`R102 ${from}: ${event} ${to ? `leads to ${to}` : 'is not allowed'}`, () => {
        assert.equal(nextGoToMarketState(from, event), to);
      });
    }

  it('R98 no way leads to activation without a contact', () => {
    for (const from of ['listed', 'needs-contact'] as const)
      assert.equal(nextGoToMarketState(from, 'pressed'), undefined);
  });

  it('R104 an activation in the company file counts, the later one wins', () => {
    const file = givenGoToMarket({ activatedAt: '2026-04-01T00:00:00.000Z' });
    assert.deepEqual(goToMarketRecordOf(file, undefined), {
      benefitId: 'gtm',
      activated: { at: '2026-04-01T00:00:00.000Z' },
    });
    const own = { ...FRESH, activated: { at: NOW.toISOString() } };
    assert.deepEqual(goToMarketRecordOf(file, own), own);
    const newer = givenGoToMarket({ activatedAt: '2026-07-01T00:00:00.000Z' });
    assert.equal(goToMarketRecordOf(newer, own).activated?.at, '2026-07-01T00:00:00.000Z');
    assert.deepEqual(goToMarketRecordOf(givenGoToMarket(), undefined), FRESH);
  });

  it('R98 on any walk the record, the contact and the calendar tell the machine’s state, and nothing is pressed without a contact', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...GO_TO_MARKET_EVENTS), { maxLength: 25 }), events => {
        let state: GoToMarketState = 'listed';
        let record = FRESH;
        let facts = { hasContact: false, hasEnded: false };
        for (const event of events) {
          const next = nextGoToMarketState(state, event);
          if (!next) continue;
          state = next;
          if (event === 'wanted') record = offerWanted(record, STEP.by, NOW);
          if (event === 'pressed') record = offerPressed(record, STEP.by, NOW);
          if (event === 'given-up') record = offerPressGivenUp(record);
          if (event === 'done') record = offerActivated(record, undefined, NOW);
          if (event === 'contact-set') facts = { ...facts, hasContact: true };
          if (event === 'ended') facts = { ...facts, hasEnded: true };
          assert.equal(goToMarketStateOf(record, facts), state);
          assert.ok(!record.pressed || facts.hasContact);
        }
      }),
    );
  });

  it('R98 remembers each who wanted it once, and forgets them when they are told', () => {
    const both = offerWanted(offerWanted(FRESH, 'alex', NOW), 'ben', NOW);
    assert.equal(offerWanted(both, 'alex', NOW), both);
    assert.deepEqual(
      both.wanted?.map(({ by }) => by),
      ['alex', 'ben'],
    );
    assert.deepEqual(wishesTold(both), FRESH);
  });

  it('R102 R104 is pressed and active since the first time; what is active cannot be given up', () => {
    const later = new Date(NOW.getTime() + 86_400_000);
    const pressed = offerPressed(FRESH, 'megan', NOW);
    assert.equal(offerPressed(pressed, 'adele', later), pressed);
    const active = offerActivated(pressed, undefined, NOW);
    assert.equal(offerActivated(active, '2027-01-01', later), active);
    assert.equal(offerPressGivenUp(active), active);
    assert.deepEqual(offerPressGivenUp(pressed), FRESH);
    assert.equal(offerPressGivenUp(FRESH), FRESH);
  });
});
