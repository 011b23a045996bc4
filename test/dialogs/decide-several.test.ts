import assert from 'node:assert/strict';
import { decideRequest } from '../../desk/decide-request.js';
import { withdrawRequest } from '../../desk/withdraw-request.js';
import { actor, type GivenDesk, givenDesk } from '../desk/given-desk.js';
import { smallCompany } from '../desk/small-company.js';
import { type Conversation, startConversation } from './conversation.js';
import { assertSays, en } from './words.js';

describe('Deciding several requests at once', () => {
  let desk: GivenDesk;
  let megan: Conversation;
  beforeEach(async () => {
    desk = await givenDesk();
    megan = startConversation(desk, 'megan');
    await desk.ask('alex', { draftId: 'a' });
    await desk.ask('alex', { draftId: 'b', benefitId: 'visio' });
    await desk.ask('ben', { draftId: 'c', benefitId: 'visio' });
    await desk.ask('ben', { draftId: 'd' });
  });
  const open = async () => {
    await megan.say('approvals');
    await megan.press('decide-several');
    return megan.transcript.lastCard('approve-several');
  };
  const send = (act: 'approve' | 'reject', requests: string, reason = '') =>
    megan.press(`${act}-several`, { inputs: { requests, reason } });
  const states = () => Promise.all(['a', 'b', 'c', 'd'].map(async id => (await desk.stored(id)).state));

  it('R22 approves each by itself, and tells of each how it ended', async () => {
    await open();
    await send('approve', 'a,b,c');
    assert.deepEqual(await states(), ['fulfilled', 'fulfilled', 'failed', 'pending']);
    assertSays(megan, 'inbox.several.done', { count: 3, total: 3 });
    assert.match(megan.card(), /#1 · SQL Server 2022 Standard · Alex Wilber/);
    assert.ok(megan.card().includes(en('refusal.pool-empty')), megan.card());
    const approvals = (await desk.audit()).filter(line => line.startsWith('approve'));
    assert.equal(approvals.length, 3);
  });

  it('rejects all with one reason, and asks for it first with the choice kept', async () => {
    await open();
    await send('reject', 'a,d', '  ');
    assertSays(megan, 'approvals.rejectReasonRequired');
    assert.deepEqual(new Set(await states()), new Set(['pending']));
    await megan.press('reject-several', { inputs: { reason: 'Use the shared ones' } });
    assert.deepEqual(await states(), ['rejected', 'pending', 'pending', 'rejected']);
    assert.equal((await desk.stored('d')).history[1]?.note, 'Use the shared ones');
  });

  it('asks to choose when nothing was chosen', async () => {
    await open();
    await send('approve', '');
    assertSays(megan, 'inbox.several.none');
  });

  it('tells of one that somebody else has decided, or that was withdrawn, and decides the rest', async () => {
    await open();
    await decideRequest(desk.parts, actor('adele'), { requestId: 'a', decision: 'approve' });
    await withdrawRequest(desk.parts, actor('ben'), 'c');
    await send('reject', 'a,c,d', 'No');
    assert.deepEqual(await states(), ['fulfilled', 'pending', 'withdrawn', 'rejected']);
    assertSays(megan, 'inbox.several.done', { count: 1, total: 3 });
    const late = (name: string, state: 'fulfilled' | 'withdrawn') =>
      assertSays(megan, 'inbox.several.late', { name, state: en(`requests.state.${state}`) });
    late('Adele Vance', 'fulfilled');
    late('Ben Walters', 'withdrawn');
  });

  it('says the same once more when it is pressed twice, and decides nothing twice', async () => {
    const card = await open();
    const press = () => megan.press('approve-several', { on: card, inputs: { requests: 'a,d' } });
    await press();
    await press();
    assertSays(megan, 'inbox.several.done', { count: 0, total: 2 });
    assert.ok(!megan.card().includes('faster'));
    assert.equal((await desk.audit()).filter(line => line.startsWith('approve')).length, 2);
  });

  it('C1 R10 decides nothing that is not the person’s to decide, whatever the client sends', async () => {
    await desk.ask('megan', { draftId: 'own', benefitId: 'windows' });
    await open();
    await send('approve', 'own,nobody-knows,__proto__,a');
    assert.equal((await desk.stored('own')).state, 'pending');
    assert.equal((await desk.stored('a')).state, 'fulfilled');
    assert.ok(megan.card().includes(en('refusal.own-request')), megan.card());
    assert.ok(megan.card().includes(en('refusal.unknown-request')), megan.card());
  });

  it('counts as one of the approvals that are needed', async () => {
    await desk.change({ approvalRules: [{ name: 'Two', needed: 2 }] });
    await open();
    await send('approve', 'a');
    assertSays(megan, 'inbox.several.endorsed', { left: 1 });
    assert.equal((await desk.stored('a')).state, 'pending');
  });

  it('R10 refuses whoever has lost the role since', async () => {
    await open();
    await desk.change({ people: smallCompany().people.map(one => ({ ...one, roles: [] })) });
    await send('approve', 'a,b');
    assert.deepEqual(new Set(await states()), new Set(['pending']));
  });
});
