import { loadLanguages } from '../../language/languages.js';
import { KEY, type People, sendForm } from './people.js';

/** What Alex types in each language: a command, then wishes in ordinary words. */
const WORDS = {
  nl: {
    change: 'taal: Nederlands',
    benefits: 'welke voordelen heeft ons bedrijf?',
    key: 'ik heb een sleutel nodig voor Windows 11',
    ids: 'wat is onze toegangs-id en het contract-id?',
    incidents: 'hoeveel supportincidenten hebben we nog over?',
    refund: 'kunnen we Gold nog annuleren en ons geld terugkrijgen?',
  },
  sv: {
    change: 'språk: svenska',
    benefits: 'vilka förmåner har vårt företag?',
    key: 'jag behöver en nyckel till Windows 11',
    ids: 'vad har vi för åtkomst-ID och kontrakt-ID?',
    incidents: 'hur många supportärenden har vi kvar?',
    refund: 'kan vi fortfarande säga upp Gold och få pengarna tillbaka?',
  },
  'zh-CN': {
    change: '语言：中文',
    benefits: '我们公司有哪些权益？',
    key: '我需要 Windows 11 的密钥',
    ids: '我们的访问 ID 和合同 ID 是多少？',
    incidents: '我们还剩多少支持事件？',
    refund: '金牌套餐现在还能取消并退款吗？',
  },
} as const;

const languages = loadLanguages();

/** The story of the key and three answers in the languages that are not told at length. Megan's stays English. */
export function tellOtherLanguages(people: People): void {
  for (const [locale, words] of Object.entries(WORDS)) {
    const say = languages.speak(locale);
    const text = (words: string): RegExp => new RegExp(words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));

    it(`change to ${locale} and check benefits`, async () => {
      const { alex } = people;
      await alex.sees(text(say('language.changed')), await alex.say(words.change));
      await alex.sees(
        text(say('benefits.tier', { tier: say('offer.gold') })),
        await alex.say(words.benefits),
      );
    });

    it(`ask for a key in ${locale} and get it`, async () => {
      const { alex, megan } = people;
      await alex.sees(text(say('keys.form.language')), await alex.say(words.key));
      const fields = [
        say('keys.form.language'),
        say('keys.form.operatingSystem'),
        say('keys.form.reason'),
      ] as const;
      const reason = `Laptop ${locale}`;
      const values = [say.languageName('en-US'), 'Windows 11 Pro', reason] as const;
      await sendForm(alex, { fields, send: say('keys.form.send') }, values);
      await megan.sees(text(reason));
      await megan.press('Approve', text(reason));
      const product = 'Windows 11 Enterprise';
      await alex.sees(text(say('requests.notice.fulfilled', { name: 'Megan Bowen', product })));
      await alex.press(say('keys.show'));
      await alex.sees(KEY);
      await alex.press(say('keys.hide'));
      await alex.sees(text(say('keys.hidden.text')));
    });

    it(`are answered in ${locale} about IDs, incidents and a refund`, async () => {
      const { alex } = people;
      await alex.sees(text(say('ids.title')), await alex.say(words.ids));
      await alex.sees(text(say('incidents.title')), await alex.say(words.incidents));
      await alex.sees(text(say('refund.title')), await alex.say(words.refund));
    });
  }
}
