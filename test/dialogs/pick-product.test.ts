import assert from 'node:assert/strict';
import { type GivenDesk, givenDesk } from '../desk/given-desk.js';
import { buttons } from '../fake-teams/cards.js';
import { type Conversation, startConversation } from './conversation.js';
import { assertSays } from './words.js';

const VISIO = 'Visio LTSC Professional 2024';
const SQL = 'SQL Server 2022 Standard';

describe('Picking the product of a key', () => {
  let desk: GivenDesk;
  let alex: Conversation;
  beforeEach(async () => {
    desk = await givenDesk();
    alex = startConversation(desk, 'alex');
  });

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
    await alex.press('pick-benefit', { inputs: { benefit: 'sql' } });
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
    assert.deepEqual(alex.stack(), ['ask'], 'it still waits for the product');
  });

  it('comes back to the list when it is asked once more', async () => {
    await alex.say('get a software key');
    await alex.say('I want to get a software key');
    assertSays(alex, 'keys.pick.title');
  });

  it('asks again when nothing was chosen', async () => {
    await alex.say('get a software key');
    await alex.press('pick-benefit');
    assertSays(alex, 'keys.pick.title');
    await alex.press('pick-benefit', { inputs: { benefit: '' } });
    assert.deepEqual(alex.stack(), ['ask']);
  });

  it('refuses a product that somebody has invented', async () => {
    await alex.say('get a software key');
    await alex.press('pick-benefit', { inputs: { benefit: '../visio' } });
    assertSays(alex, 'refusal.unknown-benefit');
    assert.deepEqual(alex.stack(), []);
  });

  async function helped() {
    await alex.say('help');
    const card = alex.transcript.lastCard();
    assert.ok(buttons(card.card).some(({ verb }) => verb === 'get-key'));
    return card;
  }
});
