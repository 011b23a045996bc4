import assert from 'node:assert/strict';
import { loadLanguages } from '../../language/languages.js';
import type { MessageId, MessageValues } from '../../language/messages.js';
import { lintCard } from '../cards/card-lint.js';
import { givenSupportDesk, IDS, type SupportDesk } from '../desk/given-support-desk.js';
import { supportCompany, technical } from '../desk/support-company.js';
import { type Conversation, startConversation } from './conversation.js';

interface Words {
  /** Makes the desk speak the language. */
  readonly speak: string;
  readonly activate: string;
  readonly ids: string;
  readonly incidents: string;
  readonly hours: string;
  readonly error: string;
}

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    speak: 'language: English',
    activate: 'please activate our technical support',
    ids: 'what is our access id and the contract id?',
    incidents: 'how many support incidents do we have left?',
    hours: 'how many advisory hours are left?',
    error: 'the portal says this access ID is already associated to an account',
  },
  de: {
    speak: 'sprache: Deutsch',
    activate: 'bitte unseren technischen Support aktivieren',
    ids: 'wie lautet unsere Zugriffs-ID und die Vertrags-ID?',
    incidents: 'wie viele supportfälle haben wir noch übrig?',
    hours: 'wie viele Beratungsstunden haben wir noch?',
    error: 'im Azure-Portal steht, die Zugriffs-ID ist bereits einem Konto zugeordnet',
  },
  nl: {
    speak: 'taal: Nederlands',
    activate: 'kun je onze technische ondersteuning activeren?',
    ids: 'wat is onze toegangs-id en het contract-id?',
    incidents: 'hoeveel supportincidenten hebben we nog over?',
    hours: 'hoeveel adviesuren hebben we nog?',
    error: 'Azure meldt dat de toegangs-id al aan een account is gekoppeld',
  },
  sv: {
    speak: 'språk: svenska',
    activate: 'kan du aktivera vår tekniska support?',
    ids: 'vad har vi för åtkomst-ID och kontrakt-ID?',
    incidents: 'hur många supportärenden har vi kvar?',
    hours: 'hur många rådgivningstimmar har vi kvar?',
    error: 'Azure säger att åtkomst-ID redan är kopplat till ett konto',
  },
  'zh-CN': {
    speak: '语言：中文',
    activate: '请激活我们的技术支持权益',
    ids: '我们的访问 ID 和合同 ID 是多少？',
    incidents: '我们还剩多少支持事件？',
    hours: '我们还剩多少咨询小时？',
    error: 'Azure 提示访问 ID 已与一个帐户关联，怎么办？',
  },
};

const SUPPORT = 'Microsoft Product Support';
const languages = loadLanguages();

for (const [locale, words] of Object.entries(WORDS))
  describe(`Support in ${locale}`, () => {
    const say = languages.speak(locale);
    let desk: SupportDesk;
    let alex: Conversation;
    let megan: Conversation;
    beforeEach(async () => {
      const [, , hours] = supportCompany().benefits;
      const support = technical('support', SUPPORT, { plan: 'product-support', quantity: 2 });
      desk = await givenSupportDesk(supportCompany({ benefits: [support, hours!] }));
      await desk.reach('megan');
      alex = startConversation(desk, 'alex');
      megan = startConversation(desk, 'megan');
      for (const somebody of [alex, megan]) await somebody.say(words.speak);
    });
    afterEach(() => {
      for (const { card } of [alex, megan].flatMap(({ transcript }) => transcript.all()))
        if (card) assert.deepEqual(lintCard(card as never), [], JSON.stringify(card));
    });
    const says = (somebody: Conversation, id: MessageId, values?: MessageValues) => {
      const text = say(id, values);
      assert.ok(somebody.card().includes(text), `"${text}" is not in:\n${somebody.card()}`);
    };

    it('R44 R48 R51 goes from the wish to the ids', async () => {
      await alex.say(words.activate);
      says(alex, 'technical.list.title');
      await alex.press(say('technical.list.sendAsk'));
      says(alex, 'requests.state.pending');
      await megan.say(words.activate);
      await megan.press('approvals');
      await megan.press('open-approval');
      says(megan, 'technical.asks.meaning');
      await megan.press('approve');
      says(megan, 'technical.handOver.text');
      await megan.press(say('technical.handOver.done'), { inputs: IDS });
      await alex.say(words.ids);
      says(alex, 'ids.accessId', { plan: SUPPORT });
      await alex.press(say('ids.link'));
      says(alex, 'ids.link.linked', { plan: SUPPORT });
    });

    it('R63 R68 R79 counts a case, reads the figure, books hours', async () => {
      await desk.activate();
      await alex.say(words.incidents);
      await alex.press(say('incidents.case.send'), { inputs: { caseNumber: '2611' } });
      says(alex, 'incidents.case.counted', { number: '2611', plan: SUPPORT });
      await alex.press(say('incidents.figure.open'));
      await alex.press(say('incidents.figure.save'), { inputs: { left: '2' } });
      says(alex, 'incidents.figure.saved');
      await alex.say(words.hours);
      await alex.press(say('hours.book.send'), { inputs: { purpose: 'deployment', hours: '1.5' } });
      says(alex, 'hours.leftOf', { left: 18.5, granted: 20 });
    });

    it('R72b R58 explains the error and what Partner Center shows', async () => {
      await alex.say(words.error);
      says(alex, 'accessId.ignore');
      await alex.say(words.activate);
      await alex.press(say('technical.list.seen'));
      await alex.press(say('seen.no-benefits-yet'));
      says(alex, 'notice.wrong-account');
    });
  });
