import assert from 'node:assert/strict';
import type { BenefitRequest, RequestStep } from '../../benefits/request.js';
import { advance } from '../../benefits/request.js';
import { coming, happened } from '../../benefits/timeline.js';

const step = (event: RequestStep['event'], hour: number, by?: string): RequestStep => ({
  event,
  at: `2026-11-20T${hour}:00:00.000Z`,
  ...(by ? { by } : {}),
});
const FRESH: BenefitRequest = {
  id: 'request-1',
  number: 1,
  act: 'technical',
  benefitId: 'support',
  requesterId: 'alex',
  requesterName: 'Alex Wilber',
  reason: '',
  state: 'pending',
  createdAt: '2026-11-20T10:00:00.000Z',
  history: [step('requested', 10, 'alex')],
};
const NOW = new Date('2026-11-20T16:00:00.000Z');
const EXPECTED = { requestDays: 14, activationDays: 5, approvalsLeft: 1 };
const kinds = (request: BenefitRequest, more = {}) =>
  coming(request, { ...EXPECTED, ...more }, NOW).map(({ kind }) => kind);

describe('The timeline of a request', () => {
  it('tells what happened with person and time, oldest first, comments and reminders among it', () => {
    const request: BenefitRequest = {
      ...advance(FRESH, step('approved', 14, 'megan')),
      comments: [{ id: 'c', at: '2026-11-20T12:00:00.000Z', by: 'adele', text: 'Which one?' }],
      nudgedAt: '2026-11-20T11:00:00.000Z',
    };
    assert.deepEqual(
      happened(request).map(({ event, at, by }) => `${at.slice(11, 13)} ${event} ${by}`),
      ['10 requested alex', '11 reminded alex', '12 commented adele', '14 approved megan'],
    );
  });

  it('names nobody where the desk itself acted', () => {
    const expired = advance(FRESH, step('expired', 12));
    assert.equal('by' in happened(expired).at(-1)!, false);
  });

  it('keeps the order of what happened in one moment', () => {
    const approved = advance(FRESH, step('approved', 10, 'megan'));
    const done = advance(approved, step('fulfilled', 10));
    assert.deepEqual(
      happened(done).map(({ event }) => event),
      ['requested', 'approved', 'fulfilled'],
    );
  });

  it('says when a pending request expires, and when somebody is reminded before', () => {
    const reminderAt = '2026-11-21T10:00:00.000Z';
    assert.deepEqual(coming(FRESH, { ...EXPECTED, reminderAt }, NOW), [
      { kind: 'reminder', at: reminderAt },
      { kind: 'expiry', at: '2026-12-04T10:00:00.000Z' },
    ]);
  });

  it('promises no reminder that is past or comes after the end', () => {
    assert.deepEqual(kinds(FRESH, { reminderAt: '2026-11-20T15:00:00.000Z' }), ['expiry']);
    assert.deepEqual(kinds(FRESH, { reminderAt: '2026-12-05T10:00:00.000Z' }), ['expiry']);
  });

  it('says how many approvals are missing only where one is not enough', () => {
    assert.deepEqual(kinds(FRESH), ['expiry']);
    assert.deepEqual(kinds(FRESH, { approvalsLeft: 2 }), ['approvals', 'expiry']);
  });

  it('R49 says since when it is being done in Partner Center, and until when that usually takes', () => {
    const approved = advance(FRESH, step('approved', 12, 'megan'));
    assert.deepEqual(coming(approved, EXPECTED, NOW), [{ kind: 'work', since: '2026-11-20T12:00:00.000Z' }]);
    const started = advance(approved, step('started', 15, 'adele'));
    assert.deepEqual(coming(started, EXPECTED, NOW), [
      { kind: 'work', since: '2026-11-20T15:00:00.000Z' },
      { kind: 'usual-end', at: '2026-11-25T15:00:00.000Z' },
    ]);
  });

  it('expects nothing more of a request that is over', () => {
    for (const event of ['rejected', 'withdrawn', 'expired'] as const)
      assert.deepEqual(kinds(advance(FRESH, step(event, 12))), []);
  });

  it('begins anew when a decision was taken back', () => {
    const undone = advance(advance(FRESH, step('rejected', 12, 'megan')), step('undone', 13, 'megan'));
    assert.deepEqual(kinds(undone), ['expiry']);
    assert.equal(happened(undone).length, 3, 'and forgets nothing');
  });
});
