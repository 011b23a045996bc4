import assert from 'node:assert/strict';
import type { MessageId, MessageValues } from '../../language/messages.js';
import type { CreditDesk } from '../desk/credit-desk.js';
import { givenCreditDesk } from '../desk/credit-desk.js';
import { cardText } from '../fake-teams/cards.js';
import { type Conversation, startConversation } from './conversation.js';
import { filled, renderedFor } from './credit-scene.js';
import { languages } from './words.js';

const MONTHLY = 'Azure monthly credit';
const WISHES: Readonly<Record<string, { readonly name: string; readonly wish: string }>> = {
  en: { name: 'language: English', wish: 'Please assign the monthly Azure credit to Patti Fernandez' },
  de: { name: 'Sprache: Deutsch', wish: 'Bitte Patti die monatliche Azure-Gutschrift zuweisen' },
  nl: { name: 'taal: Nederlands', wish: 'Wijs het maandelijkse Azure-tegoed toe aan Patti' },
  sv: { name: 'språk: svenska', wish: 'Tilldela Patti månadskrediten i Azure' },
  'zh-CN': { name: '语言：中文', wish: '把 Azure 每月额度分配给 Patti' },
};

describe('Asking for Azure credit in each language', () => {
  let desk: CreditDesk;
  let alex: Conversation;
  let megan: Conversation;
  beforeEach(async () => {
    desk = await givenCreditDesk();
    await desk.reach('megan', 'tove', 'alex', 'patti');
    alex = startConversation(desk, 'alex');
    megan = startConversation(desk, 'megan');
  });

  for (const [locale, { name, wish }] of Object.entries(WISHES))
    it(`R32 R38 speaks ${locale} from the wish to the one who gets it`, async () => {
      const say = languages.speak(locale);
      const says = (who: Conversation, id: MessageId, values: MessageValues = {}) => {
        const text = say(id, values);
        assert.ok(who.card().includes(text), `"${text}" is not in:\n${who.card()}`);
      };
      await alex.say(name);
      await megan.say(name);
      await alex.say(wish);
      says(alex, 'azure.form.title', { benefit: MONTHLY });
      assert.equal(filled(alex).to, 'patti');
      await alex.press('send-request', { inputs: { funding: 'bulk-credit' } });
      says(alex, 'refusal.not-combinable.bulk-credit');
      await alex.press('send-request', { inputs: { funding: 'azure-pass' } });
      const names = { benefit: MONTHLY, from: '', to: 'Patti Fernandez' };
      says(alex, 'requests.card.title', { number: '1', product: say('azure.subject.assign', names) });
      await megan.say(say('button.approvals'));
      await megan.press('open-approval');
      says(megan, 'azure.asks.assign', { ...names, name: 'Alex Wilber' });
      await megan.press('approve');
      says(megan, 'azure.handOver.assign', { ...names, email: 'patti@fjord.example' });
      await megan.press('report-done');
      const received = cardText(await renderedFor(desk, 'received', 'patti', locale));
      assert.ok(received.includes(say('azure.ready.own', names)), received);
    });
});
