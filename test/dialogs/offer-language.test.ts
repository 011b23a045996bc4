import assert from 'node:assert/strict';
import { readProfile } from '../../desk/reachable.js';
import { rememberLocale } from '../../desk/remember-person.js';
import { actor, DAY, type GivenDesk, givenDesk } from '../desk/given-desk.js';
import { TENANT } from '../desk/small-company.js';
import { cardText } from '../fake-teams/cards.js';
import { type Conversation, startConversation } from './conversation.js';
import { languages } from './words.js';

/** Two messages of somebody who writes in a language. */
const WRITTEN: Readonly<Record<string, readonly [string, string]>> = {
  en: ['which benefits does our company have?', 'where do my requests stand?'],
  de: ['welche vorteile hat unsere firma eigentlich?', 'wie steht es um meine anfragen?'],
  nl: ['welke voordelen heeft ons bedrijf eigenlijk?', 'hoe staat het met mijn aanvragen?'],
  sv: ['vilka förmåner har vårt företag egentligen?', 'hur går det med mina förfrågningar?'],
  'zh-CN': ['我们公司有哪些权益？', '我的申请进展如何？'],
};

describe('Somebody who chose a language and writes in another one', () => {
  let desk: GivenDesk;
  let alex: Conversation;
  beforeEach(async () => {
    desk = await givenDesk();
    alex = startConversation(desk, 'alex');
  });
  const choose = (locale: string) => rememberLocale(desk.parts, actor('alex'), locale, 'choice');
  const localeNow = async () => (await readProfile(desk.parts, TENANT, actor('alex').personId))?.locale;
  const offersIn = (locale: string) => {
    const offer = languages.speak(locale)('language.offer');
    return alex.transcript.all().filter(({ card }) => card && cardText(card).includes(offer)).length;
  };

  for (const [locale, [first, second]] of Object.entries(WRITTEN)) {
    const other = locale === 'en' ? 'de' : 'en';

    it(`is asked in ${locale} whether to switch, answered in ${other} until they say yes`, async () => {
      await choose(other);
      await alex.say(first);
      assert.equal(offersIn(locale), 0);
      await alex.say(second);
      const texts = alex.transcript.all().map(({ card }) => cardText(card ?? {}));
      assert.ok(texts.some(text => text.includes(languages.speak(other)('requests.none'))));
      assert.equal(offersIn(locale), 1);
      assert.equal(await localeNow(), other);
      await alex.press(languages.speak(locale)('language.accept'));
      assert.equal(await localeNow(), locale);
      await alex.say(second);
      assert.ok(alex.card().includes(languages.speak(locale)('requests.none')), alex.card());
    });
  }

  const [first, second] = WRITTEN.de!;

  it('is asked once a day, and goes on undisturbed', async () => {
    await choose('en');
    for (const text of [first, second, first, second]) await alex.say(text);
    assert.equal(offersIn('de'), 1);
    desk.passTime(DAY);
    await alex.say(first);
    await alex.say(first);
    assert.equal(offersIn('de'), 2);
  });

  it('is not asked for a word or a name in between', async () => {
    await choose('en');
    for (const text of ['Visio', 'ja', 'Benutzerverwaltung', 'danke']) await alex.say(text);
    assert.equal(offersIn('de'), 0);
  });

  it('is not asked right after they chose with words of another language', async () => {
    await choose('de');
    await alex.say('please speak English with me');
    assert.equal(await localeNow(), 'en');
    await alex.say(first);
    assert.equal(offersIn('de') + offersIn('en'), 0);
  });

  it('keeps the form that is open, in the new language', async () => {
    await choose('en');
    await alex.say(first);
    await alex.say('ich brauche einen schlüssel für visio');
    assert.deepEqual(alex.stack(), ['ask']);
    await alex.press('set-language');
    assert.deepEqual(alex.stack(), ['ask']);
    const { locale } = languages.speak('de');
    assert.equal(alex.transcript.lastCard('send-request').card.lang, locale);
  });
});
