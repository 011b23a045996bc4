import assert from 'node:assert/strict';
import { rememberLocale } from '../../desk/remember-person.js';
import { loadLanguages } from '../../language/languages.js';
import { actor, type GivenDesk, givenDesk } from '../desk/given-desk.js';
import { inputIds } from '../fake-teams/cards.js';
import { type Conversation, startConversation } from './conversation.js';
import { assertSays, en } from './words.js';

const MATTER = en('askHelp.matter.add-user');
const SENT = { wanted: 'add-user', reason: 'Sara starts on Monday' };

describe('Asking those who can help', () => {
  let desk: GivenDesk;
  let alex: Conversation;
  beforeEach(async () => {
    desk = await givenDesk();
    await desk.reach('alex', 'megan', 'patti');
    alex = startConversation(desk, 'alex');
  });
  const requests = async () =>
    (await desk.store.list<{ id: string }>('company/tenant-1', 'request/')).map(({ value }) => value);
  const only = async () => desk.stored((await requests())[0]!.id);

  it('R09 R44 goes from the question to the people who hold the role in two turns', async () => {
    await alex.say('who can help');
    assert.deepEqual(inputIds(alex.transcript.lastCard().card), ['wanted', 'reason']);
    await alex.press('send-request', { inputs: SENT });
    assertSays(alex, 'requests.card.title', {
      number: '1',
      product: en('askHelp.subject', { matter: MATTER }),
    });
    assert.deepEqual(
      (await desk.postings()).filter(line => line.startsWith('approval')),
      ['approval megan due', 'approval patti due'],
    );
  });

  it('R11 is done when one of them says so, and the person who asked is told', async () => {
    await alex.say('who can help');
    await alex.press('send-request', { inputs: SENT });
    const patti = startConversation(desk, 'patti');
    await patti.say('approvals');
    await patti.press('open-approval');
    assertSays(patti, 'askHelp.asks.title', { name: 'Alex Wilber', matter: MATTER });
    await patti.press('approve');
    assert.equal((await only()).state, 'fulfilled');
    assert.ok((await desk.postings()).includes('outcome alex due'));
  });

  it('R44 refuses whom the matter was not asked of', async () => {
    await alex.say('who can help');
    await alex.press('send-request', { inputs: SENT });
    const adele = startConversation(desk, 'adele');
    await adele.say('approvals');
    assertSays(adele, 'approvals.none');
  });

  it('brings the form back without a matter, and with one that nobody could help with', async () => {
    await alex.say('who can help');
    for (const wanted of ['', 'make me rich', 'open-customer-request']) {
      await alex.press('send-request', { inputs: { ...SENT, wanted } });
      assertSays(alex, 'refusal.matter-missing');
    }
    assert.deepEqual(await requests(), []);
  });

  it('keeps one open ask for each matter, and the form of a key that is under way', async () => {
    await alex.say('I need a key for Visio');
    await alex.say('who can help');
    assert.equal(alex.memory.draft?.benefitId, 'visio');
    await alex.press('send-request', { inputs: SENT });
    await alex.say('who can help');
    await alex.press('send-request', { inputs: SENT });
    assertSays(alex, 'refusal.already-requested', { number: '1' });
    assert.equal((await requests()).length, 1);
  });

  it('R112 shows a guest without a role who can help, without a form', async () => {
    const lynne = startConversation(desk, 'lynne');
    await lynne.say('who can help');
    assert.deepEqual(inputIds(lynne.transcript.lastCard().card), []);
    assert.match(lynne.card(), /Megan Bowen/);
  });

  const languages = loadLanguages();
  for (const locale of languages.locales)
    it(`speaks ${locale} to who asks and to who is asked`, async () => {
      const say = languages.speak(locale);
      for (const who of ['alex', 'patti']) await rememberLocale(desk.parts, actor(who), locale, 'choice');
      await alex.say('who can help');
      assert.ok(alex.card().startsWith(say('admins.title')));
      await alex.press('send-request', { inputs: SENT });
      const patti = startConversation(desk, 'patti');
      await patti.say('approvals');
      await patti.press('open-approval');
      const matter = say('askHelp.matter.add-user');
      assert.ok(patti.card().startsWith(say('askHelp.asks.title', { name: 'Alex Wilber', matter })));
    });
});
