import assert from 'node:assert/strict';
import type { BenefitRequest } from '../../benefits/request.js';
import { adoptMessage, noteOutcomeSeen } from '../../desk/adopt-message.js';
import { claimPosting } from '../../desk/claim-posting.js';
import { decideRequest } from '../../desk/decide-request.js';
import { duePostings } from '../../desk/due-postings.js';
import { pokePostingsOf } from '../../desk/poke-postings.js';
import type { Posting } from '../../desk/posting.js';
import { allMessages, repost } from '../../desk/posting.js';
import { settlePosting } from '../../desk/settle-posting.js';
import type { Showing } from '../../desk/showing.js';
import { afterFailure, MOST_ATTEMPTS, MOST_DOUBTS } from '../../desk/showing.js';
import { endUndoWindows } from '../../desk/undo-window.js';
import { inUnitOfWork } from '../../desk/unit-of-work.js';
import { withdrawRequest } from '../../desk/withdraw-request.js';
import { actor, type GivenDesk, givenDesk, MINUTE } from './given-desk.js';
import { TENANT } from './small-company.js';

describe('A card that may have arrived', () => {
  let desk: GivenDesk;
  let asked: BenefitRequest;
  beforeEach(async () => {
    desk = await givenDesk();
    await desk.reach('alex', 'megan', 'adele');
    asked = await desk.ask('alex');
  });
  const megans = (): Promise<Posting> => desk.posting('approval', 'megan');
  const claim = async () => claimPosting(desk.parts, TENANT, await megans(), 'chat-megan');
  const settle = async (showing: Showing, kind: Posting['kind'] = 'approval', who = 'megan') =>
    settlePosting(desk.parts, TENANT, await desk.posting(kind, who), showing);
  const shownIn = (activityId: string, more: Partial<Showing> = {}): Showing =>
    ({ kind: 'shown', activityId, conversationId: 'chat-megan', shown: asked, ...more }) as Showing;
  const doubt = (notBefore = '2026-11-20T10:01:00.000Z'): Showing => ({
    kind: 'later',
    notBefore,
    because: '504',
    doubtful: true,
  });
  const adopt = (activityId: string, who = 'megan') =>
    adoptMessage(desk.parts, actor(who), 'request-1', { activityId, conversationId: `chat-${who}` });
  const dueFor = async (): Promise<string[]> =>
    (await duePostings(desk.parts, TENANT)).due.map(({ personId }) => personId);
  const ids = (posting: Posting): string[] => allMessages(posting).map(({ activityId }) => activityId);
  const approve = () =>
    decideRequest(desk.parts, actor('adele'), { requestId: 'request-1', decision: 'approve' });

  describe('while it is on its way', () => {
    it('is claimed by one sender only', async () => {
      const claims = await Promise.all([claim(), claim()]);
      assert.equal(claims.filter(claimed => claimed !== undefined).length, 1);
      assert.deepEqual(await dueFor(), ['adele']);
    });

    it('is due again when its sender was cut off, and not before it can have ended', async () => {
      await claim();
      desk.passTime(16_999);
      assert.deepEqual(await dueFor(), ['adele']);
      assert.equal((await duePostings(desk.parts, TENANT)).nextAt, '2026-11-20T10:00:17.000Z');
      desk.passTime(1);
      assert.deepEqual(await dueFor(), ['adele', 'megan']);
      assert.ok(await claim());
    });

    it('cannot be claimed when a press has told that it is there', async () => {
      await adopt('found');
      assert.equal(await claim(), undefined);
    });

    it('cannot be claimed when nobody needs it any more', async () => {
      const posting = await megans();
      await withdrawRequest(desk.parts, actor('alex'), 'request-1');
      assert.equal(await claimPosting(desk.parts, TENANT, posting, 'chat-megan'), undefined);
    });

    it('can be claimed for the chat the person has now', async () => {
      await settle(shownIn('old', { conversationId: 'chat-before' }));
      await approve();
      assert.ok(await claim());
    });
  });

  describe('when its answer was lost', () => {
    it('waits, also when the request moves on or its person comes by', async () => {
      await claim();
      await settle(doubt());
      await pokePostingsOf(desk.parts, TENANT, 'megan');
      await inUnitOfWork(desk.parts, TENANT, unit => repost(unit, asked));
      const { doubts, notBefore, sendingSince } = await megans();
      assert.deepEqual(
        { doubts, notBefore, sendingSince },
        { doubts: 1, notBefore: '2026-11-20T10:01:00.000Z', sendingSince: undefined },
      );
      assert.deepEqual(await dueFor(), ['adele']);
    });

    it('is not sent again when a press tells where it stands, and follows from there', async () => {
      await claim();
      await settle(doubt());
      await adopt('found');
      const { activityId, doubts, notBefore, state } = await megans();
      assert.deepEqual(
        { activityId, doubts, notBefore, state },
        { activityId: 'found', doubts: undefined, notBefore: undefined, state: 'due' },
      );
      await approve();
      assert.deepEqual(ids(await megans()), ['found'], 'it is there to be changed, not dropped as too late');
    });

    it('is dropped when the request is decided and no press has told of it', async () => {
      await claim();
      await settle(doubt());
      await approve();
      assert.ok(!(await desk.postings()).some(line => line.startsWith('approval megan')));
    });

    it('follows when it is pressed after all was decided', async () => {
      await approve();
      await adopt('found');
      assert.deepEqual(ids(await megans()), ['found']);
      await settle(shownIn('found', { shown: await desk.stored('request-1') }));
      desk.passTime(10 * MINUTE);
      await endUndoWindows(desk.parts, TENANT);
      assert.ok(!(await desk.postings()).some(line => line.startsWith('approval megan')));
    });

    it('stands in two messages that both stay true when the older one turns up', async () => {
      await settle(shownIn('second'));
      await adopt('first');
      assert.deepEqual(ids(await megans()), ['second', 'first']);
      await settle(shownIn('second', { copies: ['first'] }));
      assert.equal((await megans()).state, 'shown');
      await approve();
      assert.deepEqual([(await megans()).state, ids(await megans())], ['due', ['second', 'first']]);
    });

    it('stays due while a message that a press told of meanwhile has not been changed', async () => {
      await settle(shownIn('second'));
      await adopt('first');
      await settle(shownIn('second'));
      assert.equal((await megans()).state, 'due');
      await approve();
      await settle(shownIn('second', { shown: await desk.stored('request-1') }));
      assert.deepEqual(ids(await megans()), ['second', 'first'], 'the final state is not in both yet');
    });

    it('forgets messages that are gone, and is sent anew when none is left', async () => {
      await settle(shownIn('second'));
      await adopt('first');
      await settle(shownIn('first', { copies: [], lost: ['second'] }));
      assert.deepEqual(ids(await megans()), ['first']);
      await approve();
      await settle({ kind: 'missing', lost: ['first'] });
      assert.deepEqual([(await megans()).state, ids(await megans())], ['due', []]);
    });
  });

  it('C1 is not taken from a requester, nor for a request that is not there', async () => {
    await adopt('forged', 'alex');
    await adoptMessage(desk.parts, actor('megan'), 'nothing', {
      activityId: 'a',
      conversationId: 'chat-megan',
    });
    assert.deepEqual(await desk.postings(), ['approval adele due', 'approval megan due']);
  });

  it('that tells the outcome is not told again to somebody who pressed its button', async () => {
    await approve();
    await noteOutcomeSeen(desk.parts, actor('alex'), 'request-1');
    assert.ok((await desk.postings()).includes('outcome alex due'), 'it was not even sent yet');
    await settle(doubt(), 'outcome', 'alex');
    await noteOutcomeSeen(desk.parts, actor('alex'), 'request-1');
    assert.ok(!(await desk.postings()).includes('outcome alex due'));
  });

  describe('after a failure', () => {
    const posting: Posting = {
      requestId: 'r',
      kind: 'approval',
      personId: 'p',
      state: 'due',
      attempts: 0,
      sendingSince: '2026-11-20T10:00:00.000Z',
    };
    const failed = { kind: 'later', notBefore: '2026-11-20T10:01:00.000Z', because: '504' } as const;

    it('counts attempts, and doubts apart from them', () => {
      const once = afterFailure(posting, { ...failed, doubtful: true });
      assert.ok(once.kind === 'again');
      const twice = afterFailure(once.posting, failed);
      assert.ok(twice.kind === 'again');
      const { attempts, doubts, sendingSince } = twice.posting;
      assert.deepEqual(
        { attempts, doubts, sendingSince },
        { attempts: 2, doubts: 1, sendingSince: undefined },
      );
    });

    it('does not count what was not even tried', () => {
      const after = afterFailure({ ...posting, attempts: MOST_ATTEMPTS - 1 }, { ...failed, untried: true });
      assert.equal(after.kind === 'again' && after.posting.attempts, MOST_ATTEMPTS - 1);
    });

    it('gives up after the last attempt and the last doubt, with the reason', () => {
      assert.deepEqual(afterFailure({ ...posting, attempts: MOST_ATTEMPTS - 1 }, failed), {
        kind: 'given-up',
        because: `${MOST_ATTEMPTS} attempts, last 504`,
      });
      const doubted = { ...posting, doubts: MOST_DOUBTS - 1 };
      assert.deepEqual(afterFailure(doubted, { ...failed, doubtful: true }), {
        kind: 'given-up',
        because: `${MOST_DOUBTS} doubts, last 504`,
      });
    });

    it('takes a reminder that may have arrived for shown', () => {
      const nudge = { ...posting, kind: 'nudge' } as const;
      assert.equal(afterFailure(nudge, { ...failed, doubtful: true }).kind, 'counts-as-shown');
      assert.equal(afterFailure(nudge, failed).kind, 'again');
    });
  });
});
