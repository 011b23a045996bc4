import assert from 'node:assert/strict';
import { LINKS } from '../../benefits/links.js';
import { DAY } from '../desk/given-desk.js';
import type { MarketDesk } from '../desk/market-company.js';
import { BEN, givenMarketDesk, marketCompany, offer } from '../desk/market-company.js';
import { buttons } from '../fake-teams/cards.js';
import { type Conversation, startConversation } from './conversation.js';
import { inputOf } from './input-of.js';
import { assertSays, en } from './words.js';

const TOOLBOX = 'Go-To-Market Toolbox';
const WISH = 'please activate our go-to-market offers';

describe('Go-To-Market offers in chat', () => {
  let desk: MarketDesk;
  let alex: Conversation;
  let adele: Conversation;
  const start = async (company = marketCompany({ marketingContacts: [BEN] })) => {
    desk = await givenMarketDesk(company);
    await desk.reach('megan', 'adele');
    alex = startConversation(desk, 'alex');
    adele = startConversation(desk, 'adele');
  };
  beforeEach(() => start());
  const verbs = (who: Conversation) => buttons(who.transcript.lastCard().card).map(({ verb }) => verb);
  const approve = async () => {
    await adele.say('approvals');
    await adele.press('open-approval');
    await adele.press('approve');
  };

  it('R96 R97 R102 lists the offers with type and state, the contact and the resources of the level', async () => {
    await alex.say(WISH);
    assertSays(alex, 'gtm.list.ask', { people: 'Megan Bowen and Adele Vance' });
    assert.match(alex.card(), /Go-To-Market Toolbox: Gold Core · Not activated/);
    assert.match(alex.card(), /Co-sell workshop: ISV Co-sell ready · Not activated/);
    assert.match(alex.card(), /Marketing contact: Ben Walters/);
    assertSays(alex, 'gtm.resource.go-to-market-toolbox');
    assert.ok(!alex.card().includes(en('gtm.list.noContact')));
    await start(
      marketCompany({ marketingContacts: [BEN], offers: marketCompany().offers.slice(0, 1), benefits: [] }),
    );
    await alex.say(WISH);
    assertSays(alex, 'gtm.list.none');
    assertSays(alex, 'gtm.resource.market-with-microsoft');
    assert.ok(!alex.card().includes(en('gtm.resource.go-to-market-toolbox')), 'R97 Silver');
  });

  it('R102 R104 asks with one press, is approved, handed over, and active until its day', async () => {
    await alex.say(WISH);
    await alex.press('send-request', { inputs: { benefit: 'toolbox', reason: 'Trade fair' } });
    assertSays(alex, 'requests.card.title', { number: '1', product: TOOLBOX });
    assert.match(alex.card(), /Gold Core[\s\S]*Trade fair/);
    assert.deepEqual(alex.stack(), []);
    await approve();
    assertSays(adele, 'gtm.handOver.activate', { offer: TOOLBOX, type: 'Gold Core' });
    assert.ok(JSON.stringify(adele.transcript.lastCard().card).includes(LINKS.benefits), 'R96');
    assert.equal(inputOf(adele, 'until').value, '2027-11-10', 'what the desk knows is filled in');
    await adele.press('report-started');
    desk.passTime(2 * DAY);
    await alex.say(WISH);
    assertSays(alex, 'gtm.waiting', { days: 2 });
    await adele.press('report-done', { inputs: { until: '2030-01-01' } });
    assertSays(adele, 'refusal.day-impossible', { from: 'Nov 22, 2026', to: 'Nov 10, 2027' });
    assert.equal(inputOf(adele, 'until').value, '2030-01-01', 'what was typed is kept');
    await adele.press('report-done', { inputs: { until: '2027-11-05' } });
    assertSays(adele, 'approvals.doneBy', {
      name: 'Adele Vance',
      time: en.moment('2026-11-22T10:00:00.000Z', 'Europe/Oslo'),
    });
    await alex.say('my requests');
    await alex.press('open-request');
    assertSays(alex, 'gtm.ready.until', { date: 'Nov 5, 2027' });
    assertSays(alex, 'gtm.ready.contact', { person: 'Ben Walters', email: BEN.email });
  });

  it('R102 chooses what was named, and asks nothing to be chosen where there is one only', async () => {
    await alex.say('please activate the co-sell workshop of our go-to-market offers');
    assert.equal(inputOf(alex, 'benefit').value, 'co-sell');
    await start(marketCompany({ marketingContacts: [BEN], benefits: [offer('profile', 'Profile')] }));
    await alex.say(WISH);
    await alex.press('send-request');
    assertSays(alex, 'requests.card.title', { number: '1', product: 'Profile' });
  });

  it('R95 goes straight to the steps for those who may activate, and comes back to them', async () => {
    await adele.say(WISH);
    assertSays(adele, 'gtm.list.mine');
    await adele.press('send-request', { inputs: { benefit: 'profile' } });
    assertSays(adele, 'gtm.form.title', { offer: 'Business profile optimisation' });
    assertSays(adele, 'gtm.handOver.wait');
    await adele.press('report-started');
    await adele.say(WISH);
    await adele.press(en('gtm.list.report'));
    await adele.press('report-done');
    await adele.say(WISH);
    assertSays(adele, 'gtm.state.active', { date: 'Nov 1, 2027' });
  });

  it('R103 says what takes longer than usual, to everybody', async () => {
    await adele.say(WISH);
    await adele.press('send-request', { inputs: { benefit: 'toolbox' } });
    await adele.press('report-started');
    desk.passTime(5 * DAY);
    await alex.say(WISH);
    assert.ok(!alex.card().includes(en('gtm.overdue', { offer: TOOLBOX, days: 5 })), 'day 5 is not yet late');
    desk.passTime(DAY);
    await alex.say(WISH);
    assertSays(alex, 'gtm.overdue', { offer: TOOLBOX, days: 6 });
  });

  it('R98 is blocked without a contact, with the form at hand, and offers the activation afterwards', async () => {
    await start(marketCompany());
    await alex.say(WISH);
    assertSays(alex, 'gtm.list.noContact');
    await alex.press('send-request', { inputs: { benefit: 'toolbox' } });
    assertSays(alex, 'refusal.marketing-contact-missing');
    assert.deepEqual(verbs(alex), ['marketing-contact', 'find-admin']);
    await alex.press('marketing-contact');
    assertSays(alex, 'contact.form.none');
    await alex.press('send-request', { inputs: { ...BEN } });
    await approve();
    assertSays(adele, 'contact.handOver.add');
    await adele.press('report-done');
    assert.deepEqual(verbs(adele)[0], 'activate-offer', 'the way on for whoever entered it');
    await alex.say('my requests');
    await alex.press('open-request');
    await alex.press('activate-offer');
    await alex.press('send-request', { inputs: { benefit: 'toolbox' } });
    assertSays(alex, 'requests.card.title', { number: '2', product: TOOLBOX });
  });

  it('R104 shows the state on the offer’s card and in its category, with the button to activate it', async () => {
    await alex.say('check benefits');
    await alex.press(/^Go-to-market/);
    assertSays(alex, 'gtm.state.contact-set');
    await alex.press(/^Go-To-Market Toolbox/);
    assert.match(alex.card(), /Offer type: Gold Core[\s\S]*Status: Not activated/);
    assert.deepEqual(verbs(alex).slice(0, 2), ['activate-offer', 'marketing-contact']);
    await alex.press('activate-offer');
    assert.equal(inputOf(alex, 'benefit').value, 'toolbox');
    await desk.askFor('megan');
    await desk.done('megan');
    await alex.say('check benefits');
    await alex.press(/^Go-to-market/);
    assertSays(alex, 'gtm.state.active', { date: 'Nov 10, 2027' });
    await alex.press(/^Go-To-Market Toolbox/);
    assert.ok(!verbs(alex).includes('activate-offer'), 'nothing is left to activate');
  });

  it('R112 lets a guest without a role ask for nothing', async () => {
    const lynne = startConversation(desk, 'lynne');
    await lynne.say(WISH);
    assertSays(lynne, 'refusal.guest-without-role');
  });

  it('says what is missing when nothing was chosen, and what is active already on an old card', async () => {
    await alex.say(WISH);
    const list = alex.transcript.lastCard();
    await alex.press('send-request', { on: list });
    assertSays(alex, 'refusal.unknown-benefit');
    await desk.askFor('megan');
    await desk.done('megan');
    await alex.press('send-request', { on: list, inputs: { benefit: 'toolbox' } });
    assertSays(alex, 'refusal.already-active', {
      time: en.moment('2026-11-20T10:00:00.000Z', 'Europe/Oslo'),
    });
  });

  it('keeps a form that was begun when the list is looked at', async () => {
    await alex.say('I need a key for SQL Server');
    await alex.say(WISH);
    assert.match(alex.transcript.text(), /SQL Server 2022 Standard/);
    assert.equal(alex.memory.draft?.benefitId, 'sql');
  });

  it('tells the requester why it could not be done, and lets them ask again', async () => {
    await alex.say(WISH);
    await alex.press('send-request', { inputs: { benefit: 'toolbox' } });
    await approve();
    await adele.press('say-impossible');
    await adele.press('give-up', { inputs: { reason: 'Not offered in Norway' } });
    await alex.say('my requests');
    await alex.press('open-request');
    assert.match(alex.card(), /Not offered in Norway/);
    await alex.press('activate-offer');
    assertSays(alex, 'gtm.list.title');
  });
});
