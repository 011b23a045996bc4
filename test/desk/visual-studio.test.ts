import assert from 'node:assert/strict';
import { companyToday } from '../../desk/company-today.js';
import { seatKey } from '../../desk/records.js';
import { refuseWanted } from '../../desk/request-benefit.js';
import { companyPartition } from '../../store/store.js';
import { actor, DAY } from './given-desk.js';
import { codeOf, givenStudioDesk, type StudioDesk, studio, studioCompany } from './given-studio-desk.js';
import { TENANT } from './small-company.js';

describe('Assigning a Visual Studio subscription', () => {
  let desk: StudioDesk;
  beforeEach(async () => {
    desk = await givenStudioDesk();
  });
  const failureOf = async (requestId: string) => (await desk.stored(requestId)).failure?.code;

  it('R08 R90 is asked by anybody, approved by a Global admin, done in Partner Center, and held when that is said', async () => {
    assert.equal(codeOf(await desk.askSeat('alex')), 'requested');
    assert.deepEqual(await desk.postings(), ['approval megan due', 'approval tove due']);
    assert.equal(codeOf(await desk.approve('megan')), 'decided');
    assert.deepEqual(await desk.seats(), ['vs/1 ben', 'vs/2 - (request-1)']);
    assert.equal((await desk.stored('request-1')).state, 'approved');
    assert.equal(codeOf(await desk.assigned('tove')), 'reported');
    assert.deepEqual(await desk.seats(), ['vs/1 ben', 'vs/2 alex']);
    const request = await desk.stored('request-1');
    assert.equal(request.state, 'fulfilled');
    assert.equal(request.act === 'visual-studio' && request.seatId, 'vs/2');
    assert.ok((await desk.postings()).includes('outcome alex due'));
    assert.deepEqual(await desk.audit(), ['request by alex', 'approve by megan', 'fulfil by tove']);
  });

  it('R90 shows the company with those who hold one today', async () => {
    await desk.askSeat('megan', { to: 'alex' });
    await desk.assigned('megan');
    const today = await companyToday(desk.parts, studioCompany());
    const vs = today.benefits.find(({ id }) => id === 'vs');
    assert.deepEqual(vs && 'holders' in vs && vs.holders.map(({ person }) => person), ['ben', 'alex']);
  });

  it('R08 is decided by Global admins alone, never by the requester', async () => {
    await desk.askSeat('alex');
    for (const who of ['adele', 'patti', 'alex', 'lynne', 'nobody'])
      assert.equal(codeOf(await desk.approve(who)), 'role-missing', who);
    await desk.askSeat('megan', { draftId: 'own', to: 'megan' });
    assert.equal(codeOf(await desk.approve('megan', 'own')), 'own-request');
    for (const who of ['adele', 'alex']) assert.equal(codeOf(await desk.assigned(who)), 'role-missing', who);
    assert.equal(codeOf(await desk.assigned('megan')), 'wrong-state', 'not approved yet');
  });

  it('R08 a Global admin assigns to another without anybody, to themselves only with another one', async () => {
    assert.equal(codeOf(await desk.askSeat('megan', { to: 'alex' })), 'own-work');
    assert.equal(codeOf(await desk.assigned('megan')), 'reported');
    assert.ok((await desk.postings()).includes('received alex due'), 'who got it is told');
    desk = await givenStudioDesk();
    assert.equal(codeOf(await desk.askSeat('megan')), 'requested');
    assert.deepEqual(await desk.postings(), ['approval tove due']);
    desk = await givenStudioDesk(
      studioCompany({ people: studioCompany().people.filter(p => p.id !== 'tove') }),
    );
    assert.equal(codeOf(await desk.askSeat('megan')), 'no-approver');
    assert.deepEqual(await desk.seats(), ['vs/1 ben', 'vs/2 -']);
  });

  it('R91 gives nothing to somebody who is missing, and R101 names the person who asks although no file does', async () => {
    assert.equal(codeOf(await desk.askSeat('megan', { to: 'nobody' })), 'person-missing');
    assert.equal(codeOf(await desk.askSeat('stranger')), 'requested');
    await desk.approve('megan');
    await desk.assigned('megan');
    const seat = await desk.seat('vs/2');
    assert.deepEqual([seat.holder, seat.holderName], ['stranger', 'stranger']);
  });

  it('R94 gives nobody two of them, however it is asked', async () => {
    assert.equal(codeOf(await desk.askSeat('ben')), 'already-holder');
    assert.equal(codeOf(await desk.askSeat('alex')), 'requested');
    assert.equal(codeOf(await desk.askSeat('alex', { draftId: 'again' })), 'already-requested');
    assert.equal(codeOf(await desk.askSeat('megan', { draftId: 'for', to: 'alex' })), 'already-requested');
    assert.equal(
      codeOf(await desk.askSeat('alex', { draftId: 'other', benefitId: 'ended' })),
      'offer-expired',
    );
  });

  it('R93 passes one on from day 90, not on day 89, and counts anew', async () => {
    const since = '2026-08-23T08:00:00.000Z';
    const held = studio('vs', 'Visual Studio', [{ person: 'ben', since }], { quantity: 1 });
    desk = await givenStudioDesk(studioCompany({ benefits: [held] }));
    const ask = { to: 'alex', from: 'ben' };
    const wanted = { act: 'visual-studio', benefitId: 'vs' } as const;
    assert.deepEqual(await refuseWanted(desk.parts, actor('alex'), wanted), {
      code: 'none-free',
      opensOn: '2026-11-21',
    });
    desk.passTime(DAY);
    assert.equal(await refuseWanted(desk.parts, actor('alex'), wanted), undefined);
    assert.equal(codeOf(await desk.askSeat('megan', ask)), 'own-work');
    assert.deepEqual(await desk.seats(), ['vs/1 ben (request-1)'], 'ben keeps it until it is done');
    await desk.assigned('megan');
    assert.deepEqual(await desk.seats(), ['vs/1 alex']);
    desk.passTime(89 * DAY);
    const back = { to: 'ben', from: 'alex', draftId: 'back' };
    assert.equal(codeOf(await desk.askSeat('megan', back)), 'none-free');
    desk.passTime(DAY);
    assert.equal(codeOf(await desk.askSeat('megan', back)), 'own-work');
  });

  it('R93 refuses a seat that is locked, that is taken, and of somebody who has none', async () => {
    await desk.askSeat('megan', { to: 'alex' });
    await desk.assigned('megan');
    const locked = await desk.askSeat('megan', { to: 'adele', from: 'alex', draftId: 'a' });
    assert.deepEqual('refusal' in locked && locked.refusal, { code: 'seat-locked', opensOn: '2027-02-18' });
    assert.equal(
      codeOf(await desk.askSeat('megan', { to: 'adele', from: 'patti', draftId: 'b' })),
      'not-a-holder',
    );
    assert.equal(codeOf(await desk.askSeat('alex', { to: 'adele', from: 'ben', draftId: 'c' })), 'requested');
    assert.equal(codeOf(await desk.askSeat('alex', { to: 'tove', from: 'ben', draftId: 'd' })), 'requested');
    await Promise.all([desk.approve('megan', 'c'), desk.approve('tove', 'd')]);
    const states = [(await desk.stored('c')).state, (await desk.stored('d')).state];
    assert.deepEqual(states.sort(), ['approved', 'failed']);
    assert.equal((await failureOf('c')) ?? (await failureOf('d')), 'seat-taken');
  });

  it('R90 two approvals of the last free one: one is carried out, the other fails', async () => {
    await desk.askSeat('alex', { draftId: 'a' });
    await desk.askSeat('adele', { draftId: 'b' });
    await Promise.all([desk.approve('megan', 'a'), desk.approve('tove', 'b')]);
    const states = [(await desk.stored('a')).state, (await desk.stored('b')).state];
    assert.deepEqual(states.sort(), ['approved', 'failed']);
    assert.equal((await failureOf('a')) ?? (await failureOf('b')), 'none-free');
  });

  it('twice is once: sent, approved and done', async () => {
    for (const kind of ['requested', 'requested']) assert.equal(codeOf(await desk.askSeat('alex')), kind);
    assert.equal((await desk.requests()).length, 1);
    assert.deepEqual(
      [codeOf(await desk.approve('megan')), codeOf(await desk.approve('tove'))],
      ['decided', 'already'],
    );
    const done = await Promise.all([desk.assigned('megan'), desk.assigned('tove')]);
    assert.deepEqual(done.map(codeOf).sort(), ['already', 'reported']);
    assert.equal((await desk.seat('vs/2')).history.length, 1);
  });

  it('R90 what cannot be done frees the seat, and leaves no trace of it', async () => {
    await desk.askSeat('alex');
    await desk.approve('megan');
    assert.equal(codeOf(await desk.giveUp('megan')), 'reported');
    assert.deepEqual(await desk.seats(), ['vs/1 ben', 'vs/2 -']);
    assert.equal(await desk.store.read(companyPartition(TENANT), seatKey({ id: 'vs/2' })), undefined);
    assert.equal((await desk.stored('request-1')).state, 'failed');
  });

  it('R93 counts from the day that is told, which lies between the purchase and today', async () => {
    await desk.askSeat('megan', { to: 'alex' });
    for (const day of ['2026-11-21', '2026-10-31', '2026-13-01', 'yesterday'])
      assert.equal(codeOf(await desk.assigned('megan', 'request-1', day)), 'day-impossible', day);
    assert.deepEqual(await desk.seats(), ['vs/1 ben', 'vs/2 - (request-1)']);
    assert.equal(codeOf(await desk.assigned('megan', 'request-1', '2026-11-01')), 'reported');
    assert.equal((await desk.seat('vs/2')).since?.slice(0, 10), '2026-11-01');
  });

  it('R93 cannot have passed one on before day 90', async () => {
    await desk.askSeat('megan', { to: 'alex', from: 'ben' });
    assert.equal(codeOf(await desk.assigned('megan', 'request-1', '2026-11-09')), 'day-impossible');
    assert.equal(codeOf(await desk.assigned('megan', 'request-1', '2026-11-10')), 'reported');
  });

  it('R24 R94 R112 is closed for what has ended, for Enterprise with an Action Pack, and for guests', async () => {
    assert.equal(codeOf(await desk.askSeat('lynne')), 'guest-without-role');
    assert.equal(codeOf(await desk.askSeat('alex', { benefitId: 'sql' })), 'unknown-benefit');
    const offers = [{ ...studioCompany().offers[0]!, kind: 'action-pack' as const }];
    desk = await givenStudioDesk(studioCompany({ offers }));
    assert.equal(codeOf(await desk.askSeat('alex', { benefitId: 'full' })), 'tier-too-low');
  });

  it('R24 is not assigned any more when the benefit ends before it is done', async () => {
    await desk.askSeat('megan', { to: 'alex' });
    desk.passTime(400 * DAY);
    assert.equal(codeOf(await desk.assigned('megan')), 'offer-expired');
    assert.equal(codeOf(await desk.giveUp('megan')), 'reported');
  });
});
