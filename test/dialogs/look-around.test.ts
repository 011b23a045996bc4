import assert from 'node:assert/strict';
import { type GivenDesk, givenDesk } from '../desk/given-desk.js';
import { buttons } from '../fake-teams/cards.js';
import { type Conversation, startConversation } from './conversation.js';
import { assertSays, de, en } from './words.js';

describe('Looking around in chat', () => {
  let desk: GivenDesk;
  let alex: Conversation;
  beforeEach(async () => {
    desk = await givenDesk();
    alex = startConversation(desk, 'alex');
  });
  const verbs = () => buttons(alex.transcript.lastCard().card).map(({ verb }) => verb);

  it('R14 R26 goes from the benefits to a category, a product and back, in one card', async () => {
    await alex.say('check benefits');
    const { id } = alex.transcript.lastCard();
    assertSays(alex, 'benefits.title', { company: 'Fjord Data AS' });
    await alex.press('open-category');
    assert.match(alex.card(), /SQL Server 2022 Standard/);
    await alex.press('open-benefit');
    assertSays(alex, 'benefits.fact.expiry');
    await alex.press(en('button.back'));
    await alex.press(en('button.back'));
    assertSays(alex, 'benefits.title', { company: 'Fjord Data AS' });
    assert.equal(alex.transcript.lastCard().id, id);
    assert.equal(alex.transcript.all().length, 1);
  });

  it('R15 asks for a key from the product itself', async () => {
    await alex.say('check benefits');
    await alex.press('open-category');
    await alex.press(/^SQL Server/);
    await alex.press('get-key');
    assertSays(alex, 'keys.form.title', { product: 'SQL Server 2022 Standard' });
  });

  it('R112 offers a guest no key on the product', async () => {
    const lynne = startConversation(desk, 'lynne');
    await lynne.say('check benefits');
    await lynne.press('open-category');
    await lynne.press(/^SQL Server/);
    const offered = buttons(lynne.transcript.lastCard().card).map(({ verb }) => verb);
    assert.ok(!offered.includes('get-key'));
  });

  it('says what became of a product or a category that is gone', async () => {
    await alex.say('check benefits');
    const overview = alex.transcript.lastCard();
    await alex.press('open-category');
    const list = alex.transcript.lastCard();
    await desk.change({ benefits: [] });
    await alex.press(/^SQL Server/, { on: list });
    assertSays(alex, 'refusal.unknown-benefit');
    await alex.press('open-category', { on: overview });
    assertSays(alex, 'refusal.no-benefits');
  });

  it('R04 sends a company of the old centre there', async () => {
    await desk.change({ managedIn: 'pmc' });
    await alex.say('check benefits');
    assertSays(alex, 'refusal.managed-in-pmc');
  });

  for (const text of ['hi', 'HELLO', 'Help', 'hilfe'])
    it(`answers ${text} with what the desk can do`, async () => {
      await alex.say(text);
      assert.ok(alex.card().includes(en('help.title')) || alex.card().includes(de('help.title')));
    });

  it('R10 shows what waits for a decision only to those who decide', async () => {
    await alex.say('help');
    assert.ok(!verbs().includes('approvals'));
    const megan = startConversation(desk, 'megan');
    await megan.say('help');
    assert.ok(buttons(megan.transcript.lastCard().card).some(({ verb }) => verb === 'approvals'));
  });

  it('R09 R11 R44 names who can help with what, each with the role', async () => {
    await alex.say('help');
    await alex.press('find-admin');
    assert.match(alex.card(), /keys: Megan Bowen \(Global admin\) and Adele Vance \(MPN partner admin\)/);
    assert.match(alex.card(), /person: Megan Bowen \(Global admin\) and Patti Fernandez/);
    assert.doesNotMatch(alex.card(), /Ben Walters|Lynne/);
    await desk.change({ people: [] });
    await alex.press('find-admin');
    assertSays(alex, 'admins.none');
  });

  const NOTHING_CLEAR = [
    'asdf qwer zxcv',
    '😀😀😀',
    '?',
    '${company.name} {{x}}',
    '<script>alert(1)</script>',
  ];
  for (const text of NOTHING_CLEAR)
    it(`has a useful answer to ${text}`, async () => {
      await alex.say(text);
      assert.ok(verbs().includes('help'), 'a way on');
      assert.deepEqual(alex.stack(), []);
      assert.doesNotMatch(alex.transcript.text(), /<script|\[object|undefined/);
    });

  it('does nothing that nobody has asked for when a wish is turned down', async () => {
    await alex.say('stop');
    assertSays(alex, 'stop.nothing');
    assert.deepEqual(await desk.audit(), []);
  });

  it('answers each wish with at least one message, and leaves nothing under way', async () => {
    const wishes = [
      'check benefits',
      'my requests',
      'approvals',
      'who can help',
      'language: English',
      'stop',
    ];
    for (const wish of wishes) {
      const before = alex.transcript.all().length;
      await alex.say(wish);
      assert.ok(alex.transcript.all().length > before, wish);
      assert.deepEqual(alex.stack(), [], wish);
    }
  });
});
