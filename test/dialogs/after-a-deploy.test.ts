import assert from 'node:assert/strict';
import { type GivenDesk, givenDesk } from '../desk/given-desk.js';
import { cardText, untouchedInputs } from '../fake-teams/cards.js';
import type { KeptTurns } from './kept-conversation.js';
import { startKeptConversation } from './kept-conversation.js';
import { en } from './words.js';

const VISIO = 'Visio LTSC Professional 2024';
const FILLED = { language: 'en', operatingSystem: 'Windows 11', reason: 'Drawing' };
const DRAFT = {
  act: 'software-key',
  benefitId: 'visio',
  draftId: 'form-1',
  inputs: { reason: 'For drawing' },
};
const state = { act: 'software-key', draft: DRAFT };

describe('A conversation that is kept', () => {
  let desk: GivenDesk;
  let alex: KeptTurns;
  beforeEach(async () => {
    desk = await givenDesk();
    alex = startKeptConversation(desk, 'alex');
  });
  const card = () => cardText(alex.transcript.lastCard().card);
  const isForm = () => card().startsWith(en('keys.form.title', { product: VISIO }));
  const requests = () => desk.store.list('company/tenant-1', 'request/');

  it('goes on from what was saved, turn by turn', async () => {
    await alex.say('I need a key for Visio');
    assert.deepEqual(
      ((await alex.kept()).dialogs as { dialogStack: { id: string }[] }).dialogStack.map(({ id }) => id),
      ['ask'],
    );
    await alex.say('For drawing');
    assert.equal(untouchedInputs(alex.transcript.lastCard().card).reason, 'For drawing');
    await alex.press('send-request', { inputs: FILLED });
    const { dialogs, draft } = await alex.kept();
    assert.deepEqual([dialogs, draft], [undefined, undefined], 'nothing is left of it');
  });

  it('goes on after a restart of the process', async () => {
    await alex.say('I need a key for Visio');
    const again = startKeptConversation(desk, 'alex');
    await again.say('For drawing');
    assert.equal(untouchedInputs(again.transcript.lastCard().card).reason, 'For drawing');
  });

  const LEFT: Readonly<Record<string, object>> = {
    'the stack of an earlier release': { schema: 0, dialogs: stack({ id: 'ask', state }) },
    'the stack of a later release': { schema: 99, dialogs: stack({ id: 'ask', state }) },
    'a dialog that is no longer there': { schema: 2, dialogs: stack({ id: 'azure-credit', state }) },
    'a step that is not the first unknown one': {
      schema: 2,
      dialogs: stack({ id: 'ask', state }, { id: 'azure-credit', state }),
    },
    'a stack without states': { schema: 2, dialogs: stack({ id: 'ask' }) },
    'a stack with a hole': { schema: 2, dialogs: { dialogStack: [null] } },
    'a stack that is none': { schema: 2, dialogs: { dialogStack: { 0: 'ask' } } },
    'no stack in the state': { schema: 2, dialogs: { other: 1 } },
    'text for a state': { schema: 2, dialogs: 'software-key' },
    'nothing for a state': { schema: 2, dialogs: null },
  };
  for (const [what, record] of Object.entries(LEFT)) {
    it(`${what}: begins again politely, once, and keeps the draft`, async () => {
      await alex.leave({ ...record, draft: DRAFT, seen: [] });
      await alex.say('help');
      const [apology] = alex.transcript.all();
      assert.equal(apology?.text, en('error.restarted'));
      assert.ok(card().includes(en('help.title')));
      await alex.say('get a software key');
      assert.ok(isForm());
      assert.equal(untouchedInputs(alex.transcript.lastCard().card).reason, 'For drawing');
      const apologies = alex.transcript.all().filter(({ text }) => text === en('error.restarted'));
      assert.equal(apologies.length, 1);
    });

    it(`${what}: the form that stands in the chat can still be sent`, async () => {
      const ben = startKeptConversation(desk, 'ben');
      await ben.say('I need a key for Visio');
      const form = ben.transcript.lastCard();
      await ben.leave({ ...record, seen: [] });
      await ben.press('send-request', { on: form, inputs: FILLED });
      assert.equal((await requests()).length, 1);
    });
  }

  it('says nothing of it to somebody who was in the middle of nothing', async () => {
    await alex.leave({ schema: 0, seen: [] });
    await alex.say('help');
    assert.ok(!alex.transcript.text().includes(en('error.restarted')));
  });

  it('sends a form once that is pressed twice, one after the other and at once', async () => {
    await alex.say('I need a key for Visio');
    const form = alex.transcript.lastCard();
    const press = (id: string) => alex.press('send-request', { on: form, inputs: FILLED, id });
    await press('click-1');
    await Promise.all([press('click-2'), press('click-3'), press('click-2')]);
    assert.equal((await requests()).length, 1);
    assert.deepEqual(await desk.audit(), ['request by alex']);
  });

  it('does what was delivered twice once, and gives the same answer to both', async () => {
    await alex.say('I need a key for Visio');
    const form = alex.transcript.lastCard();
    await alex.press('cancel', { on: form, id: 'click-1' });
    const first = card();
    await alex.say('I need a key for Visio');
    await alex.press('cancel', { on: form, id: 'click-1' });
    assert.equal(card(), first);
    await alex.say('For drawing');
    assert.equal(
      untouchedInputs(alex.transcript.lastCard().card).reason,
      'For drawing',
      'the new form goes on',
    );
  });
});

function stack(...entries: object[]): object {
  return { dialogStack: entries };
}
