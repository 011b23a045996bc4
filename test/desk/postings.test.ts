import assert from 'node:assert/strict';
import type { BenefitRequest } from '../../benefits/request.js';
import { decideRequest } from '../../desk/decide-request.js';
import { duePostings } from '../../desk/due-postings.js';
import { followCard } from '../../desk/follow-card.js';
import { pokePostingsOf } from '../../desk/poke-postings.js';
import { retireChat } from '../../desk/remember-person.js';
import { repostApprovals } from '../../desk/repost-approvals.js';
import { settlePosting } from '../../desk/settle-posting.js';
import type { Showing } from '../../desk/showing.js';
import { endUndoWindows } from '../../desk/undo-window.js';
import { withdrawRequest } from '../../desk/withdraw-request.js';
import { actor, type GivenDesk, givenDesk, MINUTE } from './given-desk.js';
import { TENANT } from './small-company.js';

describe('What waits to be shown', () => {
  let desk: GivenDesk;
  let asked: BenefitRequest;
  beforeEach(async () => {
    desk = await givenDesk();
    await desk.reach('alex', 'megan', 'adele');
    asked = await desk.ask('alex');
  });
  const settle = async (who: string, showing: Showing, kind: 'approval' | 'outcome' = 'approval') =>
    settlePosting(desk.parts, TENANT, await desk.posting(kind, who), showing);
  const shownIn = (who: string, shown: BenefitRequest = asked): Showing => ({
    kind: 'shown',
    activityId: `card-of-${who}`,
    conversationId: `chat-${who}`,
    shown,
  });
  const approve = () =>
    decideRequest(desk.parts, actor('megan'), { requestId: 'request-1', decision: 'approve' });
  const due = async () => (await duePostings(desk.parts, TENANT)).due.map(({ personId }) => personId);

  it('stays with the card it was shown in, and becomes due when the request moves on', async () => {
    await settle('megan', shownIn('megan'));
    assert.deepEqual(await desk.postings(), ['approval adele due', 'approval megan shown']);
    await approve();
    const { state, activityId } = await desk.posting('approval', 'megan');
    assert.deepEqual({ state, activityId }, { state: 'due', activityId: 'card-of-megan' });
  });

  it('is over when the final state has been shown', async () => {
    await settle('megan', shownIn('megan'));
    await approve();
    await settle('megan', shownIn('megan', await desk.stored('request-1')));
    await settle('alex', shownIn('alex', await desk.stored('request-1')), 'outcome');
    desk.passTime(10 * MINUTE);
    await endUndoWindows(desk.parts, TENANT);
    assert.deepEqual(
      await desk.postings(),
      ['approval megan due'],
      'who decided loses the button to undo it',
    );
    await settle('megan', shownIn('megan', await desk.stored('request-1')));
    assert.deepEqual(await desk.postings(), []);
  });

  it('stays due when the request moved on while it was being shown', async () => {
    const posting = await desk.posting('approval', 'adele');
    await settle('adele', shownIn('adele'));
    await approve();
    await settlePosting(desk.parts, TENANT, posting, shownIn('adele'));
    const { state, activityId } = await desk.posting('approval', 'adele');
    assert.deepEqual({ state, activityId }, { state: 'due', activityId: 'card-of-adele' });
  });

  it('follows a card that was being sent for the first time when the request was decided', async () => {
    const posting = await desk.posting('approval', 'adele');
    await approve();
    assert.deepEqual(await desk.postings(), ['outcome alex due'], 'too late for a card that nobody has seen');
    await settlePosting(desk.parts, TENANT, posting, shownIn('adele'));
    const { state, activityId } = await desk.posting('approval', 'adele');
    assert.deepEqual({ state, activityId }, { state: 'due', activityId: 'card-of-adele' });
  });

  it('is tried again not before its time, and says when that is', async () => {
    const notBefore = '2026-11-20T10:00:30.000Z';
    await settle('megan', { kind: 'later', notBefore });
    assert.deepEqual(await due(), ['adele']);
    assert.equal((await duePostings(desk.parts, TENANT)).nextAt, notBefore);
    assert.equal((await desk.posting('approval', 'megan')).attempts, 1);
    desk.passTime(30_000);
    assert.deepEqual(await due(), ['adele', 'megan']);
    assert.equal((await duePostings(desk.parts, TENANT)).nextAt, undefined);
  });

  it('loses its waiting time when the request moves on', async () => {
    await settle('megan', shownIn('megan'));
    await settle('megan', { kind: 'later', notBefore: '2026-11-21T10:00:00.000Z' });
    await withdrawRequest(desk.parts, actor('alex'), 'request-1');
    assert.deepEqual(await due(), ['megan']);
  });

  it('loses its waiting time when the person comes back', async () => {
    await settle('megan', { kind: 'later', notBefore: '2026-11-21T10:00:00.000Z' });
    await settle('adele', { kind: 'later', notBefore: '2026-11-21T10:00:00.000Z' });
    await pokePostingsOf(desk.parts, TENANT, 'megan');
    assert.deepEqual(await due(), ['megan']);
    assert.equal((await desk.posting('approval', 'megan')).attempts, 0);
  });

  it('waits for somebody whose chat is unknown, until they come or half an hour has passed', async () => {
    await retireChat(desk.parts, actor('megan'), 'bot-blocked');
    await settle('megan', { kind: 'waiting' });
    assert.equal((await desk.posting('approval', 'megan')).notBefore, '2026-11-20T10:30:00.000Z');
    await desk.reach('megan');
    assert.equal((await desk.posting('approval', 'megan')).notBefore, undefined);
  });

  it('does not wait for somebody who came while their chat was looked up', async () => {
    await settle('megan', { kind: 'waiting' });
    assert.equal((await desk.posting('approval', 'megan')).notBefore, undefined);
  });

  it('is shown as new messages to somebody who has removed the old ones from sight', async () => {
    await settle('megan', shownIn('megan'));
    await repostApprovals(desk.parts, actor('megan'));
    const posting = await desk.posting('approval', 'megan');
    assert.equal(posting.state, 'due');
    assert.equal(posting.activityId, undefined);
    assert.deepEqual(await desk.postings(), ['approval adele due', 'approval megan due']);
    await followCard(desk.parts, actor('alex'), 'status', asked, {
      activityId: 'my-card',
      conversationId: 'chat-alex',
    });
    await repostApprovals(desk.parts, actor('alex'));
    assert.equal((await desk.posting('status', 'alex')).activityId, 'my-card', 'their own card stays');
  });

  describe('when an approver cannot be reached', () => {
    const lose = async (who: string, kind: 'unreachable' | 'gone' = 'unreachable') => {
      await retireChat(desk.parts, actor(who), 'bot-blocked');
      await settle(who, { kind, because: 'bot-blocked' });
    };

    it('tells the requester when nobody else is there either, once', async () => {
      await lose('megan');
      await lose('adele');
      assert.deepEqual(await desk.postings(), [
        'approval adele due',
        'approval megan due',
        'unreachable alex due',
      ]);
      const lines = (await desk.audit()).filter(line => line.startsWith('unreachable'));
      assert.deepEqual(lines, Array(2).fill('unreachable by desk (approval: bot-blocked)'));
    });

    it('says nothing while another approver has the card', async () => {
      await settle('adele', shownIn('adele'));
      await lose('megan');
      assert.ok(!(await desk.postings()).includes('unreachable alex due'));
    });

    it('says nothing while another approver is only about to get the card', async () => {
      await lose('megan');
      assert.ok(!(await desk.postings()).includes('unreachable alex due'));
    });

    it('keeps the open approval for their return, as a new message', async () => {
      await settle('megan', shownIn('megan'));
      await lose('megan');
      const posting = await desk.posting('approval', 'megan');
      assert.deepEqual(
        { state: posting.state, activityId: posting.activityId },
        { state: 'due', activityId: undefined },
      );
    });

    it('drops what is refused for ever, and what is decided', async () => {
      await lose('megan', 'gone');
      assert.deepEqual(await desk.postings(), ['approval adele due']);
      await settle('adele', shownIn('adele'));
      await approve();
      await lose('adele');
      assert.deepEqual(await desk.postings(), ['outcome alex due'], 'nobody is told about a decided request');
    });
  });

  it('keeps for a requester who left how it ended, and nothing else', async () => {
    await followCard(desk.parts, actor('alex'), 'status', asked, {
      activityId: 'my-card',
      conversationId: 'chat-alex',
    });
    await approve();
    await settle('alex', { kind: 'unreachable', because: 'bot-blocked' }, 'outcome');
    await settlePosting(desk.parts, TENANT, await desk.posting('status', 'alex'), {
      kind: 'unreachable',
      because: 'bot-blocked',
    });
    assert.deepEqual(await desk.postings(), ['outcome alex due']);
  });

  describe('the requester’s own card', () => {
    const message = { activityId: 'my-card', conversationId: 'chat-alex' };
    const status = () => desk.posting('status', 'alex');

    it('is kept true from the moment it is shown', async () => {
      await followCard(desk.parts, actor('alex'), 'status', asked, message);
      assert.equal((await status()).state, 'shown');
      await approve();
      assert.equal((await status()).state, 'due');
      assert.equal((await status()).activityId, 'my-card');
    });

    it('is due at once when the request was decided while it was being drawn', async () => {
      await approve();
      await followCard(desk.parts, actor('alex'), 'status', asked, message);
      assert.equal((await status()).state, 'due');
    });

    it('needs nothing more once it shows the final state', async () => {
      await approve();
      await followCard(desk.parts, actor('alex'), 'status', await desk.stored('request-1'), message);
      assert.deepEqual(await desk.postings(), ['outcome alex due']);
    });
  });
});
