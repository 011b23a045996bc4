import assert from 'node:assert/strict';
import { loadLanguages } from '../../language/languages.js';
import { somebody } from '../company-variant.js';
import { cardText } from '../fake-teams/cards.js';
import type { FakeChat } from '../fake-teams/chat.js';
import type { WholeBot } from '../whole-bot.js';
import { actionPackPeople, startWholeBot } from '../whole-bot.js';

/** What somebody types in each language; the client is always set to English. */
const WORDS: Readonly<Record<string, Readonly<Record<Wish, string>>>> = {
  en: {
    key: 'I need a licence key for ofice 2021',
    benefits: 'which benefits does our company have?',
    requests: 'where do my requests stand?',
    ids: 'what is our access id and the contract id?',
    incidents: 'how many support incidents do we have left?',
    refund: 'can we still cancel the action pack and get the money back?',
    support: 'which support covers a broken SQL Server?',
    hours: 'how many advisory hours do we have left?',
    seat: 'I need Visual Studio Professional',
  },
  de: {
    key: 'ich brauche einen lizenzschlüssel für ofice 2021',
    benefits: 'welche vorteile hat unsere firma eigentlich?',
    requests: 'wie steht es um meine anfragen?',
    ids: 'wie lautet unsere Zugriffs-ID und die Vertrags-ID?',
    incidents: 'wie viele supportfälle haben wir noch übrig?',
    refund: 'können wir das Action Pack noch stornieren und das geld zurückbekommen?',
    support: 'welcher support ist für einen kaputten SQL Server zuständig?',
    hours: 'wie viele beratungsstunden haben wir noch?',
    seat: 'ich bräuchte Visual Studio Professional',
  },
  nl: {
    key: 'ik heb een licentiesleutel nodig voor ofice 2021',
    benefits: 'welke voordelen heeft ons bedrijf eigenlijk?',
    requests: 'hoe staat het met mijn aanvragen?',
    ids: 'wat is onze toegangs-id en het contract-id?',
    incidents: 'hoeveel supportincidenten hebben we nog over?',
    refund: 'kunnen we het Action Pack nog annuleren en ons geld terugkrijgen?',
    support: 'welke ondersteuning geldt voor een kapotte SQL Server?',
    hours: 'hoeveel adviesuren hebben we nog?',
    seat: 'ik heb Visual Studio Professional nodig',
  },
  sv: {
    key: 'jag behöver en licensnyckel till ofice 2021',
    benefits: 'vilka förmåner har vårt företag egentligen?',
    requests: 'hur går det med mina förfrågningar?',
    ids: 'vad har vi för åtkomst-ID och kontrakt-ID?',
    incidents: 'hur många supportärenden har vi kvar?',
    refund: 'kan vi fortfarande säga upp Action Pack och få pengarna tillbaka?',
    support: 'vilken support gäller för en trasig SQL Server?',
    hours: 'hur många rådgivningstimmar har vi kvar?',
    seat: 'jag behöver Visual Studio Professional',
  },
  'zh-CN': {
    key: '我需要 ofice 2021 的许可证密钥',
    benefits: '我们公司有哪些权益？',
    requests: '我的申请进展如何？',
    ids: '我们的访问 ID 和合同 ID 是多少？',
    incidents: '我们还剩多少支持事件？',
    refund: '现在还能取消 Action Pack 并退款吗？',
    support: 'SQL Server 坏了应该找哪种支持？',
    hours: '我们还剩多少咨询小时？',
    seat: '我需要 Visual Studio Professional',
  },
};
type Wish = 'key' | 'benefits' | 'requests' | 'ids' | 'incidents' | 'refund' | 'support' | 'hours' | 'seat';

const languages = loadLanguages();

for (const [locale, words] of Object.entries(WORDS))
  describe(`Everything in ${locale}, typed into an English client`, () => {
    const say = languages.speak(locale);
    const english = languages.speak('en');
    let bot: WholeBot;
    let karin: FakeChat;
    let nils: FakeChat;

    before(async () => {
      bot = await startWholeBot();
      const people = actionPackPeople(bot.teams);
      karin = people.karin.inPersonalChat();
      nils = people.nils.inPersonalChat();
      await karin.install();
      await nils.install();
    });
    after(() => bot.close());

    const answerTo = async (wish: Wish): Promise<string> => {
      await karin.say(words[wish]);
      return cardText(karin.lastCard().card);
    };

    it('checks benefits', async () => {
      const answer = await answerTo('benefits');
      assert.ok(answer.includes(say('benefits.tier', { tier: say('offer.action-pack') })), answer);
      assert.ok(answer.includes(say('category.technical')));
    });

    it('asks for a key, and the approver reads it in their own language', async () => {
      const form = await answerTo('key');
      assert.ok(form.includes(say('keys.form.language')), form);
      const inputs = { language: 'en-US', operatingSystem: 'Windows 11', reason: 'Laptop' };
      await karin.press(say('keys.form.send'), { inputs });
      await bot.settled();
      assert.ok(cardText(karin.lastCard().card).includes(say('requests.state.pending')));
      assert.ok(cardText(nils.lastCard().card).includes(english('requests.fact.requested')));
      await nils.press(english('approvals.approve'));
      await bot.settled();
      const told = say('requests.notice.fulfilled', {
        name: 'Nils Håkansson',
        product: 'Office LTSC Standard 2021',
      });
      assert.ok(cardText(karin.lastCard().card).includes(told), cardText(karin.lastCard().card));
    });

    it('shows and hides the key', async () => {
      await karin.press(say('keys.show'));
      assert.ok(cardText(karin.lastCard().card).includes(say('keys.shown.key')));
      await karin.press(say('keys.hide'));
      assert.ok(cardText(karin.lastCard().card).includes(say('keys.hidden.text')));
    });

    it('lists requests', async () => {
      assert.ok((await answerTo('requests')).includes(say('requests.state.fulfilled')));
    });

    it('tells the support IDs', async () => {
      const answer = await answerTo('ids');
      assert.match(answer, /2290071550/);
      assert.ok(answer.includes(say('ids.title')));
    });

    it('counts the incidents', async () => {
      const answer = await answerTo('incidents');
      assert.ok(answer.includes(say('incidents.line', { left: 1, granted: 10 })), answer);
    });

    it('says whether a refund is possible', async () => {
      const answer = await answerTo('refund');
      assert.ok(answer.includes(say('refund.impossible')), answer);
    });

    it('finds the right support', async () => {
      assert.ok((await answerTo('support')).includes(say('support.form.title')));
      const inputs = { problem: 'break-fix', place: 'on-premises', version: 'current' };
      await karin.press(say('support.form.send'), { inputs });
      const answer = cardText(karin.lastCard().card);
      assert.ok(answer.includes(say('plan.product-support')), answer);
    });

    it('tells the advisory hours', async () => {
      const answer = await answerTo('hours');
      assert.ok(answer.includes(say('hours.leftOf', { left: 0, granted: 5 })), answer);
    });

    it('asks for a seat, and does not forget for whom', async () => {
      const benefit = 'Visual Studio Professional';
      const form = await answerTo('seat');
      assert.ok(form.includes(say('studio.form.title', { benefit })), form);
      await karin.press(say('keys.form.send'), { inputs: { to: somebody('11', '').id } });
      await bot.settled();
      const sent = cardText(karin.lastCard().card);
      assert.ok(sent.includes(`${say('studio.fact.to')}: Nils Håkansson`), sent);
      assert.ok(sent.includes(say('requests.state.pending')), sent);
    });

    it('does not change the language for one English word', async () => {
      await karin.say('help');
      assert.ok(cardText(karin.lastCard().card).includes(say('help.title')));
    });
  });
