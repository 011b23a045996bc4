import assert from 'node:assert/strict';
import { LINKS } from '../../benefits/links.js';
import { DAY } from '../desk/given-desk.js';
import type { MarketDesk } from '../desk/market-company.js';
import { givenMarketDesk, marketCompany, offer } from '../desk/market-company.js';
import { buttons, inputIds } from '../fake-teams/cards.js';
import { type Conversation, startConversation } from './conversation.js';
import { inputOf } from './input-of.js';
import { assertSays, en } from './words.js';

const WISH = 'I want to cancel our gold membership and get a refund';
const GOLD = 'Gold · Cloud Platform';

describe('Cancelling in chat', () => {
  let desk: MarketDesk;
  let alex: Conversation;
  let adele: Conversation;
  const start = async (company = marketCompany()) => {
    desk = await givenMarketDesk(company);
    await desk.reach('adele', 'karl');
    alex = startConversation(desk, 'alex');
    adele = startConversation(desk, 'adele');
  };
  beforeEach(() => start());
  const verbs = (who: Conversation) => buttons(who.transcript.lastCard().card).map(({ verb }) => verb);

  it('R105 R107 tells until when a refund is possible, what would forfeit it, and about the tax', async () => {
    await alex.say(WISH);
    assert.match(alex.card(), /Gold · Cloud Platform: Possible until Dec 10, 2026, 9:00/);
    assertSays(alex, 'refund.forfeits');
    assertSays(alex, 'refund.tax.title');
    assert.deepEqual(inputIds(alex.transcript.lastCard().card), [], 'not theirs to send');
  });

  it('R106 leads those who may not cancel to those who may, with the matter chosen', async () => {
    await alex.say(WISH);
    await alex.press('find-admin');
    assert.equal(inputOf(alex, 'wanted').value, 'request-cancellation');
    await alex.press('send-request');
    await adele.say('approvals');
    await adele.press('open-approval');
    assertSays(adele, 'askHelp.matter.request-cancellation');
  });

  it('R106 prepares the service request, and notes that it was sent and what came of it', async () => {
    await adele.say(WISH);
    assertSays(adele, 'refund.request.words', {
      offer: GOLD,
      date: 'Nov 10, 2026',
      company: 'Fjord Data AS',
      mpnId: '4711',
    });
    assert.ok(JSON.stringify(adele.transcript.lastCard().card).includes(LINKS.serviceRequests));
    await adele.press('send-cancellation', { inputs: { caseNumber: '2611-77' } });
    assertSays(adele, 'keys.form.choiceRequired');
    await adele.press('send-cancellation', { inputs: { offer: 'gold', caseNumber: ' ' } });
    assertSays(adele, 'refund.form.caseMissing');
    assert.equal(inputOf(adele, 'offer').value, 'gold');
    await adele.press('send-cancellation', { inputs: { offer: 'gold', caseNumber: '2611-77' } });
    assertSays(adele, 'refund.sent.noted');
    await alex.say(WISH);
    assertSays(alex, 'refund.state.requested', {
      time: en.moment('2026-11-20T10:00:00.000Z', 'Europe/Oslo'),
      number: '2611-77',
    });
    await adele.press(en('refund.settle.accepted', { offer: GOLD }));
    assertSays(adele, 'refund.settled');
    assertSays(adele, 'refund.state.refunded');
  });

  it('R106 says on an old card that it was noted before', async () => {
    await adele.say(WISH);
    const form = adele.transcript.lastCard();
    const inputs = { offer: 'gold', caseNumber: '2611-77' };
    await adele.press('send-cancellation', { on: form, inputs });
    await adele.press('send-cancellation', { on: form, inputs: { ...inputs, caseNumber: '2' } });
    assertSays(adele, 'refund.sent.already');
    const requested = adele.transcript.lastCard('settle-cancellation');
    await adele.press(en('refund.settle.refused', { offer: GOLD }), { on: requested });
    assertSays(adele, 'refund.state.rejected');
  });

  it('R105 takes nothing any more once the window has closed on an open card', async () => {
    await adele.say(WISH);
    desk.passTime(30 * DAY);
    await adele.press('send-cancellation', { inputs: { offer: 'gold', caseNumber: '2611-77' } });
    assertSays(adele, 'refusal.refund-impossible.window-passed');
    assert.ok(!verbs(adele).includes('send-cancellation'));
  });

  it('shows no more buttons than Teams does, also with everything at once', async () => {
    await adele.say(WISH);
    await adele.press('send-cancellation', { inputs: { offer: 'gold', caseNumber: '1' } });
    await adele.press('send-cancellation', { inputs: { caseNumber: '2' } });
    assert.ok(buttons(adele.transcript.lastCard().card).length <= 6);
  });
});

describe('The next twelve months in chat', () => {
  const SILVER = {
    id: 'silver',
    kind: 'silver',
    purchasedAt: '2025-11-21T08:00:00.000Z',
    expiresOn: '2026-11-21',
  } as const;
  const forecast = async (changes: Parameters<typeof marketCompany>[0], days = 0) => {
    const desk = await givenMarketDesk(marketCompany({ benefits: [], ...changes }));
    desk.passTime(days * DAY);
    const alex = startConversation(desk, 'alex');
    await alex.say('check benefits');
    if (alex.transcript.text().includes(en('refusal.no-benefits')))
      throw new Error('nothing to look ahead to');
    await alex.press('forecast');
    return alex;
  };
  const benefits = [offer('profile', 'Profile', { expiresOn: '2026-11-21' })];

  it('R108 says until when renewing is possible, before the anniversary and in the window', async () => {
    const due = await forecast({ offers: [SILVER], benefits });
    assertSays(due, 'renewal.due', { offer: 'Silver', anniversary: 'Nov 21, 2026', until: 'Dec 21, 2026' });
    assertSays(due, 'renewal.reminder', { date: 'Dec 14, 2026' });
    assertSays(due, 'renewal.benefits-continue', { date: 'Nov 21, 2026' });
    const window = await forecast({ offers: [SILVER], benefits }, 30);
    assertSays(window, 'renewal.window', {
      offer: 'Silver',
      anniversary: 'Nov 21, 2026',
      until: 'Dec 21, 2026',
      days: 1,
    });
    assertSays(window, 'renewal.counted-from-payment');
    const lapsed = await forecast({ offers: [SILVER], benefits }, 32);
    assertSays(lapsed, 'renewal.lapsed', { offer: 'Silver', until: 'Dec 21, 2026' });
    assertSays(lapsed, 'renewal.possible-after-window');
  });

  it('R108 keeps apart what only the newer programme says', async () => {
    const alex = await forecast({ offers: [SILVER], benefits });
    const text = alex.card();
    assert.ok(text.indexOf(en('renewal.newer')) < text.indexOf(en('renewal.no-longer-renewed')));
  });

  it('R108 pages a long list, and cuts nothing off', async () => {
    const many = Array.from({ length: 20 }, (_, at) =>
      offer(`o${at}`, `Offer ${at}`, { expiresOn: `2027-01-${at + 10}` }),
    );
    const alex = await forecast({ benefits: many });
    assertSays(alex, 'benefits.page', { from: 1, to: 15, total: 24 });
    assert.match(alex.card(), /Offer 14 ends/);
    await alex.press(en('benefits.next'));
    assertSays(alex, 'benefits.page', { from: 16, to: 24, total: 24 });
    assert.match(alex.card(), /Offer 19 ends/);
    await alex.press(en('benefits.previous'));
    assertSays(alex, 'benefits.page', { from: 1, to: 15, total: 24 });
  });
});
