import assert from 'node:assert/strict';
import type { Company } from '../../benefits/company.js';
import { rememberLocale } from '../../desk/remember-person.js';
import { createFakeStore } from '../desk/fake-store.js';
import { actor, givenDesk } from '../desk/given-desk.js';
import { smallCompany } from '../desk/small-company.js';
import { startConversation } from './conversation.js';
import { languages } from './words.js';

type Address = NonNullable<Company['address']>;

/** Languages with two forms, what each says for "What do you want to do?", and its word for the reader. */
const TWO_FORMS: Readonly<Record<string, Readonly<Record<Address, RegExp>>>> = {
  de: { formal: /Was möchten Sie tun\?/, informal: /Was möchtest du tun\?/ },
  nl: { formal: /Wat wilt u doen\?/, informal: /Wat wil je doen\?/ },
  'zh-CN': { formal: /您想做什么？/, informal: /你想做什么？/ },
};
const USUAL: Readonly<Record<string, Address>> = { de: 'formal', nl: 'informal', 'zh-CN': 'informal' };

const spokenIn = async (locale: string, address?: Address) => {
  const company = { ...smallCompany(), ...(address ? { address } : {}) };
  const desk = await givenDesk(createFakeStore(), company);
  await rememberLocale(desk.parts, actor('alex'), locale, 'choice');
  return startConversation(desk, 'alex');
};

describe('How a company has its people spoken to', () => {
  for (const [locale, forms] of Object.entries(TWO_FORMS)) {
    for (const address of ['formal', 'informal'] as const)
      it(`is ${address} in ${locale} when it says so`, async () => {
        const alex = await spokenIn(locale, address);
        await alex.say('stop');
        assert.match(alex.card(), forms[address]);
        const say = languages.speak(locale, address);
        await alex.say(say('button.myRequests'));
        assert.ok(alex.card().includes(say('requests.none')), alex.card());
        await alex.say(say('button.findAdmin'));
        assert.ok(alex.card().includes(say('askHelp.text')), alex.card());
      });

    it(`is ${USUAL[locale]} in ${locale} when it says nothing`, async () => {
      const alex = await spokenIn(locale);
      await alex.say('stop');
      assert.match(alex.card(), forms[USUAL[locale]!]);
    });
  }

  it('changes nothing in languages with one form', async () => {
    for (const locale of ['en', 'sv']) {
      const alex = await spokenIn(locale, 'formal');
      await alex.say('stop');
      assert.ok(alex.card().includes(languages.speak(locale)('stop.nothing')));
    }
  });

  it('holds in the language that somebody changes to', async () => {
    const alex = await spokenIn('en', 'informal');
    await alex.say('Sprache: Deutsch');
    await alex.say('stop');
    assert.match(alex.card(), TWO_FORMS.de!.informal);
  });
});
