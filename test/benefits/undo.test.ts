import assert from 'node:assert/strict';
import type { BenefitRequest, RequestEvent, RequestStep } from '../../benefits/request.js';
import { advance, hasMovedOn, isFinal, lastStep } from '../../benefits/request.js';
import { endorsementsOf } from '../../benefits/route.js';
import { refuseReopening, refuseUndo, undoableOf } from '../../benefits/undo.js';

const ASKED = '2026-11-20T09:00:00.000Z';
const DECIDED = '2026-11-20T10:00:00.000Z';
const MINUTES = 10;
const at = (time: string) => new Date(`2026-11-20T${time}.000Z`);

/** A request of Alex's after these steps, each by Megan unless `desk:` says otherwise. */
function requestAfter(
  ...events: readonly (RequestEvent | `desk:${RequestEvent}` | `alex:${RequestEvent}`)[]
) {
  const fresh: BenefitRequest = {
    id: 'request-1',
    number: 1,
    act: 'software-key',
    benefitId: 'sql',
    requesterId: 'alex',
    requesterName: 'Alex Wilber',
    choices: { language: 'en', operatingSystem: 'Windows 11' },
    reason: 'Build server',
    state: 'pending',
    createdAt: ASKED,
    history: [{ event: 'requested', at: ASKED, by: 'alex' }],
  };
  return events.reduce((request, text) => advance(request, stepOf(text)), fresh);
}

function stepOf(text: string): RequestStep {
  const [who, event] = text.includes(':') ? text.split(':') : ['megan', text];
  return { event: event as RequestEvent, at: DECIDED, ...(who === 'desk' ? {} : { by: who! }) };
}

describe('Taking a decision back', () => {
  const refuse = (request: BenefitRequest, who = 'megan', now = at('10:09:59')) =>
    refuseUndo(request, who, MINUTES, now)?.code;

  for (const [what, request] of [
    ['a rejection', requestAfter('rejected')],
    ['an approval that nobody has begun to carry out', requestAfter('approved')],
    ['an approval whose key nobody has read (R17)', requestAfter('approved', 'desk:fulfilled')],
  ] as const) {
    it(`is open to whoever decided: ${what}`, () => {
      assert.equal(refuse(request), undefined);
      const undone = advance(request, { event: 'undone', at: DECIDED, by: 'megan' });
      assert.equal(undone.state, 'pending');
      assert.ok(hasMovedOn(undone, request));
    });

    it(`is over ten minutes after ${what}`, () => {
      assert.equal(refuse(request, 'megan', at('10:10:00')), 'undo-too-late');
      assert.deepEqual(refuseUndo(request, 'megan', MINUTES, at('10:10:00')), {
        code: 'undo-too-late',
        until: '2026-11-20T10:10:00.000Z',
      });
    });

    it(`is nobody else's, nor the requester's: ${what}`, () => {
      for (const who of ['adele', 'alex']) assert.equal(refuse(request, who), 'undo-not-yours');
    });

    it(`can be switched off for ${what}`, () => {
      assert.equal(refuseUndo(request, 'megan', 0, at('10:00:00'))?.code, 'undo-too-late');
    });
  }

  for (const [what, request] of [
    ['a key that was read (R17)', { ...requestAfter('approved', 'desk:fulfilled'), viewedAt: DECIDED }],
    ['work begun in Partner Center (R49)', requestAfter('approved', 'started')],
    ['what came back from Partner Center (R47)', requestAfter('approved', 'fulfilled')],
  ] as const)
    it(`is impossible after ${what}`, () => {
      assert.equal(refuse(request), 'undo-impossible');
      assert.equal(undoableOf(request, MINUTES), undefined);
    });

  it('is impossible for what a rule or the requester decided', () => {
    assert.equal(refuse(requestAfter('desk:approved', 'desk:fulfilled')), 'undo-not-yours');
    assert.equal(refuse(requestAfter('alex:approved'), 'alex'), 'undo-impossible');
  });

  for (const [state, request] of [
    ['pending', requestAfter()],
    ['withdrawn', requestAfter('alex:withdrawn')],
    ['expired', requestAfter('desk:expired')],
    ['failed', requestAfter('approved', 'desk:failed')],
    ['pending', requestAfter('rejected', 'undone')],
  ] as const)
    it(`has nothing to take back when the request is ${state} after ${request.history.at(-1)?.event}`, () => {
      assert.deepEqual(refuseUndo(request, 'megan', MINUTES, at('10:01:00')), { code: 'wrong-state', state });
    });

  it('counts from the new decision after one was taken back', () => {
    const again = advance(requestAfter('rejected', 'undone'), {
      event: 'approved',
      at: '2026-11-20T10:08:00.000Z',
      by: 'adele',
    });
    assert.equal(refuse(again, 'megan'), 'undo-not-yours');
    assert.equal(undoableOf(again, MINUTES)?.until, '2026-11-20T10:18:00.000Z');
    assert.equal(lastStep(again, 'rejected'), undefined, 'what was taken back counts no more');
  });

  it('R10 forgets the approvals that came before it', () => {
    const request = requestAfter('endorsed', 'rejected', 'undone');
    assert.deepEqual(endorsementsOf(request.history), []);
    assert.deepEqual(endorsementsOf(requestAfter('rejected', 'undone', 'endorsed').history), ['megan']);
  });

  it('leaves a decided request as final as it was', () => {
    for (const request of [requestAfter('rejected'), requestAfter('approved', 'desk:fulfilled')])
      assert.ok(isFinal(request.state));
    assert.ok(!isFinal(requestAfter('approved').state));
  });

  it('is refused while the same is asked for in another open request', () => {
    const other = { ...requestAfter(), id: 'request-2', number: 2 };
    assert.deepEqual(refuseReopening(requestAfter('rejected'), [requestAfter('rejected'), other]), {
      code: 'already-requested',
      number: 2,
    });
    for (const harmless of [
      { ...other, requesterId: 'ben' },
      { ...other, benefitId: 'visio' },
      { ...other, state: 'rejected' as const },
    ])
      assert.equal(refuseReopening(requestAfter('rejected'), [harmless]), undefined);
  });

  it('looks at who gets it where that is somebody else, and at what help is needed with', () => {
    const base = { ...requestAfter('rejected') };
    const { choices: _, act: __, ...rest } = base as Extract<BenefitRequest, { act: 'software-key' }>;
    const seat = (id: string, to: string, state: BenefitRequest['state']): BenefitRequest => ({
      ...rest,
      id,
      state,
      act: 'visual-studio',
      to,
    });
    assert.equal(refuseReopening(seat('a', 'ben', 'rejected'), [seat('b', 'alex', 'pending')]), undefined);
    assert.ok(refuseReopening(seat('a', 'ben', 'rejected'), [seat('b', 'ben', 'approved')]));
    const help = (id: string, wanted: 'grant-role' | 'add-user', state: BenefitRequest['state']) =>
      ({ ...rest, id, state, act: 'help', wanted }) as BenefitRequest;
    assert.equal(
      refuseReopening(help('a', 'add-user', 'rejected'), [help('b', 'grant-role', 'pending')]),
      undefined,
    );
    assert.ok(refuseReopening(help('a', 'add-user', 'rejected'), [help('b', 'add-user', 'pending')]));
  });
});
