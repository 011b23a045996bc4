import assert from 'node:assert/strict';
import { renderPosting } from '../../dialogs/render-posting.js';
import type { MarketDesk } from '../desk/market-company.js';
import { ALEX, BEN, givenMarketDesk, marketCompany } from '../desk/market-company.js';
import type { Card } from '../fake-teams/cards.js';
import { buttons, cardText, untouchedInputs } from '../fake-teams/cards.js';
import { type Conversation, startConversation } from './conversation.js';
import { houseOf } from './edge-of-tests.js';
import { inputOf } from './input-of.js';
import { assertSays, en } from './words.js';

const WISH = 'who is our marketing contact?';

describe('The marketing contact in chat', () => {
  let desk: MarketDesk;
  let alex: Conversation;
  let megan: Conversation;
  const start = async (company = marketCompany()) => {
    desk = await givenMarketDesk(company);
    await desk.reach('ben', 'megan', 'adele');
    alex = startConversation(desk, 'alex');
    megan = startConversation(desk, 'megan');
  };
  beforeEach(() => start());

  it('R98 R100 asks for the four fields on one card, and hands over what was approved', async () => {
    await alex.say(WISH);
    assertSays(alex, 'contact.form.none');
    assert.deepEqual(Object.keys(untouchedInputs(alex.transcript.lastCard().card)), []);
    await alex.press('send-request', { inputs: { ...BEN, reason: 'New colleague' } });
    assertSays(alex, 'requests.card.title', { number: '1', product: 'Marketing contact: Ben Walters' });
    await megan.say('approvals');
    await megan.press('open-approval');
    assertSays(megan, 'contact.asks.title', { name: 'Alex Wilber', person: 'Ben Walters' });
    await megan.press('approve');
    assertSays(megan, 'contact.handOver.add');
    assertSays(megan, 'contact.handOver.enter', {
      person: 'Ben Walters',
      email: BEN.email,
      phone: BEN.phone,
      language: 'Norwegian Bokmål',
    });
    assertSays(megan, 'contact.handOver.missing', { person: 'Ben Walters' });
    await megan.press('report-done');
    assert.deepEqual((await desk.books()).contacts, [BEN]);
  });

  it('R99 shows the present contact to everybody, with its entry to change', async () => {
    await start(marketCompany({ marketingContacts: [BEN, { ...ALEX, person: 'patti' }] }));
    await alex.say(WISH);
    assertSays(alex, 'contact.line', {
      person: 'Ben Walters',
      email: BEN.email,
      phone: BEN.phone,
      language: 'Norwegian Bokmål',
    });
    assert.match(alex.card(), /Patti Fernandez/);
    assertSays(alex, 'contact.newer.count', { least: 1, most: 3 });
    const { person, email, phone, language } = untouchedInputs(alex.transcript.lastCard().card);
    assert.deepEqual({ person, email, phone, language }, BEN);
  });

  it('R99 calls the button by what is there: update for the same person, change for another', async () => {
    await start(marketCompany({ marketingContacts: [BEN] }));
    await megan.say(WISH);
    await megan.press('send-request', { inputs: { ...BEN, phone: '+47 11 11 11 11' } });
    assertSays(megan, 'contact.handOver.update');
    await megan.press('report-done');
    await megan.say(WISH);
    await megan.press('send-request', { inputs: { ...ALEX } });
    assertSays(megan, 'contact.handOver.change');
  });

  it('R95 asks nobody for those who may set it', async () => {
    await megan.say('set the marketing contact');
    assertSays(megan, 'contact.form.own');
    await megan.press('send-request', { inputs: { ...ALEX } });
    assertSays(megan, 'contact.subject', { person: 'Alex Wilber' });
    await megan.press('report-done');
    assert.deepEqual((await desk.books()).contacts, [ALEX]);
  });

  it('fills in whom the wish names, with their own address', async () => {
    await alex.say('make Patti Fernandez our marketing contact');
    assert.equal(inputOf(alex, 'person').value, 'patti');
    assert.equal(inputOf(alex, 'email').value, 'patti@fjord.example');
    await alex.press('cancel');
    await alex.say('set our marketing contact to Ben, marketing@fjord.example.');
    assert.equal(inputOf(alex, 'person').value, 'ben');
    assert.equal(inputOf(alex, 'email').value, 'marketing@fjord.example');
  });

  it('R100 never fills in the address of the Partner Center account', async () => {
    await start(marketCompany({ accountEmail: 'Patti@Fjord.example' }));
    await alex.say('make Patti Fernandez our marketing contact');
    assert.equal(inputOf(alex, 'email').value, '');
  });

  it('R100 tells everything that is wrong at once, and keeps what was filled in', async () => {
    await alex.say(WISH);
    const wrong = { person: 'ben', email: 'partner@fjord.example', phone: 'call me', language: 'tlh!!' };
    await alex.press('send-request', { inputs: wrong });
    for (const fault of ['email-of-account', 'phone-malformed', 'language-unknown'] as const)
      assertSays(alex, `refusal.contact-field.${fault}`);
    for (const [id, value] of Object.entries(wrong)) assert.equal(inputOf(alex, id).value, value);
    await alex.press('send-request', { inputs: { ...BEN } });
    assertSays(alex, 'requests.state.pending');
  });

  it('takes typed answers for the person and the language', async () => {
    await alex.say(WISH);
    await alex.say('Ben Walters');
    assert.equal(inputOf(alex, 'person').value, 'ben');
    await alex.say('German please');
    assert.equal(inputOf(alex, 'language').value, 'de');
    assert.equal(inputOf(alex, 'person').value, 'ben');
    await alex.say('help');
    assert.equal(
      untouchedInputs(alex.transcript.lastCard('send-request').card).language,
      'de',
      'and comes back after help',
    );
  });

  it('R99 shows who it is while one’s own ask is open', async () => {
    await start(marketCompany({ marketingContacts: [BEN] }));
    await desk.askContact('alex', ALEX);
    await alex.say(WISH);
    assert.match(alex.card(), /Contact today: Ben Walters/);
    assertSays(alex, 'refusal.already-requested', { number: '1' });
  });

  it('R112 shows a guest without a role nothing of it', async () => {
    await start(marketCompany({ marketingContacts: [BEN] }));
    const lynne = startConversation(desk, 'lynne');
    await lynne.say(WISH);
    assertSays(lynne, 'refusal.guest-without-role');
    assert.ok(!lynne.card().includes(BEN.email));
  });

  it('R98 tells the new contact, and leads on to the offers', async () => {
    const request = await desk.setContact();
    const { languages } = houseOf(desk.parts);
    const kit = { say: languages.speak('en'), timeZone: 'Europe/Oslo', press: (act: string) => act };
    const scene = { desk: desk.parts, company: marketCompany(), kit };
    const card = (await renderPosting(scene, 'received', request)) as Card;
    assert.ok(cardText(card).includes(en('contact.ready.title', { person: 'Ben Walters' })));
    assert.deepEqual(
      buttons(card).map(({ verb }) => verb),
      ['activate-offer', 'marketing-contact'],
    );
  });

  it('shows hostile words as words', async () => {
    const hostile = '**now**@[x](https://evil.example).example';
    await alex.say(WISH);
    await alex.press('send-request', { inputs: { ...BEN, phone: hostile } });
    assertSays(alex, 'refusal.contact-field.phone-malformed');
    assert.equal(inputOf(alex, 'phone').value, hostile);
  });
});
