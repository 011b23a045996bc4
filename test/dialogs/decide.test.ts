import assert from 'node:assert/strict';
import { decideRequest } from '../../desk/decide-request.js';
import { withdrawRequest } from '../../desk/withdraw-request.js';
import { actor, DAY, type GivenDesk, givenDesk } from '../desk/given-desk.js';
import { person, smallCompany } from '../desk/small-company.js';
import { buttons, findButton } from '../fake-teams/cards.js';
import { type Conversation, startConversation } from './conversation.js';
import { assertSays, en } from './words.js';

const SQL = 'SQL Server 2022 Standard';
const TIME = 'Nov 20, 2026, 11:00 AM';
const ROLES = { roles: en.list([en('role.global-admin'), en('role.mpn-partner-admin')]) };

describe('Deciding in chat', () => {
  let desk: GivenDesk;
  let megan: Conversation;
  beforeEach(async () => {
    desk = await givenDesk();
    megan = startConversation(desk, 'megan');
  });
  const opened = async (who = megan) => {
    await who.say('approvals');
    await who.press('open-approval');
    return who.transcript.lastCard('approve');
  };
  const state = async () => (await desk.stored('request-1')).state;

  it('R10 lists what waits, and shows who asks for what, why, how many are left and what approving means', async () => {
    await desk.ask('alex');
    await megan.say('approvals');
    assertSays(megan, 'approvals.title');
    await megan.press('open-approval');
    assertSays(megan, 'approvals.card.title', { name: 'Alex Wilber', product: SQL });
    assert.match(megan.card(), /New build server/);
    assertSays(megan, 'approvals.leftOf', { left: 2, quantity: 10 });
    assertSays(megan, 'approvals.meaning', { name: 'Alex Wilber' });
    assertSays(megan, 'approvals.meaningRefund');
  });

  it('says that nothing waits when nothing does', async () => {
    await megan.say('approvals');
    assertSays(megan, 'approvals.none');
  });

  it('R17 approves, and the card says in its place who did and when', async () => {
    await desk.ask('alex');
    const card = await opened();
    await megan.press('approve');
    assertSays(megan, 'approvals.approvedBy', { name: 'Megan Bowen', time: TIME });
    assert.equal(megan.transcript.lastCard().id, card.id);
    assert.ok(!buttons(megan.transcript.lastCard().card).some(({ verb }) => verb === 'approve'));
    assert.equal(await state(), 'fulfilled');
  });

  it('rejects with a reason, and asks for it first', async () => {
    await desk.ask('alex');
    await opened();
    await megan.press('reject', { inputs: { reason: '  ' } });
    assertSays(megan, 'approvals.rejectReasonRequired');
    assert.equal(await state(), 'pending');
    await megan.press('reject', { inputs: { reason: 'Use *the* shared one' } });
    assert.equal(await state(), 'rejected');
    assert.match(megan.card(), /Megan Bowen rejected/);
  });

  it('tells a late click who decided, and changes nothing', async () => {
    await desk.ask('alex');
    const card = await opened();
    await decideRequest(desk.parts, actor('adele'), { requestId: 'request-1', decision: 'approve' });
    await megan.press('reject', { on: card, inputs: { reason: 'Too late' } });
    assertSays(megan, 'approvals.late', { name: 'Adele Vance' });
    assert.equal(await state(), 'fulfilled');
  });

  it('tells a late click that the request was withdrawn, or has expired', async () => {
    await desk.ask('alex');
    const card = await opened();
    await withdrawRequest(desk.parts, actor('alex'), 'request-1');
    await megan.press('approve', { on: card });
    assertSays(megan, 'approvals.lateWithdrawn', { name: 'Alex Wilber' });
    assert.equal(await state(), 'withdrawn');
  });

  it('shows a double click of one’s own the outcome, and nothing of being late', async () => {
    await desk.ask('alex');
    const card = await opened();
    await megan.press('approve', { on: card });
    await megan.press('approve', { on: card });
    assertSays(megan, 'approvals.approvedBy', { name: 'Megan Bowen', time: TIME });
    assert.ok(!megan.card().includes(en('approvals.late', { name: 'Megan Bowen' })));
    assert.equal((await desk.audit()).filter(line => line.startsWith('approve')).length, 1);
  });

  it('R22 says on the card that no key was left', async () => {
    await desk.ask('alex', { benefitId: 'visio' });
    await desk.ask('ben', { draftId: 'request-2', benefitId: 'visio' });
    const card = await opened();
    await decideRequest(desk.parts, actor('adele'), { requestId: 'request-2', decision: 'approve' });
    await megan.press('approve', { on: card });
    assert.equal(await state(), 'failed');
    const reason = en('refusal.pool-empty');
    assertSays(megan, 'approvals.failed', { name: 'Megan Bowen', time: TIME, reason });
  });

  it('R24 R27 says truly why an approved request failed', async () => {
    const changes = { offers: [{ ...smallCompany().offers[0]!, expiresOn: '2026-11-21' }] };
    await desk.ask('alex');
    const card = await opened();
    await desk.change(changes);
    desk.passTime(2 * DAY);
    await megan.press('approve', { on: card });
    const reason = en('refusal.offer-expired', { date: en.day('2026-11-21') });
    assert.ok(megan.card().includes(reason), megan.card());
  });

  it('R24 can say that the tier has dropped meanwhile', async () => {
    await desk.ask('alex');
    const card = await opened();
    const benefits = smallCompany().benefits.map(one => ({ ...one, needs: 'gold' as const }));
    await desk.change({ benefits });
    await megan.press('approve', { on: card });
    const tiers = { needs: en('offer.gold'), has: en('offer.silver') };
    assert.ok(megan.card().includes(en('refusal.tier-too-low', tiers)), megan.card());
  });

  it('R101 has an empty list for a User management admin, who decides about new people alone', async () => {
    await desk.ask('alex');
    const patti = startConversation(desk, 'patti');
    await patti.say('approvals');
    assertSays(patti, 'approvals.none');
  });

  for (const who of ['alex', 'ben', 'lynne'])
    it(`R10 refuses ${who} the list, with who can help`, async () => {
      const other = startConversation(desk, who);
      await other.say('approvals');
      assertSays(other, 'refusal.role-missing', ROLES);
      assert.match(other.card(), /Megan Bowen \(Global admin\).*Adele Vance/);
    });

  it('R10 refuses an admin their own request, and names the other admin', async () => {
    await desk.ask('megan');
    await megan.say('approvals');
    assertSays(megan, 'approvals.none');
    const adele = startConversation(desk, 'adele');
    const card = await opened(adele);
    const asMegan = startConversation(desk, 'megan');
    await asMegan.press('approve', { on: card });
    assertSays(asMegan, 'error.notYours');
    assert.equal(await state(), 'pending');
  });

  it('R10 refuses whoever has lost the role since the card was shown, and puts it on record', async () => {
    await desk.ask('alex');
    const card = await opened();
    await megan.say('approvals');
    await desk.change({
      people: [person('megan', 'Megan Bowen'), person('adele', 'Adele', ['global-admin'])],
    });
    await megan.press('approve', { on: card });
    assertSays(megan, 'refusal.role-missing', ROLES);
    assert.equal(await state(), 'pending');
    assert.equal((await desk.audit()).at(-1), 'refuse by megan (role-missing)');
    await megan.press('open-approval');
    assertSays(megan, 'refusal.role-missing', ROLES);
  });

  it('shows many requests page by page, in their place', async () => {
    for (let at = 0; at < 25; at++) await desk.ask(`person-${at}`, { draftId: `request-${at}` });
    await megan.say('approvals');
    const { id, card } = megan.transcript.lastCard();
    await megan.press(findButton(card, en('benefits.next')).title);
    assert.equal(megan.transcript.lastCard().id, id);
    assert.notEqual(megan.card(), card);
  });
});
