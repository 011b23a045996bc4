import assert from 'node:assert/strict';
import { type DemoName, demoPeople } from '../demo-people.js';
import { buttons, cardText } from '../fake-teams/cards.js';
import type { FakeChat } from '../fake-teams/chat.js';
import { startWholeBot, type WholeBot } from '../whole-bot.js';
import { shows } from './reading.js';

const IDS = { accessId: '1180042999', contractId: '0200417999' };
const ASKED = 'asks to activate Signature Cloud Support';

describe("What only Partner Center can do, in the approvers' room", () => {
  let bot: WholeBot;
  let people: ReturnType<typeof demoPeople>;
  beforeEach(async () => {
    bot = await startWholeBot({ env: { COMPANY_FILE: '' } });
    people = demoPeople(bot.teams);
    for (const person of Object.values(people)) await person.inPersonalChat().install();
    await room('megan').say('help');
    await room('megan').press('room-here');
    await bot.settled();
  });
  afterEach(() => bot.close());
  const chat = (name: DemoName): FakeChat => people[name].inPersonalChat();
  const room = (name: DemoName): FakeChat => people[name].inGroupChat();
  const card = (name: DemoName) => room(name).history().findLast(shows(ASKED))!;
  const verbs = (name: DemoName) => buttons(card(name).card!).map(({ verb }) => verb);
  const press = async (name: DemoName, what: string) => {
    const answer = await room(name).press(what, { on: card(name) });
    await bot.settled();
    return answer.body;
  };

  it('R44 R47 R51 is approved there, done in one’s own chat, and no id stands there ever', async () => {
    await chat('alex').say('please activate our technical benefits');
    await chat('alex').press('Ask for activation');
    await bot.settled();
    await press('megan', 'room-refresh');
    await press('megan', 'room-approve');
    assert.deepEqual(verbs('megan'), ['open-approval', 'room-refresh']);
    for (const name of ['alex', 'isaiah'] as const) {
      await press(name, 'room-refresh');
      assert.deepEqual(verbs(name), ['room-refresh'], name);
    }
    await press('adele', 'room-refresh');
    assert.deepEqual(verbs('adele'), ['open-approval', 'room-refresh']);
    assert.match(JSON.stringify(await press('adele', 'open-approval')), /chat/i);
    await chat('adele').press('Save the IDs', { inputs: IDS });
    await bot.settled();
    assert.match(cardText(card('isaiah').card!), /Megan Bowen approved this/);
    assert.match(JSON.stringify(card('isaiah').card), /"style":"good"/);
    const inRoom = bot.teams.calls.filter(call => call.conversationId === room('megan').conversationId);
    assert.ok(inRoom.length > 2);
    assert.doesNotMatch(JSON.stringify(inRoom), /1180042999|0200417999/);
  });
});
