import assert from 'node:assert/strict';
import { readProfile } from '../../desk/reachable.js';
import { rememberLocale } from '../../desk/remember-person.js';
import { actor, type GivenDesk, givenDesk } from '../desk/given-desk.js';
import { TENANT } from '../desk/small-company.js';
import { cardText, untouchedInputs } from '../fake-teams/cards.js';
import { type Conversation, startConversation } from './conversation.js';
import { assertSays, de, en, languages } from './words.js';

const VISIO = 'Visio LTSC Professional 2024';
const REASON = 'For the drawings of the hall';

describe('In the middle of asking for a key', () => {
  let desk: GivenDesk;
  let alex: Conversation;
  beforeEach(async () => {
    desk = await givenDesk();
    alex = startConversation(desk, 'alex');
    await alex.say('I need a key for Visio');
    await alex.say(REASON);
  });
  const reasonKept = () => untouchedInputs(alex.transcript.lastCard('send-request').card).reason;
  const texts = () => alex.transcript.all().flatMap(({ text }) => text ?? []);

  it('help helps, and comes back to the form', async () => {
    await alex.say('help');
    assertSays(alex, 'keys.form.title', { product: VISIO });
    assert.equal(reasonKept(), REASON);
    assert.ok(alex.transcript.text().includes(en('help.title')));
    assert.deepEqual(alex.stack(), ['ask']);
  });

  it('help helps, and comes back to the list of products', async () => {
    const ben = startConversation(desk, 'ben');
    await ben.say('get a software key');
    await ben.say('help');
    assertSays(ben, 'keys.pick.title');
  });

  it('stop stops: one message, nothing sent, nothing kept', async () => {
    const before = alex.transcript.all().length;
    await alex.say('stop');
    assertSays(alex, 'stop.done');
    assert.equal(alex.transcript.all().length, before + 1);
    assert.deepEqual(alex.stack(), []);
    assert.equal(alex.memory.draft, undefined);
    assert.deepEqual(await desk.audit(), []);
    await alex.say('stop');
    assertSays(alex, 'stop.nothing');
  });

  it('another wish is fulfilled, and what was filled in is kept until the person comes back to it', async () => {
    await alex.say('check benefits');
    assertSays(alex, 'benefits.title', { company: 'Fjord Data AS' });
    assert.equal(texts().at(-1), en('keys.draft.kept', { product: VISIO, command: en('button.getKey') }));
    assert.deepEqual(alex.stack(), []);
    await alex.say('my requests');
    await alex.say('get a software key');
    assertSays(alex, 'keys.form.title', { product: VISIO });
    assert.equal(reasonKept(), REASON);
  });

  for (const locale of languages.locales)
    it(`the very words that the notice quotes take up what was kept, in ${locale}`, async () => {
      await rememberLocale(desk.parts, actor('alex'), locale, 'choice');
      await alex.say('check benefits');
      const quoted = /[“„"‘”](.+?)[”“"’]/u.exec(texts().at(-1)!)?.[1];
      assert.ok(quoted, texts().at(-1));
      await alex.say(quoted);
      assert.ok(alex.card().startsWith(languages.speak(locale)('keys.form.title', { product: VISIO })));
      assert.equal(reasonKept(), REASON);
    });

  it('a button takes up what was kept as well as words do', async () => {
    await alex.say('check benefits');
    await alex.say('help');
    await alex.press('get-key');
    assert.equal(reasonKept(), REASON);
  });

  it('what was sent with a fault in it is kept as well', async () => {
    await alex.press('send-request', { inputs: { language: 'de', reason: REASON } });
    await alex.say('check benefits');
    await alex.say('get a software key');
    const kept = untouchedInputs(alex.transcript.lastCard('send-request').card);
    assert.deepEqual(kept, { language: 'de', reason: REASON });
  });

  it('the button to begin begins one conversation, not a second one upon the first', async () => {
    await alex.say('help');
    await alex.press('get-key');
    assert.deepEqual(alex.stack(), ['ask']);
    await alex.say('stop');
    assert.deepEqual(alex.stack(), []);
  });

  it('another product is another form, also when one is kept', async () => {
    await alex.say('check benefits');
    await alex.say('I need a key for SQL Server');
    assertSays(alex, 'keys.form.title', { product: 'SQL Server 2022 Standard' });
    assert.equal(reasonKept(), undefined);
  });

  it('the same product asked for again is the form that was kept', async () => {
    await alex.say('check benefits');
    await alex.say('I need a key for Visio');
    assert.equal(reasonKept(), REASON);
  });

  it('a kept form that can be sent no more says why, and is forgotten', async () => {
    await alex.say('check benefits');
    await desk.change({ people: [] });
    await alex.say('get a software key');
    assert.equal(alex.memory.draft, undefined);
    assert.deepEqual(alex.stack(), []);
    await desk.change({ managedIn: 'partner-center' });
    await alex.say('get a software key');
    assertSays(alex, 'keys.pick.title');
  });

  it('a button of another card does its work, and the form goes on', async () => {
    await alex.say('help');
    await alex.press('check-benefits');
    assertSays(alex, 'benefits.title', { company: 'Fjord Data AS' });
    assert.deepEqual(alex.stack(), ['ask']);
    await alex.press('send-request', { inputs: { language: 'en', operatingSystem: 'Windows 11' } });
    assertSays(alex, 'requests.card.title', { number: '1', product: VISIO });
  });

  it('words that mean nothing clear are an answer, not another wish', async () => {
    await alex.say('xyzzy plugh');
    assert.equal(reasonKept(), 'xyzzy plugh');
    assert.deepEqual(alex.stack(), ['ask']);
  });

  describe('another language', () => {
    const inGerman = () => {
      const { card } = alex.transcript.lastCard();
      assert.ok(cardText(card).includes(de('keys.form.title', { product: VISIO })), cardText(card));
      assert.ok(cardText(card).includes('Erst ältere Versionen entfernen'), 'the instructions too');
      assert.equal(card.lang, 'de');
    };

    it('keeps the form, and asks again in it', async () => {
      await alex.say('sprache: deutsch');
      assert.equal(texts().at(-1), de('language.changed'));
      inGerman();
      assert.equal(reasonKept(), REASON);
      assert.deepEqual(alex.stack(), ['ask']);
    });

    it('is chosen on a card too', async () => {
      await alex.say('help');
      await alex.press('change-language');
      await alex.press(/^Deutsch/);
      inGerman();
    });

    it('asks for the product again in it', async () => {
      const ben = startConversation(desk, 'ben');
      await ben.say('get a software key');
      await ben.say('language: German');
      assert.ok(ben.card().includes(de('keys.pick.title')));
    });

    it('is remembered as the person’s choice, and goes back', async () => {
      await alex.say('language: Deutsch');
      assert.equal((await readProfile(desk.parts, TENANT, 'alex'))?.localeFrom, 'choice');
      await alex.say('sprache: englisch');
      assertSays(alex, 'keys.form.title', { product: VISIO });
    });

    it('that nobody speaks here changes nothing, and names the ones that are spoken', async () => {
      await alex.say('language: Klingon');
      const spoken = en.list(languages.locales.map(en.languageName));
      assert.equal(texts().at(-1), en('language.unknown', { languages: spoken }));
      assert.deepEqual(alex.stack(), ['ask']);
      assert.equal(alex.memory.draft?.inputs.reason, REASON);
    });
  });
});
