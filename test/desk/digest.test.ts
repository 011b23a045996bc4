import assert from 'node:assert/strict';
import { decideRequest } from '../../desk/decide-request.js';
import { duePostings } from '../../desk/due-postings.js';
import { nudgeRequest } from '../../desk/nudge-request.js';
import type { Posting } from '../../desk/posting.js';
import { setNotices } from '../../desk/set-notices.js';
import { settlePosting } from '../../desk/settle-posting.js';
import type { Showing } from '../../desk/showing.js';
import { withdrawRequest } from '../../desk/withdraw-request.js';
import { actor, type GivenDesk, givenDesk } from './given-desk.js';
import { TENANT } from './small-company.js';

const AT = '2026-11-21T08:00:00.000Z';

describe('A digest instead of a card each', () => {
  let desk: GivenDesk;
  beforeEach(async () => {
    desk = await givenDesk();
    await desk.reach('megan', 'adele');
    await setNotices(desk.parts, actor('megan'), { digestAt: 9 });
    await desk.ask('alex');
  });
  const settle = async (kind: Posting['kind'], showing: Showing) =>
    settlePosting(desk.parts, TENANT, await desk.posting(kind, 'megan'), showing);
  const hold = (kind: Posting['kind'] = 'approval') => settle(kind, { kind: 'in-digest', digestAt: AT });
  const megans = async () => (await desk.postings()).filter(line => line.includes('megan'));

  it('keeps the approval without a message of its own, and one digest for all of them', async () => {
    await hold();
    assert.deepEqual(await megans(), ['digest megan due', 'approval megan shown']);
    assert.equal((await desk.posting('digest', 'megan')).notBefore, AT);
    await desk.ask('ben', { draftId: 'request-0', benefitId: 'visio' });
    await hold();
    assert.equal((await megans()).filter(line => line.startsWith('digest')).length, 1);
  });

  it('takes reminders in', async () => {
    await hold();
    await nudgeRequest(desk.parts, actor('alex'), 'request-1');
    await hold('nudge');
    assert.deepEqual(await megans(), ['digest megan due', 'approval megan shown']);
  });

  it('comes once a day: the next one waits for tomorrow, also when it may have arrived', async () => {
    await hold();
    await settle('digest', { kind: 'shown', activityId: 'a', conversationId: 'c' });
    const next = await desk.posting('digest', 'megan');
    assert.deepEqual([next.notBefore, next.activityId], [AT, undefined]);
    await settle('digest', { kind: 'later', notBefore: AT, because: '504', doubtful: true });
    assert.deepEqual(await desk.posting('digest', 'megan'), next);
    await settle('digest', { kind: 'needless' });
    assert.deepEqual(await megans(), ['approval megan shown']);
  });

  it('forgets the approval when the request ends', async () => {
    await hold();
    await withdrawRequest(desk.parts, actor('alex'), 'request-1');
    assert.deepEqual(await megans(), ['digest megan due']);
  });

  it('gives the cards to whoever wants them each again', async () => {
    await hold();
    await setNotices(desk.parts, actor('megan'), {});
    assert.deepEqual(await megans(), ['approval megan due']);
    const { due } = await duePostings(desk.parts, TENANT);
    assert.ok(due.some(({ personId }) => personId === 'megan'));
  });

  it('makes due what waited for the end of quiet hours that are others now', async () => {
    await setNotices(desk.parts, actor('megan'), { quiet: { from: 10, until: 14 } });
    await settle('approval', { kind: 'later', notBefore: AT, because: 'quiet', untried: true });
    await setNotices(desk.parts, actor('megan'), {});
    assert.equal((await desk.posting('approval', 'megan')).notBefore, undefined);
  });

  it('waits for the return of whoever cannot be reached', async () => {
    await hold();
    await settle('digest', { kind: 'unreachable', because: '403' });
    assert.deepEqual(await megans(), ['digest megan due', 'approval megan shown']);
  });

  it('leaves the decision to everybody else as it is', async () => {
    await hold();
    const outcome = await decideRequest(desk.parts, actor('adele'), {
      requestId: 'request-1',
      decision: 'approve',
    });
    assert.equal(outcome.kind, 'decided');
    assert.deepEqual(await megans(), ['digest megan due']);
  });
});
