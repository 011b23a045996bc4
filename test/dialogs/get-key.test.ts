import assert from 'node:assert/strict';
import { DialogTurnStatus } from 'botbuilder-dialogs';
import { MAX_TEXT_LENGTH } from '../../dialogs/turn.js';
import { readAsMarkdown } from '../cards/read-as-markdown.js';
import { type GivenDesk, givenDesk } from '../desk/given-desk.js';
import { inputIds, untouchedInputs } from '../fake-teams/cards.js';
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
    assert.deepEqual(alex.stack(), ['ask']);
    assert.equal(alex.client.dialogTurnResult.status, DialogTurnStatus.waiting);
    await alex.press('send-request', { inputs: FILLED });
    assertSays(alex, 'requests.card.title', { number: '1', product: VISIO });
    assertSays(alex, 'requests.state.pending');
    assertSays(alex, 'requests.waitingFor', { names: 'Megan Bowen and Adele Vance' });
    const request = await only();
    assert.deepEqual('choices' in request && request.choices, {
      language: 'de',
      operatingSystem: 'Windows 11',
    });
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

  describe('filling in the form', () => {
    beforeEach(() => alex.say('I need a key for Visio'));

    it('takes typed words for the reason', async () => {
      await alex.say('For the drawings of the new hall');
      assertSays(alex, 'keys.form.noted');
      assert.equal(
        untouchedInputs(alex.transcript.lastCard().card).reason,
        'For the drawings of the new hall',
      );
      await alex.press('send-request', { inputs: { language: 'en', operatingSystem: 'Windows 11' } });
      assert.equal((await only()).reason, 'For the drawings of the new hall');
    });

    it('takes the name of another product for a change of mind', async () => {
      await alex.say('SQL Server');
      assertSays(alex, 'keys.form.title', { product: SQL });
      await alex.say('I need a key for the Windows 11 Enterprise');
      assertSays(alex, 'keys.form.title', { product: 'Windows 11 Enterprise' });
      assert.deepEqual(alex.stack(), ['ask']);
    });

    it('brings an empty form back with what is missing, in its place', async () => {
      const form = alex.transcript.lastCard();
      await alex.press('send-request');
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
        await alex.press('send-request', { inputs });
        assertSays(alex, says);
        await alex.say('help');
        const kept = untouchedInputs(alex.transcript.lastCard('send-request').card);
        for (const [input, value] of Object.entries(inputs))
          if (Object.values(FILLED).includes(value)) assert.equal(kept[input], value);
        await nothingSent();
      });

    it('reads no more of a reason than a card takes, and sends it', async () => {
      await alex.press('send-request', { inputs: { ...FILLED, reason: 'x'.repeat(100_000) } });
      assert.ok((await only()).reason.length <= 2_000);
      assert.ok(alex.card().length < 2_500);
    });

    it('shows hostile words as words, in the form and in the request', async () => {
      const hostile = '<at>Megan</at> [click](https://evil.example) **now** ${benefit.name} {{x}} <script>';
      await alex.say(hostile);
      assert.equal(untouchedInputs(alex.transcript.lastCard().card).reason, hostile);
      await alex.press('send-request', { inputs: { ...FILLED, reason: hostile } });
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
      assert.deepEqual(alex.stack(), ['ask']);
      await alex.press('send-request', { inputs: FILLED });
      assert.equal((await only()).benefitId, 'visio');
    });

    it('has an answer to a message that is empty or far too long', async () => {
      await alex.say('   ');
      assertSays(alex, 'error.emptyMessage');
      await alex.say('y'.repeat(MAX_TEXT_LENGTH + 1));
      assertSays(alex, 'error.tooLong', { limit: MAX_TEXT_LENGTH });
      assert.deepEqual(alex.stack(), ['ask']);
    });

    it('is cancelled with the button, and nothing is sent', async () => {
      await alex.press('cancel');
      assertSays(alex, 'stop.done');
      assert.deepEqual(alex.stack(), []);
      assert.equal(alex.memory.draft, undefined);
      await nothingSent();
    });
  });
});
