import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TechnicalEvent, TechnicalRecord, TechnicalState } from '../../benefits/technical-state.js';
import {
  idsArrived,
  linked,
  nextTechnicalState,
  pressed,
  pressGivenUp,
  TECHNICAL_EVENTS,
  TECHNICAL_STATES,
  technicalRecordOf,
  technicalStateOf,
} from '../../benefits/technical-state.js';
import { ACTIVE, givenTechnical, NOW } from './given-support.js';

const EDGES: readonly (readonly [TechnicalState, TechnicalEvent, TechnicalState])[] = [
  ['available', 'pressed', 'activation-pending'],
  ['available', 'ids-arrived', 'active'],
  ['available', 'ended', 'expired'],
  ['activation-pending', 'ids-arrived', 'active'],
  ['activation-pending', 'given-up', 'available'],
  ['activation-pending', 'ended', 'expired'],
  ['active', 'linked', 'linked'],
  ['active', 'ended', 'expired'],
  ['linked', 'linked', 'linked'],
  ['linked', 'used-up', 'exhausted'],
  ['linked', 'ended', 'expired'],
  ['exhausted', 'count-corrected', 'linked'],
  ['exhausted', 'ended', 'expired'],
];
const IDS = { sealedAccessId: 'sealed a', sealedContractId: 'sealed c' };
const FRESH: TechnicalRecord = { benefitId: 'support', linkedBy: [] };
const UNUSED = { left: 15, used: 0, hasEnded: false } as const;

describe('the life of a technical benefit', () => {
  for (const from of TECHNICAL_STATES)
    for (const event of TECHNICAL_EVENTS) {
      const to = EDGES.find(edge => edge[0] === from && edge[1] === event)?.[2];
      it(`R47 ${from}: ${event} ${to ? `leads to ${to}` : 'is not allowed'}`, () => {
        assert.equal(nextTechnicalState(from, event), to);
      });
    }

  it('R49 waits for processing after Activate, and nothing else comes before the ids', () => {
    const record = pressed(FRESH, 'megan', NOW);
    assert.deepEqual(record.pressed, { at: '2026-06-01T10:00:00.000Z', by: 'megan' });
    assert.equal(technicalStateOf(record, UNUSED), 'activation-pending');
  });

  it('R48 pressing Activate again changes nothing, before and after the ids came', () => {
    const once = pressed(FRESH, 'megan', NOW);
    assert.equal(pressed(once, 'adele', new Date('2026-06-02T10:00:00.000Z')), once);
    const active = idsArrived(FRESH, IDS, NOW);
    assert.equal(pressed(active, 'adele', NOW), active);
  });

  it('R48 can be pressed again after it came to nothing, and never loses ids that are there', () => {
    const waiting = pressed(FRESH, 'megan', NOW);
    assert.equal(technicalStateOf(pressGivenUp(waiting), UNUSED), 'available');
    assert.deepEqual(pressGivenUp(waiting), FRESH);
    const active = idsArrived(waiting, IDS, NOW);
    assert.equal(pressGivenUp(active), active);
  });

  it('R50 is active from the moment the ids are there, with or without days of waiting', () => {
    assert.equal(technicalStateOf(idsArrived(FRESH, IDS, NOW), UNUSED), 'active');
    const waited = idsArrived(pressed(FRESH, 'megan', NOW), IDS, new Date('2026-06-04T10:00:00.000Z'));
    assert.equal(waited.activated?.at, '2026-06-04T10:00:00.000Z');
  });

  it('R50 corrected ids do not change when it was activated', () => {
    const corrected = idsArrived(
      idsArrived(FRESH, IDS, NOW),
      { ...IDS, sealedAccessId: 'sealed b' },
      new Date('2026-07-01T10:00:00.000Z'),
    );
    assert.deepEqual(corrected.activated, { ...IDS, sealedAccessId: 'sealed b', at: NOW.toISOString() });
  });

  it('R53 links each account once, and none before activation', () => {
    const active = idsArrived(FRESH, IDS, NOW);
    const twice = linked(linked(linked(active, 'alex'), 'adele'), 'alex');
    assert.deepEqual(twice.linkedBy, ['alex', 'adele']);
    assert.throws(() => linked(FRESH, 'alex'), /support is not active/);
    assert.throws(() => linked(pressed(FRESH, 'megan', NOW), 'alex'), /not active/);
  });

  it('R66 stays linked until the last incident or the end, whichever comes first', () => {
    const record = linked(idsArrived(FRESH, IDS, NOW), 'alex');
    assert.equal(technicalStateOf(record, { left: 1, used: 14, hasEnded: false }), 'linked');
    assert.equal(technicalStateOf(record, { left: 0, used: 15, hasEnded: false }), 'exhausted');
    assert.equal(technicalStateOf(record, { left: 0, used: 15, hasEnded: true }), 'expired');
    assert.equal(technicalStateOf(record, { left: 'unlimited', used: 900, hasEnded: false }), 'linked');
  });

  it('R66 used incidents prove a link that nobody reported', () => {
    const record = idsArrived(FRESH, IDS, NOW);
    assert.equal(technicalStateOf(record, { left: 14, used: 1, hasEnded: false }), 'linked');
  });

  it('R47 takes over from the company file an activation with both ids, and no ids without activation', () => {
    assert.deepEqual(technicalRecordOf(givenTechnical(ACTIVE), undefined).activated, {
      at: ACTIVE.activatedAt,
      sealedAccessId: 'sealed access',
      sealedContractId: 'sealed contract',
    });
    const { activatedAt: _, ...idsOnly } = ACTIVE;
    assert.equal(technicalRecordOf(givenTechnical(idsOnly), undefined).activated, undefined);
  });

  it('R49 an activation in the file that lacks an id is still waiting for it', () => {
    for (const half of [
      { activatedAt: ACTIVE.activatedAt },
      { activatedAt: ACTIVE.activatedAt, sealedAccessId: 'a' },
    ])
      assert.equal(
        technicalStateOf(technicalRecordOf(givenTechnical(half), undefined), UNUSED),
        'activation-pending',
      );
  });

  it('R50 of two activations the later wins, and who has linked is kept', () => {
    const own = linked(idsArrived(FRESH, IDS, NOW), 'alex');
    assert.equal(technicalRecordOf(givenTechnical(ACTIVE), own).activated?.sealedAccessId, 'sealed a');
    const sameMoment = givenTechnical({ ...ACTIVE, activatedAt: NOW.toISOString() });
    assert.equal(technicalRecordOf(sameMoment, own).activated?.sealedAccessId, 'sealed a');
    const renewed = givenTechnical({ ...ACTIVE, activatedAt: '2026-09-01T00:00:00.000Z' });
    assert.equal(technicalRecordOf(renewed, own).activated?.sealedAccessId, 'sealed access');
    assert.deepEqual(technicalRecordOf(renewed, own).linkedBy, ['alex']);
  });

  it('R47 on any walk the record, the counts and the calendar tell the machine’s state', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TECHNICAL_EVENTS), { maxLength: 25 }), events => {
        let state: TechnicalState = 'available';
        let record = FRESH;
        let use: { left: number; used: number; hasEnded: boolean } = UNUSED;
        for (const event of events) {
          const next = nextTechnicalState(state, event);
          if (!next) continue;
          state = next;
          if (event === 'pressed') record = pressed(record, 'megan', NOW);
          if (event === 'ids-arrived') record = idsArrived(record, IDS, NOW);
          if (event === 'given-up') record = pressGivenUp(record);
          if (event === 'linked') record = linked(record, 'alex');
          if (event === 'used-up') use = { ...use, left: 0, used: 15 };
          if (event === 'count-corrected') use = { ...use, left: 2, used: 13 };
          if (event === 'ended') use = { ...use, hasEnded: true };
          assert.equal(technicalStateOf(record, use), state);
        }
      }),
    );
  });
});
