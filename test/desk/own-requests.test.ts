import assert from 'node:assert/strict';
import { decideRequest } from '../../desk/decide-request.js';
import { expireRequests } from '../../desk/expire-requests.js';
import { findRequest, ownRequests, pendingFor } from '../../desk/find-requests.js';
import { loadSeat } from '../../desk/load-company.js';
import { nudgeRequest } from '../../desk/nudge-request.js';
import { withdrawRequest } from '../../desk/withdraw-request.js';
import { actor, DAY, type GivenDesk, givenDesk, HOUR } from './given-desk.js';
import { person, TENANT } from './small-company.js';

const CARD = { activityId: 'card-1', conversationId: 'chat-adele' };

const refusal = (code: string, more: object = {}) => ({ kind: 'refused', refusal: { code, ...more } });

describe('What becomes of one’s own request', () => {
  let desk: GivenDesk;
  beforeEach(async () => {
    desk = await givenDesk();
    await desk.reach('megan', 'adele');
    await desk.ask('alex');
  });
  const withdraw = (who = 'alex', id = 'request-1') => withdrawRequest(desk.parts, actor(who), id);
  const nudge = (who = 'alex', id = 'request-1') => nudgeRequest(desk.parts, actor(who), id);
  const approve = () =>
    decideRequest(desk.parts, actor('megan'), { requestId: 'request-1', decision: 'approve' });

  describe('Withdrawing', () => {
    it('takes it back once, however often it is pressed', async () => {
      const outcomes = await Promise.all([withdraw(), withdraw(), withdraw()]);
      assert.ok(outcomes.every(({ kind }) => kind === 'withdrawn'));
      assert.deepEqual(
        (await desk.stored('request-1')).history.map(({ event }) => event),
        ['requested', 'withdrawn'],
      );
      assert.deepEqual(await desk.audit(), ['request by alex', 'withdraw by alex']);
    });

    it('lets the person ask again', async () => {
      await withdraw();
      assert.equal((await desk.ask('alex', { draftId: 'request-2' })).number, 2);
    });

    it('refuses once it is decided', async () => {
      await approve();
      assert.deepEqual(await withdraw(), refusal('wrong-state', { state: 'fulfilled' }));
    });

    it('refuses somebody else’s and an unknown one', async () => {
      assert.deepEqual(await withdraw('ben'), refusal('not-your-request'));
      assert.deepEqual(await withdraw('megan'), refusal('not-your-request'), 'an admin rejects instead');
      assert.deepEqual(await withdraw('alex', 'nothing'), refusal('unknown-request'));
    });

    it('asks no approver who has not seen it any more, and updates those who have', async () => {
      const seen = { ...(await desk.posting('approval', 'adele')), state: 'shown', ...CARD };
      await desk.store.commit('company/tenant-1', {
        writes: [{ key: 'posting/request-1/approval/adele', value: seen, ifVersion: 'any' }],
      });
      await withdraw();
      assert.deepEqual(await desk.postings(), ['approval adele due']);
    });
  });

  describe('Reminding', () => {
    it('reminds everybody who may decide, and names those it can reach', async () => {
      await desk.change({
        people: [person('megan', 'Megan', ['global-admin']), person('gus', 'Gus', ['mpn-partner-admin'])],
      });
      const outcome = await nudge();
      assert.ok(outcome.kind === 'nudged');
      assert.deepEqual(
        outcome.reminded.map(({ id }) => id),
        ['megan'],
      );
      const nudges = (await desk.postings()).filter(posting => posting.startsWith('nudge'));
      assert.deepEqual(nudges, ['nudge gus due', 'nudge megan due']);
      assert.equal((await desk.audit()).at(-1), 'nudge by alex');
    });

    it('reminds once a day, to the minute, also when pressed twice at once', async () => {
      const [first, second] = await Promise.all([nudge(), nudge()]);
      assert.deepEqual([first?.kind, second?.kind].sort(), ['nudged', 'refused']);
      desk.passTime(DAY - 1);
      const againAt = '2026-11-21T10:00:00.000Z';
      assert.deepEqual(await nudge(), refusal('nudged-recently', { againAt }));
      desk.passTime(1);
      assert.equal((await nudge()).kind, 'nudged');
      assert.equal((await desk.audit()).filter(line => line === 'nudge by alex').length, 2);
    });

    it('refuses what is decided, somebody else’s and an unknown one', async () => {
      assert.deepEqual(await nudge('ben'), refusal('not-your-request'));
      assert.deepEqual(await nudge('alex', 'nothing'), refusal('unknown-request'));
      await approve();
      assert.deepEqual(await nudge(), refusal('wrong-state', { state: 'fulfilled' }));
      const elsewhere = await nudgeRequest(desk.parts, actor('alex', 'elsewhere'), 'request-1');
      assert.deepEqual(elsewhere, refusal('unknown-company'));
    });

    it('drops a reminder that nobody has seen when the request is decided', async () => {
      await nudge();
      await approve();
      assert.deepEqual(await desk.postings(), ['outcome alex due']);
    });
  });

  describe('Expiring', () => {
    it('ends a request on the day on which its time is over, and tells the requester', async () => {
      desk.passTime(14 * DAY - 1);
      assert.equal(await expireRequests(desk.parts, TENANT), 0);
      desk.passTime(1);
      assert.equal(await expireRequests(desk.parts, TENANT), 1);
      assert.equal((await desk.stored('request-1')).state, 'expired');
      assert.deepEqual(await desk.postings(), ['outcome alex due']);
      assert.deepEqual(await desk.audit(), ['request by alex', 'expire by desk']);
    });

    it('expires once, and nothing that is decided', async () => {
      await desk.ask('ben', { draftId: 'request-2' });
      await approve();
      desk.passTime(15 * DAY);
      assert.equal(await expireRequests(desk.parts, TENANT), 1);
      assert.equal(await expireRequests(desk.parts, TENANT), 0);
      assert.equal((await desk.stored('request-1')).state, 'fulfilled');
    });
  });

  describe('Finding', () => {
    it('lists one’s own only, newest first', async () => {
      desk.passTime(HOUR);
      await desk.ask('alex', { draftId: 'request-2', benefitId: 'visio' });
      await desk.ask('ben', { draftId: 'request-3' });
      const mine = await ownRequests(desk.parts, actor('alex'));
      assert.deepEqual(
        mine.map(({ number }) => number),
        [2, 1],
      );
    });

    it('R10 lists what waits for a decision, oldest first, without one’s own', async () => {
      await desk.ask('megan', { draftId: 'request-2' });
      await desk.ask('ben', { draftId: 'request-3' });
      const waiting = async (who: string) => {
        const seat = await loadSeat(desk.parts, actor(who));
        assert.ok(seat.kind === 'seat');
        return (await pendingFor(desk.parts, actor(who), seat)).map(({ number }) => number);
      };
      assert.deepEqual(await waiting('megan'), [1, 3]);
      assert.deepEqual(await waiting('adele'), [1, 2, 3]);
      assert.deepEqual(await waiting('patti'), []);
      await withdraw();
      assert.deepEqual(await waiting('megan'), [3]);
    });

    it('finds nothing of another tenant', async () => {
      assert.equal(await findRequest(desk.parts, 'elsewhere', 'request-1'), undefined);
    });
  });
});
