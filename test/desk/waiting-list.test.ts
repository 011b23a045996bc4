import assert from 'node:assert/strict';
import { DAY } from './given-desk.js';
import { codeOf, givenStudioDesk, type StudioDesk, studio, studioCompany } from './given-studio-desk.js';

/** Days until patti's seat of `full` can be passed on. */
const UNTIL_OPEN = 40;

describe('The waiting list for a Visual Studio subscription', () => {
  let desk: StudioDesk;
  beforeEach(async () => {
    desk = await givenStudioDesk();
  });

  it('R93 is joined and left while every one has a holder', async () => {
    assert.equal(codeOf(await desk.join('alex')), 'saved');
    assert.equal(codeOf(await desk.join('adele')), 'saved');
    assert.deepEqual(await desk.waiting(), ['alex', 'adele']);
    assert.equal(codeOf(await desk.join('alex')), 'already-waiting');
    assert.equal(codeOf(await desk.leave('alex')), 'saved');
    assert.equal(codeOf(await desk.leave('alex')), 'not-waiting');
    assert.deepEqual(await desk.waiting(), ['adele']);
    assert.deepEqual(await desk.audit(), [
      'join-queue by alex',
      'join-queue by adele',
      'leave-queue by alex',
    ]);
  });

  it('R91 R93 R112 is closed to guests, holders, where one is free, and for what is no subscription', async () => {
    assert.equal(codeOf(await desk.join('lynne')), 'guest-without-role');
    assert.equal(codeOf(await desk.join('patti')), 'already-holder');
    assert.equal(codeOf(await desk.join('alex', 'vs')), 'seat-free');
    assert.equal(codeOf(await desk.join('alex', 'sql')), 'unknown-benefit');
    assert.equal(codeOf(await desk.join('alex', 'ended')), 'offer-expired');
  });

  it('R93 asks in the name of the first when one opens, not a day before, and tells them', async () => {
    for (const who of ['alex', 'adele']) await desk.join(who);
    desk.passTime((UNTIL_OPEN - 1) * DAY);
    assert.equal(await desk.offer(), 0);
    desk.passTime(DAY);
    assert.equal(await desk.offer(), 1);
    const [request] = await desk.requests();
    assert.deepEqual(
      request?.act === 'visual-studio' && [request.requesterId, request.to, request.from, request.state],
      ['alex', 'alex', 'patti', 'pending'],
    );
    assert.deepEqual(await desk.postings(), ['approval megan due', 'approval tove due', 'status alex due']);
    assert.deepEqual(await desk.waiting(), ['adele']);
    assert.equal(await desk.offer(), 0, 'one seat, one request');
    assert.equal((await desk.audit()).at(-1), 'request by desk (waiting-list)');
  });

  it('R93 what an admin leaves where it is is not offered to the next', async () => {
    for (const who of ['alex', 'adele']) await desk.join(who);
    desk.passTime(UNTIL_OPEN * DAY);
    await desk.offer();
    const [request] = await desk.requests();
    await desk.reject('megan', request!.id);
    assert.equal(await desk.offer(), 0);
    assert.deepEqual(await desk.waiting(), ['adele']);
  });

  it('R93 offers what is granted on top, to as many as there are', async () => {
    for (const who of ['alex', 'adele', 'ben']) await desk.join(who);
    const more = studio(
      'full',
      'Visual Studio Enterprise',
      [{ person: 'patti', since: '2026-10-01T08:00:00.000Z' }],
      {
        quantity: 3,
      },
    );
    await desk.change({ benefits: [more] });
    assert.equal(await desk.offer(), 2);
    assert.deepEqual(
      (await desk.requests()).map(({ requesterId, number }) => `${number} ${requesterId}`).sort(),
      ['1 alex', '2 adele'],
    );
    assert.deepEqual(await desk.waiting(), ['ben']);
  });

  it('R93 offers what an approved request gave back', async () => {
    desk.passTime(UNTIL_OPEN * DAY);
    await desk.askSeat('megan', { to: 'ben', from: 'patti', benefitId: 'full' });
    assert.equal(codeOf(await desk.join('alex')), 'saved');
    assert.equal(await desk.offer(), 0, 'it is set aside');
    await desk.giveUp('megan');
    assert.equal(await desk.offer(), 1);
  });

  it('R93 passes over who got one or asked for one in the meantime', async () => {
    for (const who of ['alex', 'adele', 'ben']) await desk.join(who);
    desk.passTime(UNTIL_OPEN * DAY);
    const two = studio('full', 'VS', [{ person: 'patti', since: '2026-10-01T08:00:00.000Z' }], {
      quantity: 2,
    });
    await desk.change({ benefits: [two] });
    await desk.askSeat('adele', { benefitId: 'full' });
    await desk.askSeat('megan', { to: 'alex', benefitId: 'full', from: 'patti', draftId: 'own' });
    await desk.assigned('megan', 'own');
    assert.deepEqual(await desk.waiting(), ['adele', 'ben'], 'who got one leaves the list');
    assert.equal(await desk.offer(), 0, 'adele asks for the free one herself');
    await desk.reject('megan', 'request-1');
    assert.equal(await desk.offer(), 1);
    assert.deepEqual(await desk.waiting(), ['ben']);
  });

  it('R93 R94 asks for nobody for whom somebody asks already', async () => {
    await desk.join('alex');
    const more = studio('full', 'VS', [{ person: 'patti', since: '2026-10-01T08:00:00.000Z' }], {
      quantity: 3,
    });
    await desk.change({ benefits: [more] });
    await desk.askSeat('megan', { to: 'alex', benefitId: 'full' });
    assert.equal(await desk.offer(), 0);
    assert.deepEqual(await desk.waiting(), [], 'their turn has come by it');
  });

  it('R09 keeps who waits where nobody could decide', async () => {
    await desk.join('alex');
    await desk.change({
      people: studioCompany().people.filter(({ roles }) => !roles.includes('global-admin')),
    });
    desk.passTime(UNTIL_OPEN * DAY);
    assert.equal(await desk.offer(), 0);
    assert.deepEqual(await desk.waiting(), ['alex']);
  });

  it('R24 offers nothing of a benefit that has ended or is gone', async () => {
    await desk.join('alex');
    desk.passTime(400 * DAY);
    assert.equal(await desk.offer(), 0);
    await desk.change({ benefits: [] });
    assert.equal(await desk.offer(), 0);
  });

  it('twice at the same time is once: joining and offering', async () => {
    await Promise.all([desk.join('alex'), desk.join('alex'), desk.join('adele')]);
    assert.equal((await desk.waiting()).length, 2);
    desk.passTime(UNTIL_OPEN * DAY);
    const offered = await Promise.all([desk.offer(), desk.offer()]);
    assert.equal(offered[0]! + offered[1]!, 1);
    assert.equal((await desk.requests()).length, 1);
  });
});
