import assert from 'node:assert/strict';
import type { Company } from '../../benefits/company.js';
import { LINKS } from '../../benefits/links.js';
import { DAY } from '../desk/given-desk.js';
import { givenSupportDesk, IDS, type SupportDesk } from '../desk/given-support-desk.js';
import { supportCompany, technical } from '../desk/support-company.js';
import { buttons } from '../fake-teams/cards.js';
import { type Conversation, startConversation } from './conversation.js';
import { assertSays, en } from './words.js';

const SUPPORT = 'Microsoft Product Support';
const WISH = 'please activate our technical benefits';

describe('Technical benefits in chat', () => {
  let desk: SupportDesk;
  let alex: Conversation;
  let megan: Conversation;
  const start = async (company?: Company) => {
    desk = await givenSupportDesk(company);
    await desk.reach('megan', 'adele');
    alex = startConversation(desk, 'alex');
    megan = startConversation(desk, 'megan');
  };
  beforeEach(() => start());
  const verbs = (who: Conversation) => buttons(who.transcript.lastCard().card).map(({ verb }) => verb);
  const onlySupport = () =>
    start(
      supportCompany({ benefits: [technical('support', SUPPORT, { plan: 'product-support', quantity: 2 })] }),
    );

  it('R42 R44 lists them by membership, says who can activate, and asks with one press', async () => {
    await alex.say(WISH);
    assertSays(alex, 'technical.list.ask', { people: 'Megan Bowen, Adele Vance, and Piotr Nowak' });
    assert.match(
      alex.card(),
      /Microsoft Product Support: Silver · Application Development · Not activated yet/,
    );
    assert.deepEqual(verbs(alex).slice(0, 3), ['send-request', 'support-ids', 'ask-seen']);
    await alex.press('send-request', { inputs: { benefit: 'support', reason: 'SQL is down' } });
    assertSays(alex, 'requests.card.title', { number: '1', product: SUPPORT });
    assert.match(alex.card(), /SQL is down/);
    assert.deepEqual(alex.stack(), []);
  });

  it('R48 R49 hands over to the admin who approves, and is done with both ids only', async () => {
    await alex.say(WISH);
    await alex.press('send-request', { inputs: { benefit: 'support' } });
    await megan.say('approvals');
    await megan.press('open-approval');
    assertSays(megan, 'technical.asks.title', { name: 'Alex Wilber', benefit: SUPPORT });
    await megan.press('approve');
    assertSays(megan, 'technical.handOver.activate');
    assert.ok(JSON.stringify(megan.transcript.lastCard().card).includes(LINKS.technicalBenefits), 'R41');
    await megan.press('report-done', { inputs: { accessId: IDS.accessId, contractId: '' } });
    assertSays(megan, 'refusal.support-ids-missing');
    assert.match(
      JSON.stringify(megan.transcript.lastCard().card),
      /"value":"1180042117"/,
      'what was typed is kept',
    );
    await megan.press('report-done', { inputs: IDS });
    assert.equal((await desk.stored((await onlyRequest()).id)).state, 'fulfilled');
    await alex.say('what is our access id');
    assert.match(alex.card(), /Access ID: 1180042117[\s\S]*Contract ID: 0200417736/);
  });

  it('R48 goes straight to the steps for those who may activate', async () => {
    await megan.say(WISH);
    assertSays(megan, 'technical.list.mine');
    await megan.press('send-request', { inputs: { benefit: 'support' } });
    assertSays(megan, 'technical.form.title', { benefit: SUPPORT });
    assertSays(megan, 'technical.handOver.ids');
    await megan.press('report-started');
    assertSays(megan, 'approvals.started', {
      name: 'Megan Bowen',
      time: en.moment('2026-11-20T10:00:00.000Z', 'Europe/Oslo'),
    });
  });

  it('R42 asks for nothing to be chosen where there is one only', async () => {
    await onlySupport();
    await alex.say(WISH);
    assert.ok(!alex.card().includes(en('technical.list.which')));
    await alex.press('send-request');
    assertSays(alex, 'requests.card.title', { number: '1', product: SUPPORT });
  });

  it('R49 tells for how many days it has been under way, and when that is longer than usual', async () => {
    await onlySupport();
    await megan.say(WISH);
    await megan.press('send-request');
    await megan.press('report-started');
    desk.passTime(5 * DAY);
    await alex.say(WISH);
    assertSays(alex, 'technical.waiting', { days: 5 });
    assertSays(alex, 'technical.list.text');
    assert.ok(!verbs(alex).includes('send-request'));
    assert.ok(!alex.card().includes(en('technical.overdue', { benefit: SUPPORT, days: 5 })));
    desk.passTime(DAY);
    await alex.say(WISH);
    assertSays(alex, 'technical.overdue', { benefit: SUPPORT, days: 6 });
  });

  it('R50 leads an admin back to what waits for the ids, and to what waits for a decision', async () => {
    await onlySupport();
    await alex.say(WISH);
    await alex.press('send-request');
    await megan.say(WISH);
    assertSays(megan, 'technical.list.waitsForYou');
    assert.deepEqual(verbs(megan).slice(0, 1), ['approvals']);
    await megan.press('approvals');
    await megan.press('open-approval');
    await megan.press('approve');
    await megan.say(WISH);
    await megan.press(en('technical.list.enterIds'));
    await megan.press('report-done', { inputs: IDS });
    await megan.say(WISH);
    assertSays(megan, 'technical.list.text');
    assert.match(megan.card(), /· Active/);
  });

  it('offers nobody twice what they have asked for already', async () => {
    await onlySupport();
    await alex.say(WISH);
    await alex.press('send-request');
    await alex.say(WISH);
    assertSays(alex, 'technical.list.underWay');
    assert.deepEqual(verbs(alex).slice(0, 1), ['my-requests']);
  });

  it('an old card asks once, and says so when the benefit is active by now', async () => {
    await alex.say(WISH);
    const old = alex.transcript.lastCard('send-request');
    await desk.activate();
    await alex.press('send-request', { on: old, inputs: { benefit: 'support' } });
    assertSays(alex, 'refusal.already-active', {
      time: en.moment('2026-11-20T10:00:00.000Z', 'Europe/Oslo'),
    });
  });

  it('R51 says that another request brought the ids, and asks for none', async () => {
    await desk.askFor('alex');
    await desk.approve('megan');
    await desk.activate();
    await megan.say('approvals');
    await megan.press('open-approval');
    assertSays(megan, 'technical.handOver.there');
    await megan.press('report-done');
    assert.equal((await desk.stored('request-1')).state, 'fulfilled');
  });

  it('begins from the card of the benefit, with it chosen', async () => {
    await alex.say('check benefits');
    await alex.press(/Technical support/);
    await alex.press(/Signature Cloud Support/);
    await alex.press('activate-technical');
    assert.match(JSON.stringify(alex.transcript.lastCard().card), /"value":"signature"/);
  });

  it('a question in between changes nothing: the list still asks', async () => {
    await alex.say(WISH);
    const list = alex.transcript.lastCard('send-request');
    await alex.say('help');
    await alex.say('how many incidents are left?');
    await alex.press('send-request', { on: list, inputs: { benefit: 'signature' } });
    assertSays(alex, 'requests.card.title', { number: '1', product: 'Signature Cloud Support' });
  });

  async function onlyRequest(): Promise<{ id: string }> {
    const found = await desk.store.list<{ id: string }>('company/tenant-1', 'request/');
    assert.equal(found.length, 1);
    return found[0]!.value;
  }
});
