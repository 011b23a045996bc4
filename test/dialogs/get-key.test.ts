import assert from 'node:assert/strict';
import { DialogTurnStatus } from 'botbuilder-dialogs';
import { MAX_TEXT_LENGTH } from '../../dialogs/turn.js';
import { readAsMarkdown } from '../cards/read-as-markdown.js';
import { type GivenDesk, givenDesk } from '../desk/given-desk.js';
import { buttons, inputIds, untouchedInputs } from '../fake-teams/cards.js';
import { type Conversation, startConversation } from './conversation.js';
import { assertSays, en } from './words.js';

const VISIO = 'Visio LTSC Professional 2024';
const SQL = 'SQL Server 2022 Standard';
const FILLED = { language: 'de', operatingSystem: 'Windows 11', reason: 'For the drawings' };

describe('Asking for a software key', () => {
  let desk: GivenDesk;
  let alex: Conversation;
  beforeEach(async () => {
    desk = await givenDesk();
    await desk.reach('megan', 'adele');
    alex = startConversation(desk, 'alex');
  });
  const only = async () => {
    const found = await desk.store.list<{ benefitId: string }>('company/tenant-1', 'request/');
    assert.equal(found.length, 1);
    return desk.stored(found[0]!.key.slice('request/'.length));
  };
  const nothingSent = async () => assert.deepEqual(await desk.store.list('company/tenant-1', 'request/'), []);

  it('R15 goes from the wish to the request that waits', async () => {
    await alex.say('I need a key for Visio');
    assertSays(alex, 'keys.form.title', { product: VISIO });
    assertSays(alex, 'keys.form.left', { left: 1 });
    assert.deepEqual(alex.stack(), ['software-key']);
    assert.equal(alex.client.dialogTurnResult.status, DialogTurnStatus.waiting);
    await alex.press('send-key-request', { inputs: FILLED });
    assertSays(alex, 'requests.card.title', { number: '1', product: VISIO });
    assertSays(alex, 'requests.state.pending');
    assertSays(alex, 'requests.waitingFor', { names: 'Megan Bowen and Adele Vance' });
    const request = await only();
    assert.deepEqual(request.choices, { language: 'de', operatingSystem: 'Windows 11' });
    assert.equal(request.reason, 'For the drawings');
    assert.deepEqual(alex.stack(), []);
    assert.equal(alex.memory.draft, undefined);
    assert.equal((await desk.posting('status', 'alex')).activityId, alex.transcript.lastCard().id);
  });

  it('R17 shows special instructions, and that viewing a key can cost the refund', async () => {
    await alex.say('I need a key for Visio');
    assert.match(alex.card(), /Remove older versions first/);
    assertSays(alex, 'keys.form.refund');
  });

  it('R17 R105 says nothing of a refund that is impossible anyhow', async () => {
    desk.passTime(30 * 24 * 3_600_000);
    await alex.say('I need a key for Visio');
    assertSays(alex, 'keys.form.title', { product: VISIO });
    assert.ok(!alex.card().includes(en('keys.form.refund')));
  });

  it('R18 asks for the language, then the operating system, and nothing is chosen in advance', async () => {
    await alex.say('I need a key for Visio');
    const { card } = alex.transcript.lastCard();
    assert.deepEqual(inputIds(card), ['language', 'operatingSystem', 'reason']);
    assert.deepEqual(untouchedInputs(card), {});
  });

  describe('picking the product', () => {
    it('offers the ones that need a key and have not ended, when none is named', async () => {
      await alex.say('get a software key');
      const text = alex.card();
      assertSays(alex, 'keys.pick.title');
      assert.match(text, /SQL Server 2022 Standard \(2 left\)/);
      assert.match(text, /Project LTSC Professional 2024 \(none left\)/);
      assert.doesNotMatch(text, /Office/, 'one has ended, the other needs no key');
    });

    it('takes the one that is chosen', async () => {
      await alex.press('get-key', { on: await helped() });
      await alex.press('pick-product', { inputs: { benefit: 'sql' } });
      assertSays(alex, 'keys.form.title', { product: SQL });
    });

    it('takes a name that is typed, also with a typo', async () => {
      for (const text of ['Visio', 'vizio', 'VISIO 2024 please']) {
        const other = startConversation(desk, 'alex');
        await other.say('get a software key');
        await other.say(text);
        assertSays(other, 'keys.form.title', { product: VISIO });
      }
    });

    it('takes a bare name for the wish', async () => {
      await alex.say('SQL Server');
      assertSays(alex, 'keys.form.title', { product: SQL });
    });

    it('names what is near to a name it does not know, and takes the press on it', async () => {
      await alex.say('I need a key for SQL Server 2019');
      assertSays(alex, 'keys.unknown.title', { text: 'I need a key for SQL Server 2019' });
      assertSays(alex, 'keys.unknown.near');
      await alex.press('SQL Server 2022 Standard');
      assertSays(alex, 'keys.form.title', { product: SQL });
    });

    it('says that it knows no such name, with the list', async () => {
      await alex.say('get a software key');
      await alex.say('Photoshop');
      assertSays(alex, 'keys.unknown.title', { text: 'Photoshop' });
      assertSays(alex, 'keys.unknown.none');
      assert.deepEqual(alex.stack(), ['software-key'], 'it still waits for the product');
    });

    it('comes back to the list when it is asked once more', async () => {
      await alex.say('get a software key');
      await alex.say('I want to get a software key');
      assertSays(alex, 'keys.pick.title');
    });

    it('asks again when nothing was chosen', async () => {
      await alex.say('get a software key');
      await alex.press('pick-product');
      assertSays(alex, 'keys.pick.title');
      await alex.press('pick-product', { inputs: { benefit: '' } });
      assert.deepEqual(alex.stack(), ['software-key']);
    });

    it('refuses a product that somebody has invented', async () => {
      await alex.say('get a software key');
      await alex.press('pick-product', { inputs: { benefit: '../visio' } });
      assertSays(alex, 'refusal.unknown-benefit');
      assert.deepEqual(alex.stack(), []);
    });
  });

  describe('filling in the form', () => {
    beforeEach(() => alex.say('I need a key for Visio'));

    it('takes typed words for the reason', async () => {
      await alex.say('For the drawings of the new hall');
      assertSays(alex, 'keys.form.noted');
      assert.equal(
        untouchedInputs(alex.transcript.lastCard().card).reason,
        'For the drawings of the new hall',
      );
      await alex.press('send-key-request', { inputs: { language: 'en', operatingSystem: 'Windows 11' } });
      assert.equal((await only()).reason, 'For the drawings of the new hall');
    });

    it('takes the name of another product for a change of mind', async () => {
      await alex.say('SQL Server');
      assertSays(alex, 'keys.form.title', { product: SQL });
      await alex.say('I need a key for the Windows 11 Enterprise');
      assertSays(alex, 'keys.form.title', { product: 'Windows 11 Enterprise' });
      assert.deepEqual(alex.stack(), ['software-key']);
    });

    it('brings an empty form back with what is missing, in its place', async () => {
      const form = alex.transcript.lastCard();
      await alex.press('send-key-request');
      assertSays(alex, 'refusal.unknown-choice.language');
      assert.equal(alex.transcript.lastCard().id, form.id);
      await nothingSent();
    });

    const missing = [
      ['language', { ...FILLED, language: 'sv' }, 'refusal.unknown-choice.language'],
      ['system', { ...FILLED, operatingSystem: 'Windows 98' }, 'refusal.unknown-choice.operatingSystem'],
      ['reason', { ...FILLED, reason: '  ' }, 'refusal.reason-missing'],
    ] as const;
    for (const [field, inputs, says] of missing)
      it(`R18 brings the form back without a sound ${field}, and keeps the rest, also after help`, async () => {
        await alex.press('send-key-request', { inputs });
        assertSays(alex, says);
        await alex.say('help');
        const kept = untouchedInputs(alex.transcript.lastCard('send-key-request').card);
        for (const [input, value] of Object.entries(inputs))
          if (Object.values(FILLED).includes(value)) assert.equal(kept[input], value);
        await nothingSent();
      });

    it('reads no more of a reason than a card takes, and sends it', async () => {
      await alex.press('send-key-request', { inputs: { ...FILLED, reason: 'x'.repeat(100_000) } });
      assert.ok((await only()).reason.length <= 2_000);
      assert.ok(alex.card().length < 2_500);
    });

    it('shows hostile words as words, in the form and in the request', async () => {
      const hostile = '<at>Megan</at> [click](https://evil.example) **now** ${benefit.name} {{x}} <script>';
      await alex.say(hostile);
      assert.equal(untouchedInputs(alex.transcript.lastCard().card).reason, hostile);
      await alex.press('send-key-request', { inputs: { ...FILLED, reason: hostile } });
      assert.equal((await only()).reason, hostile);
      const quoted = alex
        .card()
        .split('\n')
        .find(line => line.includes('evil'))!;
      assert.deepEqual(readAsMarkdown(quoted), { text: hostile, found: [] });
    });

    it('takes an emoji for a reason, however thin', async () => {
      await alex.say('😀');
      assert.equal(untouchedInputs(alex.transcript.lastCard().card).reason, '😀');
    });

    it('cannot read a picture, and goes on with the form', async () => {
      const picture = { contentType: 'image/png', contentUrl: 'https://example.com/a.png' };
      await alex.send({ type: 'message', text: '', attachments: [picture] });
      assertSays(alex, 'error.attachment');
      assert.deepEqual(alex.stack(), ['software-key']);
      await alex.press('send-key-request', { inputs: FILLED });
      assert.equal((await only()).benefitId, 'visio');
    });

    it('has an answer to a message that is empty or far too long', async () => {
      await alex.say('   ');
      assertSays(alex, 'error.emptyMessage');
      await alex.say('y'.repeat(MAX_TEXT_LENGTH + 1));
      assertSays(alex, 'error.tooLong', { limit: MAX_TEXT_LENGTH });
      assert.deepEqual(alex.stack(), ['software-key']);
    });

    it('is cancelled with the button, and nothing is sent', async () => {
      await alex.press('cancel');
      assertSays(alex, 'stop.done');
      assert.deepEqual(alex.stack(), []);
      assert.equal(alex.memory.draft, undefined);
      await nothingSent();
    });
  });

  async function helped() {
    await alex.say('help');
    const card = alex.transcript.lastCard();
    assert.ok(buttons(card.card).some(({ verb }) => verb === 'get-key'));
    return card;
  }
});
