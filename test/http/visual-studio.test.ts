import assert from 'node:assert/strict';
import type { AuditEntry } from '../../desk/audit.js';
import { companyPartition } from '../../store/store.js';
import { DEMO_TENANT, type DemoName, demoPeople } from '../demo-people.js';
import { cardText } from '../fake-teams/cards.js';
import type { FakeChat } from '../fake-teams/chat.js';
import { type ActionPackName, actionPackPeople, startWholeBot, type WholeBot } from '../whole-bot.js';
import { shows } from './reading.js';

const NO_FILE = { COMPANY_FILE: '' };
const DAY = 24 * 3_600_000;
const LINA = { name: 'Lina Berg', email: 'lina@lindqvist-faber.example', roles: 'admin-agent' };
const LINA_ID = '1b2c3d4e-0000-0000-0000-1234567890ab';
const demoId = (last: string): string => `00000000-0000-0000-0000-00000000000${last}`;

describe('Visual Studio subscriptions over HTTP, in the demo company', () => {
  let bot: WholeBot;
  let people: ReturnType<typeof demoPeople>;
  beforeEach(async () => {
    bot = await startWholeBot({ env: NO_FILE });
    people = demoPeople(bot.teams);
    for (const person of Object.values(people)) await person.inPersonalChat().install();
    await bot.settled();
  });
  afterEach(() => bot.close());
  const chat = (name: DemoName): FakeChat => people[name].inPersonalChat();
  const says = (name: DemoName): string => cardText(chat(name).lastCard().card);
  const press = async (name: DemoName, button: string, inputs: Record<string, string> = {}) => {
    await chat(name).press(button, { inputs });
    await bot.settled();
  };

  it('R08 R90 R92 an employee asks, the Global admin does it in Partner Center, the employee is led to the portal', async () => {
    await chat('alex').say('I need Visual Studio Enterprise');
    assert.match(says('alex'), /4 of 5 free[\s\S]*Adele Vance: can be passed on from Feb 9, 2027/);
    await press('alex', 'Send request');
    await chat('megan').waitFor(shows('asks for Visual Studio Enterprise'));
    await press('megan', 'Approve');
    assert.match(says('megan'), /Expand Visual Studio Enterprise, pick Alex Wilber, and choose Assign user/);
    await press('megan', "It's assigned");
    await chat('alex').waitFor(shows('You have Visual Studio Enterprise'));
    assert.match(says('alex'), /can be passed on from Feb 18, 2027/);
    await chat('alex').say('check benefits');
    await chat('alex').press('Visual Studio subscriptions');
    await chat('alex').press('Visual Studio Enterprise');
    assert.match(says('alex'), /Adele Vance and Alex Wilber/);
    const log = await bot.desk().house.desk.store.readLog<AuditEntry>(companyPartition(DEMO_TENANT));
    assert.deepEqual(log.map(({ value }) => value.act).slice(-3), ['request', 'approve', 'fulfil']);
  });

  it('R90 R93 the Global admin passes one on and assigns another; who got it is told', async () => {
    await chat('megan').say('assign Visual Studio Professional to Patti');
    await press('megan', 'Continue', { to: demoId('24'), from: demoId('23') });
    assert.match(says('megan'), /find Isaiah Langer, choose Reassign user, and pick Patti Fernandez/);
    await press('megan', "It's assigned");
    await chat('patti').waitFor(shows('Megan Bowen asked for it for you'));
    await press('megan', 'Assign another');
    assert.match(says('megan'), /Alex Wilber: can be passed on from Jan 19, 2027/);
  });

  it('R93 a place in the waiting list becomes a request on day 90, after a restart too', async () => {
    for (const last of ['21', '22', '24']) {
      await chat('megan').say('assign Visual Studio Professional');
      if (last === '21') continue;
      const from = last === '24' ? { from: demoId('23') } : {};
      await press('megan', 'Continue', { to: demoId(last), ...from });
      await press('megan', "It's assigned");
    }
    await chat('isaiah').say('I need Visual Studio Professional');
    assert.match(says('isaiah'), /All 3 are assigned. The next one can be passed on from Jan 19, 2027/);
    await press('isaiah', 'Join the waiting list');
    assert.match(says('isaiah'), /You are at place 1/);
    await bot.restart();
    await bot.passTime(59 * DAY);
    assert.equal(chat('megan').history().filter(shows('Isaiah Langer asks for')).length, 0);
    await bot.passTime(2 * DAY);
    await chat('isaiah').waitFor(shows('Sent to Megan Bowen'));
    await chat('megan').waitFor(shows('Isaiah Langer asks for Visual Studio Professional'));
    await press('megan', 'Approve');
    await press('megan', "It's assigned");
    await chat('isaiah').waitFor(shows('You have Visual Studio Professional'));
  });

  it('R91 R101 somebody who is missing is added by the User management admin, then gets one', async () => {
    await chat('isaiah').say('I need Visual Studio Enterprise');
    await press('isaiah', 'Is somebody missing?');
    await press('isaiah', 'Send request', LINA);
    await chat('patti').waitFor(shows('asks to add Lina Berg'));
    await press('patti', 'Approve');
    await press('patti', 'Save the ID', { objectId: 'lina' });
    assert.match(says('patti'), /isn't an object ID/);
    await press('patti', 'Save the ID', { objectId: LINA_ID });
    await chat('isaiah').waitFor(shows('Lina Berg is added'));
    await press('isaiah', 'Assign Visual Studio');
    assert.match(says('isaiah'), /Lina Berg|Which Visual Studio subscription/);
  });

  it('R08 R101 R112 each role gets what is theirs', async () => {
    const expected: Readonly<Record<DemoName, RegExp>> = {
      alex: /Waiting for approval/,
      megan: /Do this in Partner Center/,
      adele: /Waiting for approval/,
      isaiah: /Waiting for approval/,
      patti: /Waiting for approval/,
      lynne: /Guests can use the benefits only/,
    };
    const to: Readonly<Partial<Record<DemoName, string>>> = { megan: demoId('25'), adele: demoId('21') };
    for (const [name, answer] of Object.entries(expected) as [DemoName, RegExp][]) {
      await chat(name).say('I need Visual Studio Enterprise');
      if (name !== 'lynne') await press(name, name === 'megan' ? 'Continue' : 'Send request', pick(to[name]));
      assert.match(says(name), answer, name);
    }
    for (const name of ['alex', 'adele', 'isaiah', 'lynne'] as const) {
      await chat(name).say('approvals');
      assert.doesNotMatch(says(name), /Visual Studio/, name);
    }
    await chat('megan').say('approvals');
    assert.match(says('megan'), /Visual Studio Enterprise/);
  });
});

describe('Visual Studio subscriptions over HTTP, in the Action Pack company', () => {
  let bot: WholeBot;
  let people: ReturnType<typeof actionPackPeople>;
  before(async () => {
    bot = await startWholeBot();
    people = actionPackPeople(bot.teams);
    for (const name of ['asa', 'nils', 'karin', 'piotr', 'ulla', 'agnes', 'olof', 'gustav'] as const)
      await people[name].inPersonalChat().install();
    await bot.settled();
  });
  after(() => bot.close());
  const chat = (name: ActionPackName): FakeChat => people[name].inPersonalChat();
  const says = (name: ActionPackName): string => cardText(chat(name).lastCard().card);
  const press = async (name: ActionPackName, button: string, inputs: Record<string, string> = {}) => {
    await chat(name).press(button, { inputs });
    await bot.settled();
  };

  it('R94 has three of Professional; R93 the one of day 90 can be passed on, the other is locked', async () => {
    await chat('asa').say('assign Visual Studio Professional');
    assert.match(says('asa'), /1 of 3 free/);
    assert.match(says('asa'), /The one of Åsa Öberg/);
    assert.match(says('asa'), /Karin Sjögren: can be passed on from Dec 30, 2026/);
  });

  it('R94 a holder asks for a colleague; R08 an MPN partner admin and a guest with that role cannot decide', async () => {
    await chat('karin').say('I need Visual Studio Professional');
    assert.match(says('karin'), /You have one already/);
    await press('karin', 'Send request', { to: '6f2d1c40-8b7a-4e55-9c31-52a7d0e4b911' });
    assert.match(says('karin'), /Sent to Åsa Öberg/);
    for (const name of ['nils', 'piotr', 'agnes', 'olof'] as const) {
      await chat(name).say('approvals');
      assert.doesNotMatch(says(name), /Visual Studio/, name);
    }
    await chat('gustav').say('I need Visual Studio Professional');
    assert.match(says('gustav'), /Guests can use the benefits only/);
  });

  it('R101 an account admin cannot add people, who has no role in the directory', async () => {
    await chat('olof').say('Add a person');
    assert.match(says('olof'), /Åsa Öberg and Ulla Bergström can add people/);
    await press('olof', 'Send request', { ...LINA, roles: 'mpn-partner-admin' });
    assert.match(says('olof'), /Sent to Åsa Öberg/);
    assert.doesNotMatch(says('olof'), /Ulla/, 'who may not make admins');
  });
});

function pick(to: string | undefined): Record<string, string> {
  return to ? { to } : {};
}
