import assert from 'node:assert/strict';
import { rememberLocale } from '../../desk/remember-person.js';
import { createFakeStore } from '../desk/fake-store.js';
import { actor, type GivenDesk, givenDesk } from '../desk/given-desk.js';
import { givenStudioDesk } from '../desk/given-studio-desk.js';
import { smallCompany, software } from '../desk/small-company.js';
import { untouchedInputs } from '../fake-teams/cards.js';
import { type Conversation, startConversation } from './conversation.js';
import { languages } from './words.js';

const VISIO = 'Visio LTSC Professional 2024';
const SQL = 'SQL Server 2022 Standard';
const SYSTEMS = ['Windows 11 Pro', 'Windows 10 Pro', 'Windows Server 2022'];

/** What colleagues type while the form for Visio stands open, and what it fills in. */
const ANSWERS: Readonly<
  Record<string, readonly (readonly [text: string, inputs: Record<string, string>])[]>
> = {
  en: [
    ['German please', { language: 'de-DE' }],
    ['not English, Swedish', { language: 'sv-SE' }],
    ['win 10', { operatingSystem: 'Windows 10 Pro' }],
    ['Server 2022', { operatingSystem: 'Windows Server 2022' }],
    ['Dutch, on Windows 11', { language: 'nl-NL', operatingSystem: 'Windows 11 Pro' }],
  ],
  de: [
    ['auf Deutsch bitte', { language: 'de-DE' }],
    ['nicht Englisch, sondern Französisch', { language: 'fr-FR' }],
    ['windos 10', { operatingSystem: 'Windows 10 Pro' }],
    ['schwedisch, Windows Server 2022 bitte', { language: 'sv-SE', operatingSystem: 'Windows Server 2022' }],
  ],
  nl: [
    ['in het Nederlands graag', { language: 'nl-NL' }],
    ['nee, Duits', { language: 'de-DE' }],
    ['doe maar win 11', { operatingSystem: 'Windows 11 Pro' }],
  ],
  sv: [
    ['engelska', { language: 'en-US' }],
    ['inte engelska utan tyska', { language: 'de-DE' }],
    ['på windows 10 tack', { operatingSystem: 'Windows 10 Pro' }],
  ],
  'zh-CN': [
    ['德语', { language: 'de-DE' }],
    ['不要英文，要中文', { language: 'zh-CN' }],
    ['用Windows 10', { operatingSystem: 'Windows 10 Pro' }],
  ],
};

/** What is typed while the list of products stands there, and the product whose form it opens. */
const PICKS: Readonly<Record<string, readonly (readonly [text: string, product: string])[]>> = {
  en: [
    ['the second', VISIO],
    ['no, Visio', VISIO],
    ['not Visio, SQL Server', SQL],
  ],
  de: [
    ['das zweite', VISIO],
    ['nicht Visio, sondern SQL Server', SQL],
  ],
  nl: [
    ['nee, de tweede', VISIO],
    ['niet Visio maar SQL Server', SQL],
  ],
  sv: [
    ['den andra', VISIO],
    ['inte Visio utan SQL Server', SQL],
  ],
  'zh-CN': [
    ['第二个', VISIO],
    ['不是，要Visio', VISIO],
  ],
};

describe('Answering in the middle of asking', () => {
  let desk: GivenDesk;
  beforeEach(async () => {
    const offered = {
      languages: ['en-US', 'de-DE', 'fr-FR', 'nl-NL', 'sv-SE', 'zh-CN'],
      operatingSystems: SYSTEMS,
    };
    desk = await givenDesk(
      createFakeStore(),
      smallCompany({
        benefits: [
          software('sql', SQL, { aliases: ['SQL Server'], ...offered }),
          software('visio', VISIO, { aliases: ['Visio'], ...offered }),
          software('windows', 'Windows 11 Enterprise', { aliases: ['Windows 11'], ...offered }),
        ],
      }),
    );
  });
  const speakerOf = async (locale: string) => {
    await rememberLocale(desk.parts, actor('alex'), locale, 'choice');
    return startConversation(desk, 'alex');
  };
  const inputsOf = (alex: Conversation) => untouchedInputs(alex.transcript.lastCard('send-request').card);
  const filledOf = (alex: Conversation) =>
    Object.fromEntries(Object.entries(inputsOf(alex)).filter(([, value]) => value !== ''));

  for (const [locale, answers] of Object.entries(ANSWERS))
    for (const [text, inputs] of answers)
      it(`R18 "${text}" fills in ${Object.keys(inputs)} in ${locale}, says so and sends nothing`, async () => {
        const alex = await speakerOf(locale);
        await alex.say(languages.speak(locale)('button.getKey'));
        await alex.say('Visio');
        await alex.say(text);
        assert.deepEqual(filledOf(alex), inputs);
        const said = languages.speak(locale)('form.filledIn', { what: '|' }).split('|')[0]!;
        assert.ok(alex.card().includes(said), alex.card());
        assert.deepEqual(await desk.store.list('company/tenant-1', 'request/'), []);
      });

  for (const [locale, picks] of Object.entries(PICKS))
    for (const [text, product] of picks)
      it(`R15 "${text}" picks ${product} from the list in ${locale}`, async () => {
        const alex = await speakerOf(locale);
        await alex.say(languages.speak(locale)('button.getKey'));
        await alex.say(text);
        const title = languages.speak(locale)('keys.form.title', { product });
        assert.ok(alex.card().includes(title), alex.card());
      });

  /** A wish that takes a product back names the other one. */
  const wishes = {
    en: 'I need a key for Visio, not for SQL Server',
    de: 'ich brauche einen Schlüssel für Visio, nicht für SQL Server',
    nl: 'ik heb een sleutel nodig voor Visio, niet voor SQL Server',
    sv: 'jag behöver en nyckel till Visio, inte till SQL Server',
    'zh-CN': '我需要Visio的密钥，不是SQL Server',
  };
  for (const [locale, text] of Object.entries(wishes))
    it(`R15 "${text}" opens the form for Visio in ${locale}`, async () => {
      const alex = await speakerOf(locale);
      await alex.say(text);
      const title = languages.speak(locale)('keys.form.title', { product: VISIO });
      assert.ok(alex.card().includes(title), alex.card());
    });

  const unknown = {
    en: 'I need a key for BizTalk Server 2020',
    de: 'ich brauche einen Schlüssel für BizTalk Server 2020',
    nl: 'ik heb een sleutel nodig voor BizTalk Server 2020',
    sv: 'jag behöver en nyckel till BizTalk Server 2020',
    'zh-CN': '我需要BizTalk Server 2020的密钥',
  };
  for (const [locale, text] of Object.entries(unknown))
    it(`R15 "${text}" says that there is none, and lists what there is, in ${locale}`, async () => {
      const alex = await speakerOf(locale);
      await alex.say(text);
      const title = languages.speak(locale)('keys.unknown.title', { text: 'BizTalk Server 2020' });
      assert.ok(alex.card().includes(title), alex.card());
      await alex.say('Visio');
      assert.ok(alex.card().includes(VISIO), alex.card());
    });

  it('R15 takes a colleague in a wish for no product', async () => {
    const alex = await speakerOf('en');
    await alex.say('I need a software key for Megan Bowen');
    assert.ok(alex.card().includes(languages.speak('en')('keys.pick.title')), alex.card());
  });

  /** Who gets a Visual Studio subscription, typed into the open form. */
  const takers = {
    en: 'for Adele please',
    de: 'nicht Patti, sondern Adele',
    nl: 'voor mijn collega Adele',
    sv: 'till Adele tack',
    'zh-CN': '给同事Adele',
  };
  for (const [locale, text] of Object.entries(takers))
    it(`R90 "${text}" fills in who gets the subscription in ${locale}`, async () => {
      const studio = await givenStudioDesk();
      await rememberLocale(studio.parts, actor('megan'), locale, 'choice');
      const megan = startConversation(studio, 'megan');
      await megan.say('assign Visual Studio Professional');
      await megan.say(text);
      assert.equal(inputsOf(megan).to, 'adele', megan.card());
    });

  describe('on an open form', () => {
    let alex: Conversation;
    beforeEach(async () => {
      alex = await speakerOf('en');
      await alex.say('get a software key');
      await alex.say('Visio');
    });

    it('R18 keeps what was filled in before, and corrects it', async () => {
      await alex.say('For the drawings of the new hall');
      await alex.say('German please');
      await alex.say('no, Dutch');
      await alex.say('win 11');
      assert.deepEqual(filledOf(alex), {
        language: 'nl-NL',
        operatingSystem: 'Windows 11 Pro',
        reason: 'For the drawings of the new hall',
      });
    });

    for (const text of ['the second', 'it is for the German team of Alex'])
      it(`fills in no field by "${text}"`, async () => {
        await alex.say(text);
        assert.deepEqual(filledOf(alex), { reason: text });
      });

    it('does not decide between two languages', async () => {
      await alex.say('German or Dutch');
      assert.deepEqual(filledOf(alex), {});
    });

    it('still changes the language of the desk when that is asked for', async () => {
      await alex.say('language: German');
      const title = languages.speak('de')('keys.form.title', { product: VISIO });
      assert.ok(alex.card().includes(title), alex.card());
      assert.deepEqual(filledOf(alex), {});
    });

    it('still goes to another product, and stops', async () => {
      await alex.say('no, SQL Server');
      assert.ok(alex.card().includes(SQL), alex.card());
      await alex.say('stop');
      assert.deepEqual(alex.stack(), []);
    });
  });
});
