import assert from 'node:assert/strict';
import { loadLanguages } from '../../language/languages.js';
import type { MessageId, MessageValues } from '../../language/messages.js';
import { lintCard } from '../cards/card-lint.js';
import type { MarketDesk } from '../desk/market-company.js';
import { BEN, givenMarketDesk, marketCompany } from '../desk/market-company.js';
import { type Conversation, startConversation } from './conversation.js';

interface Words {
  /** Makes the desk speak the language. */
  readonly speak: string;
  readonly offers: string;
  readonly contact: string;
  readonly cancel: string;
}

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    speak: 'language: English',
    offers: 'please activate our go-to-market offers',
    contact: 'who is our marketing contact?',
    cancel: 'I want to cancel our membership and get a refund',
  },
  de: {
    speak: 'sprache: Deutsch',
    offers: 'bitte unsere Go-To-Market-Angebote aktivieren',
    contact: 'wer ist unser Marketingkontakt?',
    cancel: 'ich möchte das Gold-Angebot stornieren und das Geld zurück',
  },
  nl: {
    speak: 'taal: Nederlands',
    offers: 'kun je onze go-to-market-aanbiedingen activeren?',
    contact: 'wie is ons marketingcontact?',
    cancel: 'ik wil de gold-aanbieding annuleren en mijn geld terug',
  },
  sv: {
    speak: 'språk: svenska',
    offers: 'kan du aktivera våra go-to-market-erbjudanden?',
    contact: 'vem är vår marknadsföringskontakt?',
    cancel: 'jag vill annullera guld-erbjudandet och få återbetalning',
  },
  'zh-CN': {
    speak: '语言：中文',
    offers: '请激活我们的市场推广套餐',
    contact: '我们的营销联系人是谁？',
    cancel: '我想取消金牌套餐并退款',
  },
};

const TOOLBOX = 'Go-To-Market Toolbox';
const languages = loadLanguages();

for (const [locale, words] of Object.entries(WORDS))
  describe(`Go-To-Market in ${locale}`, () => {
    const say = languages.speak(locale);
    let desk: MarketDesk;
    let alex: Conversation;
    let adele: Conversation;
    beforeEach(async () => {
      desk = await givenMarketDesk(marketCompany());
      await desk.reach('adele');
      alex = startConversation(desk, 'alex');
      adele = startConversation(desk, 'adele');
      for (const somebody of [alex, adele]) await somebody.say(words.speak);
    });
    afterEach(() => {
      for (const { card } of [alex, adele].flatMap(({ transcript }) => transcript.all()))
        if (card) assert.deepEqual(lintCard(card as never), [], JSON.stringify(card));
    });
    const says = (somebody: Conversation, id: MessageId, values?: MessageValues) => {
      const text = say(id, values);
      assert.ok(somebody.card().includes(text), `"${text}" is not in:\n${somebody.card()}`);
    };

    it('R98 R100 R102 R104 goes from the wish over the contact to the active offer', async () => {
      await alex.say(words.offers);
      says(alex, 'gtm.list.noContact');
      await alex.press('send-request', { inputs: { benefit: 'toolbox' } });
      says(alex, 'refusal.marketing-contact-missing.way');
      await alex.press('marketing-contact');
      await alex.press('send-request', { inputs: { ...BEN, email: 'partner@fjord.example', phone: '' } });
      says(alex, 'refusal.contact-field.email-of-account');
      says(alex, 'refusal.contact-field.phone-malformed');
      await alex.press('send-request', { inputs: { ...BEN } });
      says(alex, 'requests.state.pending');
      await desk.approve('adele', await lastRequest());
      await alex.say(words.contact);
      says(alex, 'contact.title');
      await desk.done('adele', await lastRequest());
      await alex.say(words.contact);
      says(alex, 'contact.line', {
        person: 'Ben Walters',
        email: BEN.email,
        phone: BEN.phone,
        language: say.languageName('nb'),
      });
      await adele.say(words.offers);
      says(adele, 'gtm.list.mine');
      await adele.press('send-request', { inputs: { benefit: 'toolbox' } });
      says(adele, 'gtm.handOver.activate', { offer: TOOLBOX, type: 'Gold Core' });
      await adele.press('report-started');
      await alex.say(words.offers);
      says(alex, 'gtm.waiting', { days: 0 });
      await adele.press('report-done');
      await alex.say(words.offers);
      says(alex, 'gtm.state.active', { date: say.day('2027-11-10') });
    });

    it('R105 R106 goes from the wish to the answer of support', async () => {
      await alex.say(words.cancel);
      says(alex, 'refund.forfeits');
      await adele.say(words.cancel);
      await adele.press('send-cancellation', { inputs: { offer: 'gold', caseNumber: '77' } });
      says(adele, 'refund.state.requested', {
        time: say.moment('2026-11-20T10:00:00.000Z', 'Europe/Oslo'),
        number: '77',
      });
      await adele.press('settle-cancellation');
      says(adele, 'refund.state.refunded');
      await adele.press('forecast');
      says(adele, 'renewal.no-longer-renewed');
    });

    it('understands the titles of its own buttons', async () => {
      await alex.say(say('button.marketingContact'));
      says(alex, 'contact.form.none');
      await alex.press('cancel');
      await alex.say(say('button.activateOffer'));
      says(alex, 'gtm.list.title');
    });

    const lastRequest = async () => {
      const found = await desk.store.list<{ id: string; number: number }>('company/tenant-1', 'request/');
      return found.map(({ value }) => value).toSorted((a, b) => b.number - a.number)[0]!.id;
    };
  });
