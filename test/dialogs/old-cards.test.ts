import assert from 'node:assert/strict';
import { sealButton } from '../../desk/button-token.js';
import { DAY, type GivenDesk, givenDesk } from '../desk/given-desk.js';
import { TENANT } from '../desk/small-company.js';
import { untouchedInputs } from '../fake-teams/cards.js';
import { type Conversation, startConversation } from './conversation.js';
import { dataOf, pressOf } from './speaker.js';
import { assertSays } from './words.js';

const VISIO = 'Visio LTSC Professional 2024';
const SQL = 'SQL Server 2022 Standard';
const FILLED = { language: 'en', operatingSystem: 'Windows 11', reason: 'Drawing' };

describe('Cards that were shown before', () => {
  let desk: GivenDesk;
  let alex: Conversation;
  beforeEach(async () => {
    desk = await givenDesk();
    alex = startConversation(desk, 'alex');
  });
  const requests = async () => (await desk.store.list(`company/${TENANT}`, 'request/')).length;

  describe('an older form, while another is being filled in', () => {
    let old: ReturnType<Conversation['transcript']['lastCard']>;
    beforeEach(async () => {
      await alex.say('I need a key for SQL Server');
      old = alex.transcript.lastCard();
      await alex.say('I need a key for Visio');
      await alex.say('For drawing');
    });
    const formGoesOn = async () => {
      assert.deepEqual(alex.stack(), ['ask']);
      assert.equal(alex.memory.draft?.benefitId, 'visio');
      await alex.say('help');
      assertSays(alex, 'keys.form.title', { product: VISIO });
      assert.equal(untouchedInputs(alex.transcript.lastCard().card).reason, 'For drawing');
    };

    it('is sent as what it is, and the newer one goes on', async () => {
      await alex.press('send-request', { on: old, inputs: FILLED });
      assertSays(alex, 'requests.card.title', { number: '1', product: SQL });
      await formGoesOn();
    });

    it('comes back with what is missing, and the newer one goes on', async () => {
      await alex.press('send-request', { on: old });
      assertSays(alex, 'keys.form.title', { product: SQL });
      await formGoesOn();
    });

    it('is cancelled alone', async () => {
      await alex.press('cancel', { on: old });
      assertSays(alex, 'stop.nothing');
      await formGoesOn();
    });
  });

  it('a form still works when the conversation has gone on to something else', async () => {
    await alex.say('I need a key for Visio');
    const form = alex.transcript.lastCard();
    await alex.say('check benefits');
    await alex.press('send-request', { on: form, inputs: FILLED });
    assertSays(alex, 'requests.card.title', { number: '1', product: VISIO });
    assert.equal(alex.memory.draft, undefined, 'what was kept has been sent');
  });

  it('a form that was stopped sends nothing any more, and says so', async () => {
    await alex.say('I need a key for Visio');
    const form = alex.transcript.lastCard();
    await alex.say('stop');
    await alex.press('send-request', { on: form, inputs: FILLED });
    assert.equal(await requests(), 0);
    assertSays(alex, 'stop.done');
  });

  it('a form sent twice is one request, and shows it both times', async () => {
    await alex.say('I need a key for Visio');
    const form = alex.transcript.lastCard();
    await alex.press('send-request', { on: form, inputs: FILLED });
    await alex.press('send-request', { on: form, inputs: { ...FILLED, reason: 'Again' } });
    assertSays(alex, 'requests.card.title', { number: '1', product: VISIO });
    assert.equal(await requests(), 1);
  });

  it('the button to stop says that nothing is under way when nothing is', async () => {
    await alex.say('I need a key for Visio');
    const form = alex.transcript.lastCard();
    await alex.press('send-request', { on: form, inputs: FILLED });
    await alex.press('cancel', { on: form });
    assertSays(alex, 'stop.nothing');
    assert.equal(await requests(), 1, 'the request is not touched');
  });

  it('a list of products opens the form, also long after', async () => {
    await alex.say('get a software key');
    const list = alex.transcript.lastCard();
    await alex.say('stop');
    desk.passTime(80 * DAY);
    await alex.press('pick-benefit', { on: list, inputs: { benefit: 'visio' } });
    assertSays(alex, 'keys.form.title', { product: VISIO });
  });

  it('a list of products from which nothing is chosen asks for the product once more', async () => {
    await alex.say('get a software key');
    const list = alex.transcript.lastCard();
    await alex.say('Visio');
    await alex.press('pick-benefit', { on: list });
    await alex.say('Photoshop');
    assertSays(alex, 'keys.unknown.title', { text: 'Photoshop' });
  });

  it('are of no use after ninety days, and say so', async () => {
    await alex.say('I need a key for Visio');
    desk.passTime(91 * DAY);
    await alex.press('send-request', { inputs: FILLED });
    assertSays(alex, 'error.oldButton');
    assert.equal(await requests(), 0);
  });

  describe('as messages, from clients that know no other buttons', () => {
    it('the data counts and the text does not, for which the step would not wait', async () => {
      await alex.say('I need a key for Visio');
      const form = alex.transcript.lastCard();
      const value = dataOf(form.card, 'send-request', FILLED);
      await alex.send({ type: 'message', text: 'stop', value, replyToId: form.id });
      assertSays(alex, 'requests.card.title', { number: '1', product: VISIO });
      assert.equal(alex.transcript.lastCard().id, form.id, 'in the place of the form');
    });

    it('an empty value moves no step', async () => {
      await alex.say('I need a key for Visio');
      for (const value of [{}, { reason: 'Drawing' }, [], 'text', 7]) {
        await alex.send({ type: 'message', text: '', value });
        assert.deepEqual(alex.stack(), ['ask']);
        assert.equal(alex.memory.draft?.inputs.reason, undefined);
      }
    });
  });

  describe('that were not made for this person by this desk', () => {
    const seal = (changes: object) =>
      sealButton(desk.parts.vault, {
        act: 'send-request',
        args: { draft: 'form-1', benefit: 'visio' },
        tenantId: TENANT,
        personId: 'alex',
        until: '2027-01-01T00:00:00.000Z',
        ...changes,
      });
    const pressToken = (t: unknown) => alex.send(pressOf('some-card', { t, ...FILLED }));

    it('somebody else’s says that it is somebody else’s', async () => {
      const ben = startConversation(desk, 'ben');
      await ben.say('I need a key for Visio');
      await alex.press('send-request', { on: ben.transcript.lastCard(), inputs: FILLED });
      assertSays(alex, 'error.notYours');
      assert.equal(await requests(), 0);
    });

    const others = {
      'of another tenant': () => seal({ tenantId: 'elsewhere' }),
      'too old': () => seal({ until: '2026-11-20T09:59:59.999Z' }),
      'of an act that is no longer there': () => seal({ act: 'fire-everybody' }),
      'of an act that every object has': () => seal({ act: 'constructor' }),
      'made up': () => 'AAAA',
      'a number': () => 7,
      'not there': () => undefined,
    };
    for (const [what, token] of Object.entries(others))
      it(`${what}: does nothing and says so`, async () => {
        await pressToken(token());
        assertSays(alex, 'error.oldButton');
        assert.equal(await requests(), 0);
      });

    it('its own does what it says: the tokens of this test are true ones', async () => {
      await pressToken(seal({}));
      assert.equal(await requests(), 1);
    });

    it('a person cannot add an argument beside the token', async () => {
      const data = { t: seal({ args: {} }), draft: 'form-1', benefit: 'visio', ...FILLED };
      await alex.send(pressOf('some-card', data));
      assert.equal(await requests(), 0);
    });
  });
});
