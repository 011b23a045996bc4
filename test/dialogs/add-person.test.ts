import assert from 'node:assert/strict';
import { givenStudioDesk, type StudioDesk } from '../desk/given-studio-desk.js';
import { inputIds, untouchedInputs } from '../fake-teams/cards.js';
import { type Conversation, startConversation } from './conversation.js';
import { assertSays, languages } from './words.js';

const LINA = { name: 'Lina Berg', email: 'lina@fjord.example', roles: 'admin-agent' };
const LINA_ID = '1b2c3d4e-0000-0000-0000-1234567890ab';

describe('Adding a person who is missing, in conversation', () => {
  let desk: StudioDesk;
  let alex: Conversation;
  let patti: Conversation;
  beforeEach(async () => {
    desk = await givenStudioDesk();
    await desk.reach('megan', 'tove', 'patti', 'alex');
    alex = startConversation(desk, 'alex');
    patti = startConversation(desk, 'patti');
  });

  it('R91 R101 leads on from the form of a subscription: two turns to the request', async () => {
    await alex.say('I need Visual Studio Professional');
    await alex.press('add-person');
    assertSays(alex, 'addPerson.form.text', { people: 'Megan Bowen, Patti Fernandez, and Tove Lund' });
    assert.deepEqual(inputIds(alex.transcript.lastCard().card), ['name', 'email', 'roles', 'reason']);
    await alex.press('send-request', { inputs: LINA });
    assertSays(alex, 'requests.card.title', { number: '1', product: 'Lina Berg as a new person' });
    await patti.say('approvals');
    await patti.press('open-approval');
    assertSays(patti, 'addPerson.asks.title', { name: 'Alex Wilber', person: 'Lina Berg' });
    await patti.press('approve');
    assertSays(patti, 'addPerson.handOver.signIn', { person: 'Lina Berg' });
    await patti.press('report-done', { inputs: { objectId: 'lina' } });
    assertSays(patti, 'refusal.object-id-malformed');
    assert.equal(untouchedInputs(patti.transcript.lastCard().card).objectId, 'lina');
    await patti.press('report-done', { inputs: { objectId: LINA_ID } });
    await alex.say('my requests');
    await alex.press('open-request');
    assertSays(alex, 'addPerson.ready.text', { person: 'Lina Berg' });
  });

  it('R91 is the way on where somebody has no entry', async () => {
    const megan = startConversation(desk, 'megan');
    await megan.say('assign Visual Studio Professional');
    await megan.press('send-request', { inputs: { to: 'somebody-who-left' } });
    assertSays(megan, 'refusal.person-missing');
    await megan.press('add-person');
    assertSays(megan, 'addPerson.form.own');
    await megan.press('send-request', { inputs: LINA });
    assertSays(megan, 'addPerson.handOver.text');
  });

  it('R101 brings the form back with what is wrong, and keeps the rest', async () => {
    await alex.say('Add a person');
    const faults = [
      [{ ...LINA, name: ' ' }, 'refusal.person-incomplete.name'],
      [{ ...LINA, email: 'lina' }, 'refusal.person-incomplete.email'],
      [{ ...LINA, roles: '' }, 'refusal.person-incomplete.roles'],
      [{ ...LINA, email: 'ben@fjord.example' }, 'refusal.email-taken'],
    ] as const;
    for (const [inputs, says] of faults) {
      await alex.press('send-request', { inputs });
      assertSays(alex, says);
      const kept = untouchedInputs(alex.transcript.lastCard().card);
      if (inputs.roles) assert.equal(kept.roles, 'admin-agent');
    }
    assert.deepEqual(await desk.requests(), []);
  });

  it('R09 warns those who decide that the role decides too', async () => {
    await patti.say('Is somebody missing?');
    await patti.press('send-request', { inputs: { ...LINA, roles: 'global-admin,admin-agent' } });
    assertSays(patti, 'requests.state.pending');
    const megan = startConversation(desk, 'megan');
    await megan.say('approvals');
    await megan.press('open-approval');
    assertSays(megan, 'addPerson.asks.powers', { person: 'Lina Berg' });
  });

  it('shows hostile names as names', async () => {
    await alex.say('add a person');
    await alex.press('send-request', {
      inputs: { ...LINA, name: '**Lina** [x](https://evil.example)\n# Berg' },
    });
    const [request] = await desk.requests();
    assert.equal(request?.act === 'add-person' && request.name, '**Lina** [x](https://evil.example) # Berg');
  });

  it('keeps what was begun, and goes on with it when its button is typed', async () => {
    await alex.say('Add a person');
    await alex.press('send-request', { inputs: { ...LINA, email: '' } });
    await alex.say('check benefits');
    assert.match(alex.transcript.text(), /Your request for a new person is kept/);
    await alex.say('Add a person');
    assert.equal(untouchedInputs(alex.transcript.lastCard().card).name, 'Lina Berg');
  });

  for (const locale of languages.locales)
    it(`R91 R101 speaks ${locale} from the form to the new person`, async () => {
      const say = languages.speak(locale);
      const says = (id: Parameters<typeof say>[0], values = {}) => {
        const text = say(id, values);
        assert.ok(patti.card().includes(text), `"${text}" is not in:\n${patti.card()}`);
      };
      await patti.say(NAMES[locale] ?? '');
      await patti.say(say('button.addPerson'));
      says('addPerson.form.title');
      await patti.press('send-request', { inputs: LINA });
      says('addPerson.handOver.create', {
        person: LINA.name,
        email: LINA.email,
        roles: say('role.admin-agent'),
      });
      await patti.press('report-done', { inputs: { objectId: LINA_ID } });
      await patti.press('add-person');
      says('addPerson.form.own');
    });
});

/** What each language calls itself. */
const NAMES: Readonly<Record<string, string>> = {
  de: 'Deutsch',
  en: 'English',
  nl: 'Nederlands',
  sv: 'Svenska',
  'zh-CN': '中文',
};
