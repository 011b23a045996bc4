import assert from 'node:assert/strict';
import { somebody } from '../company-variant.js';
import { buttons, cardText } from '../fake-teams/cards.js';
import type { FakeChat } from '../fake-teams/chat.js';
import { type ActionPackName, actionPackPeople, startWholeBot, type WholeBot } from '../whole-bot.js';
import { shows } from './reading.js';

const OFFERS = 'please activate our go-to-market offers';
const CONTACT = 'who is our marketing contact?';
const CANCEL = 'I want to cancel our action pack and get a refund';
const NILS = {
  person: somebody('11', '').id,
  email: 'marknad@norrsken.example',
  phone: '+46 8 555 01 23',
  language: 'sv',
};

describe('Go-To-Market over HTTP, with an Action Pack only', () => {
  let bot: WholeBot;
  let people: ReturnType<typeof actionPackPeople>;
  beforeEach(async () => {
    bot = await startWholeBot();
    people = actionPackPeople(bot.teams);
    for (const name of ['karin', 'asa', 'nils', 'agnes', 'piotr', 'gustav'] as const)
      await people[name].inPersonalChat().install();
    await bot.settled();
  });
  afterEach(() => bot.close());
  const chat = (name: ActionPackName): FakeChat => people[name].inPersonalChat();
  const says = (name: ActionPackName): string => cardText(chat(name).lastCard().card);
  const answerTo = async (name: ActionPackName, text: string): Promise<string> => {
    await chat(name).say(text);
    return says(name);
  };
  const press = async (name: ActionPackName, button: string, inputs: Record<string, string> = {}) => {
    await chat(name).press(button, { inputs });
    await bot.settled();
  };

  it('R97 R98 R102 is blocked without a contact, and whoever wanted it is told when there is one', async () => {
    const list = await answerTo('karin', OFFERS);
    assert.match(list, /Standard marketing resources: Action Pack Core · Not activated/);
    assert.match(list, /Also included: standard marketing resources$/m, 'R97 no Silver or Gold resources');
    assert.match(list, /no marketing contact yet/);
    await press('karin', 'Ask for activation');
    assert.match(says('karin'), /Enter the contact first/);
    await answerTo('agnes', OFFERS);
    await press('agnes', 'Ask for activation');
    assert.match(await answerTo('asa', OFFERS), /Waits for a marketing contact/);
    await press('asa', 'Activate');
    await press('asa', 'Marketing contact');
    await press('asa', 'Continue', NILS);
    assert.match(says('asa'), /choose Add\./);
    await press('asa', 'The contact is entered');
    for (const name of ['karin', 'agnes', 'nils'] as const)
      await chat(name).waitFor(shows('Nils Håkansson is the marketing contact'));
    await press('karin', 'Go-to-market offers');
    await press('karin', 'Ask for activation');
    await chat('nils').waitFor(shows('Karin Sjögren asks to activate Standard marketing resources'));
  });

  it('R112 a guest with the role of MPN partner admin does it all, a guest without nothing', async () => {
    await answerTo('piotr', CONTACT);
    await press('piotr', 'Continue', NILS);
    await press('piotr', 'The contact is entered');
    await answerTo('piotr', OFFERS);
    await press('piotr', 'Activate');
    await press('piotr', 'It is active');
    assert.match(await answerTo('karin', OFFERS), /Active until Mar 31, 2027/);
    assert.match(await answerTo('gustav', OFFERS), /Guests can use/);
    assert.match(await answerTo('gustav', CONTACT), /Guests can use/);
  });

  it('R105 R106 has nothing to send once the 30 days have passed, not even for those who may', async () => {
    for (const name of ['karin', 'agnes', 'asa', 'nils', 'piotr'] as const) {
      assert.match(await answerTo(name, CANCEL), /No longer possible/, name);
      assert.ok(!buttons(chat(name).lastCard().card).some(({ verb }) => verb === 'send-cancellation'), name);
    }
  });
});
