import type { Say } from '../../language/say.js';
import { KEY, type People, sendForm } from './people.js';
import { saying, speech } from './speech.js';

/** What Alex types in each language: a command, then wishes in ordinary words. The key has a story in German. */
const WORDS: Readonly<Record<string, Readonly<Record<Wish, string>> & { readonly key?: string }>> = {
  de: {
    change: 'sprache: deutsch',
    benefits: 'welche Vorteile hat unser Unternehmen?',
    ids: 'wie lauten unsere Zugriffs-ID und die Vertrags-ID?',
    incidents: 'wie viele Supportfälle haben wir noch?',
    refund: 'können wir Gold noch stornieren und das Geld zurückbekommen?',
    support: 'welcher Support ist für einen kaputten SQL Server zuständig?',
    hours: 'wie viele Beratungsstunden haben wir noch?',
  },
  nl: {
    change: 'taal: Nederlands',
    benefits: 'welke voordelen heeft ons bedrijf?',
    key: 'ik heb een sleutel nodig voor Windows 11',
    ids: 'wat is onze toegangs-id en het contract-id?',
    incidents: 'hoeveel supportincidenten hebben we nog over?',
    refund: 'kunnen we Gold nog annuleren en ons geld terugkrijgen?',
    support: 'welke ondersteuning geldt voor een kapotte SQL Server?',
    hours: 'hoeveel adviesuren hebben we nog?',
  },
  sv: {
    change: 'språk: svenska',
    benefits: 'vilka förmåner har vårt företag?',
    key: 'jag behöver en nyckel till Windows 11',
    ids: 'vad har vi för åtkomst-ID och kontrakt-ID?',
    incidents: 'hur många supportärenden har vi kvar?',
    refund: 'kan vi fortfarande säga upp Gold och få pengarna tillbaka?',
    support: 'vilken support gäller för en trasig SQL Server?',
    hours: 'hur många rådgivningstimmar har vi kvar?',
  },
  'zh-CN': {
    change: '语言：中文',
    benefits: '我们公司有哪些权益？',
    key: '我需要 Windows 11 的密钥',
    ids: '我们的访问 ID 和合同 ID 是多少？',
    incidents: '我们还剩多少支持事件？',
    refund: '金牌套餐现在还能取消并退款吗？',
    support: 'SQL Server 坏了应该找哪种支持？',
    hours: '我们还剩多少咨询小时？',
  },
};
type Wish = 'change' | 'benefits' | 'ids' | 'incidents' | 'refund' | 'support' | 'hours';

/** The story of the key and three answers in the languages that are not told at length. Megan's stays English. */
export function tellOtherLanguages(people: People): void {
  for (const [locale, words] of Object.entries(WORDS)) {
    const say = speech(locale);

    it(`change to ${locale} and check benefits`, async () => {
      const { alex, megan } = people;
      // A browser needs seconds for each step in a long conversation.
      await Promise.all([alex.reload(), megan.reload()]);
      await alex.sees(saying(say('language.changed')), await alex.say(words.change));
      await alex.sees(
        saying(say('benefits.tier', { tier: say('offer.gold') })),
        await alex.say(words.benefits),
      );
    });

    if (words.key) tellKey(people, locale, say, words.key);

    it(`are answered in ${locale} about IDs, incidents and a refund`, async () => {
      const { alex } = people;
      await alex.sees(saying(say('ids.title')), await alex.say(words.ids));
      await alex.sees(saying(say('incidents.title')), await alex.say(words.incidents));
      await alex.sees(saying(say('refund.title')), await alex.say(words.refund));
    });

    it(`find the right support in ${locale}, and book hours`, async () => {
      const { alex } = people;
      await alex.sees(saying(say('support.form.title')), await alex.say(words.support));
      await alex.choose(say('support.form.problem'), say('support.problem.break-fix'));
      await alex.choose(say('support.form.place'), say('support.place.on-premises'));
      await alex.choose(say('support.form.version'), say('support.version.current'));
      await alex.press(say('support.form.send'));
      await alex.sees(saying(say('plan.product-support')));
      await alex.sees(saying(say('hours.title')), await alex.say(words.hours));
      await alex.choose(say('hours.book.purpose'), say('hours.purpose.deployment'));
      await alex.fill(say('hours.book.hours'), '2');
      await alex.press(say('hours.book.send'));
      const purpose = say('hours.purpose.deployment');
      await alex.sees(saying(say('hours.booked', { hours: 2, purpose })));
    });
  }
}

function tellKey(people: People, locale: string, say: Say, wish: string): void {
  it(`ask for a key in ${locale} and get it`, async () => {
    const { alex, megan } = people;
    await alex.sees(saying(say('keys.form.language')), await alex.say(wish));
    const fields = [
      say('keys.form.language'),
      say('keys.form.operatingSystem'),
      say('keys.form.reason'),
    ] as const;
    const reason = `Laptop ${locale}`;
    const values = [say.languageName('en-US'), 'Windows 11 Pro', reason] as const;
    await sendForm(alex, { fields, send: say('keys.form.send') }, values);
    await megan.sees(saying(reason));
    await megan.press('Approve', saying(reason));
    const product = 'Windows 11 Enterprise';
    await alex.sees(saying(say('requests.notice.fulfilled', { name: 'Megan Bowen', product })));
    await alex.press(say('keys.show'));
    await alex.sees(KEY);
    await alex.press(say('keys.hide'));
    await alex.sees(saying(say('keys.hidden.text')));
  });
}
