import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BenefitRequest } from '../../benefits/request.js';
import { decideRequest } from '../../desk/decide-request.js';
import { reportHandOver } from '../../desk/hand-over.js';
import { noteKeyHidden } from '../../desk/hide-key.js';
import type { PostingKind } from '../../desk/posting.js';
import { requestBenefit } from '../../desk/request-benefit.js';
import { revealKeyOf } from '../../desk/reveal-key.js';
import { settlePosting } from '../../desk/settle-posting.js';
import { undoDecision } from '../../desk/undo-decision.js';
import { endUndoWindows } from '../../desk/undo-window.js';
import { delayed } from './delayed-store.js';
import { actor, type GivenDesk, givenDesk, keyAsk, keyIdOf, MINUTE } from './given-desk.js';
import { TENANT } from './small-company.js';

const REQUEST = 'request-1';

describe('Taking a decision back at the desk', () => {
  let desk: GivenDesk;
  beforeEach(async () => {
    desk = await givenDesk();
    await desk.reach('alex', 'megan', 'adele');
    await desk.ask('alex', { benefitId: 'visio' });
  });
  const decide = (decision: 'approve' | 'reject', by = 'megan') =>
    decideRequest(desk.parts, actor(by), { requestId: REQUEST, decision, reason: 'No budget' });
  const undo = (by = 'megan') => undoDecision(desk.parts, actor(by), REQUEST);
  const codeOf = async (outcome: Promise<{ kind: string }>) => {
    const result = await outcome;
    return 'refusal' in result ? (result.refusal as { code: string }).code : result.kind;
  };
  const reveal = (parts = desk.parts) =>
    revealKeyOf(parts, actor('alex'), {
      requestId: REQUEST,
      conversationId: 'chat-alex',
      activityId: 'card',
      isOneToOne: true,
    });
  const show = async (kind: PostingKind, who: string) => {
    const shown = await desk.stored(REQUEST);
    await settlePosting(desk.parts, TENANT, await desk.posting(kind, who), {
      kind: 'shown',
      activityId: `${kind} of ${who}`,
      conversationId: `chat-${who}`,
      shown,
    });
  };
  const used = async () => (await desk.pool('visio')).flatMap(key => key.usedBy);

  it('R17 R22 puts the key back into the pool, and the request waits for a decision again', async () => {
    await decide('approve');
    assert.deepEqual(await used(), [REQUEST]);
    assert.equal(await codeOf(undo()), 'undone');
    const request = await desk.stored(REQUEST);
    assert.equal(request.state, 'pending');
    assert.equal(keyIdOf(request), undefined);
    assert.deepEqual(await used(), []);
    assert.deepEqual((await desk.audit()).slice(-1), ['undo by megan (fulfilled)']);
    await decide('approve', 'adele');
    assert.equal((await desk.stored(REQUEST)).state, 'fulfilled');
    assert.deepEqual(await used(), [REQUEST]);
  });

  it('reopens what was rejected, and twice is once', async () => {
    await decide('reject');
    assert.equal(await codeOf(undo()), 'undone');
    assert.equal(await codeOf(undo()), 'undone');
    const { history } = await desk.stored(REQUEST);
    assert.deepEqual(
      history.map(({ event }) => event),
      ['requested', 'rejected', 'undone'],
    );
    assert.equal((await desk.audit()).filter(line => line.startsWith('undo')).length, 1);
  });

  it('is refused to everybody else, late, and once the key was read; nothing changes', async () => {
    await decide('approve');
    assert.equal(await codeOf(undo('adele')), 'undo-not-yours');
    assert.equal(await codeOf(undo('alex')), 'undo-not-yours');
    await reveal();
    assert.equal(await codeOf(undo()), 'undo-impossible');
    await noteKeyHidden(desk.parts, TENANT, { requestId: REQUEST, activityId: 'card' }, 'desk');
    assert.equal(await codeOf(undo()), 'undo-impossible', 'hidden again is not unread');
    desk.passTime(10 * MINUTE);
    assert.equal((await desk.stored(REQUEST)).state, 'fulfilled');
    assert.deepEqual(await used(), [REQUEST]);
  });

  it('is refused after ten minutes', async () => {
    await decide('reject');
    desk.passTime(10 * MINUTE);
    assert.equal(await codeOf(undo()), 'undo-too-late');
    assert.equal((await desk.stored(REQUEST)).state, 'rejected');
  });

  it('R10 is refused to whoever may not decide any more', async () => {
    await decide('reject');
    const { people } = (await desk.store.read<{ people: { id: string }[] }>(`company/${TENANT}`, 'company'))!
      .value;
    await desk.change({ people: people.filter(({ id }) => id !== 'megan') as never });
    assert.equal(await codeOf(undo()), 'role-missing');
  });

  it('is refused while the requester has asked for the same again', async () => {
    await decide('reject');
    await desk.ask('alex', { benefitId: 'visio', draftId: 'request-2' });
    assert.equal(await codeOf(undo()), 'already-requested');
  });

  describe('in whatever order it comes together with something else', () => {
    /** Runs both on a store whose answers come in random order. */
    const together = (
      decision: 'approve' | 'reject',
      other: (parts: GivenDesk['parts']) => Promise<unknown>,
      check: () => Promise<void>,
    ) =>
      fc.assert(
        fc.asyncProperty(fc.scheduler(), async s => {
          desk = await givenDesk();
          await desk.ask('alex', { benefitId: 'visio' });
          await decide(decision);
          const slow = { ...desk.parts, store: delayed(desk.store, s) };
          await s.waitFor(Promise.all([undoDecision(slow, actor('megan'), REQUEST), other(slow)]));
          await check();
        }),
        { numRuns: 100 },
      );

    it('leaves one open request when the same is asked for again', () =>
      together(
        'reject',
        parts => requestBenefit(parts, actor('alex'), keyAsk({ benefitId: 'visio', draftId: 'request-2' })),
        async () => {
          const found = await desk.store.list<BenefitRequest>(`company/${TENANT}`, 'request/');
          const open = found.filter(({ value }) => value.state === 'pending');
          assert.equal(open.length, 1, found.map(({ value }) => value.state).join());
        },
      ));

    it('R17 either takes the key back or shows it, never both', () =>
      together('approve', reveal, async () => {
        const { state, viewedAt } = await desk.stored(REQUEST);
        assert.equal(state === 'fulfilled', viewedAt !== undefined);
      }));
  });

  it('shows the reopened request on every card that had shown the decision, and tells the requester', async () => {
    for (const who of ['megan', 'adele']) await show('approval', who);
    await decide('reject');
    for (const who of ['megan', 'adele']) await show('approval', who);
    await show('outcome', 'alex');
    assert.deepEqual(await desk.postings(), [
      'approval adele shown',
      'approval megan shown',
      'outcome alex shown',
    ]);
    await undo();
    assert.deepEqual(await desk.postings(), [
      'approval adele due',
      'approval megan due',
      'outcome alex due',
      'undone alex due',
    ]);
    assert.equal((await desk.posting('outcome', 'alex')).activityId, 'outcome of alex');
    await show('outcome', 'alex');
    await show('undone', 'alex');
    assert.deepEqual(await desk.postings(), ['approval adele due', 'approval megan due']);
  });

  it('asks whoever had not seen a card before the decision, and drops what tells of it', async () => {
    await show('approval', 'megan');
    await decide('reject');
    assert.deepEqual(await desk.postings(), ['approval megan due', 'outcome alex due']);
    await undo();
    assert.deepEqual(await desk.postings(), ['approval adele due', 'approval megan due', 'undone alex due']);
  });

  it('follows a card that was showing the decision when it was taken back', async () => {
    for (const who of ['megan', 'adele']) await show('approval', who);
    await decide('reject');
    const rejected = await desk.stored(REQUEST);
    const posting = await desk.posting('approval', 'adele');
    const outcome = await desk.posting('outcome', 'alex');
    await undo();
    const showing = { kind: 'shown', activityId: 'c', conversationId: 'chat', shown: rejected } as const;
    await settlePosting(desk.parts, TENANT, posting, showing);
    await settlePosting(desk.parts, TENANT, outcome, showing);
    assert.equal((await desk.posting('approval', 'adele')).state, 'due');
    assert.equal((await desk.posting('outcome', 'alex')).state, 'due', 'it tells of what is no more');
  });

  it('keeps nothing beyond the ten minutes, and takes the button from whoever decided', async () => {
    for (const who of ['megan', 'adele']) await show('approval', who);
    await decide('reject');
    for (const who of ['megan', 'adele']) await show('approval', who);
    await show('outcome', 'alex');
    assert.equal(await endUndoWindows(desk.parts, TENANT), '2026-11-20T10:10:00.000Z');
    desk.passTime(10 * MINUTE);
    assert.equal(await endUndoWindows(desk.parts, TENANT), undefined);
    assert.deepEqual(await desk.postings(), ['approval megan due']);
    await show('approval', 'megan');
    assert.deepEqual(await desk.postings(), []);
  });

  it('R49 gives nothing back after the work was begun in Partner Center', async () => {
    await desk.change({
      benefits: [
        { id: 'support', name: 'Support', category: 'technical', offer: 'silver', quantity: 1 } as never,
      ],
    });
    const form = { draftId: 'request-9', act: 'technical', benefitId: 'support', inputs: {} } as const;
    await requestBenefit(desk.parts, actor('alex'), form);
    const approve = () =>
      decideRequest(desk.parts, actor('megan'), { requestId: 'request-9', decision: 'approve' });
    await approve();
    assert.equal(await codeOf(undoDecision(desk.parts, actor('megan'), 'request-9')), 'undone');
    await approve();
    await reportHandOver(desk.parts, actor('megan'), { requestId: 'request-9', report: 'started' });
    assert.equal(await codeOf(undoDecision(desk.parts, actor('megan'), 'request-9')), 'undo-impossible');
  });
});
