import assert from 'node:assert/strict';
import type { AuditEntry } from '../../desk/audit.js';
import { companyPartition } from '../../store/store.js';
import { DEMO_TENANT, type DemoName, demoPeople } from '../demo-people.js';
import { buttons, cardText } from '../fake-teams/cards.js';
import type { FakeChat } from '../fake-teams/chat.js';
import { startWholeBot, type WholeBot } from '../whole-bot.js';
import { shows } from './reading.js';

const DAY = 86_400_000;
const IDS = { accessId: '1180042999', contractId: '0200417999' };
const WISH = 'please activate our technical benefits';
const SIGNATURE = 'Signature Cloud Support';

describe('Support over HTTP, in the demo company', () => {
  let bot: WholeBot;
  let people: ReturnType<typeof demoPeople>;
  beforeEach(async () => {
    bot = await startWholeBot({ env: { COMPANY_FILE: '' } });
    people = demoPeople(bot.teams);
    for (const person of Object.values(people)) await person.inPersonalChat().install();
    await bot.settled();
  });
  afterEach(() => bot.close());
  const chat = (name: DemoName): FakeChat => people[name].inPersonalChat();
  const says = (name: DemoName): string => cardText(chat(name).lastCard().card);
  const verbs = (name: DemoName) => buttons(chat(name).lastCard().card).map(({ verb }) => verb);
  const answerTo = async (name: DemoName, text: string): Promise<string> => {
    await chat(name).say(text);
    return says(name);
  };
  const audit = async () => {
    const log = await bot.desk().house.desk.store.readLog<AuditEntry>(companyPartition(DEMO_TENANT));
    return log.map(({ value }) => value.act);
  };
  const ask = async (name: DemoName): Promise<void> => {
    await chat(name).say(WISH);
    await chat(name).press('Ask for activation');
    await bot.settled();
  };

  it('R44 R48 R51 an employee asks, an admin activates in Partner Center, and both ids are there for everybody', async () => {
    assert.match(
      await answerTo('alex', WISH),
      /Signature Cloud Support: Gold · Cloud Productivity · Not activated yet/,
    );
    assert.match(says('alex'), /greyed out for you\. Megan Bowen and Adele Vance can press it/);
    await chat('alex').press('Ask for activation');
    await bot.settled();
    const asked = await chat('megan').waitFor(shows(`Alex Wilber asks to activate ${SIGNATURE}`));
    await chat('megan').press('Approve', { on: asked });
    await bot.settled();
    await chat('alex').waitFor(shows('The rest happens in Partner Center'));
    await chat('megan').press('Save the IDs', { inputs: IDS });
    await bot.settled();
    await chat('alex').waitFor(shows(`${SIGNATURE} is activated`));
    for (const name of ['alex', 'adele', 'isaiah', 'patti'] as const)
      assert.match(await answerTo(name, 'what is our access id?'), /1180042999[\s\S]*0200417999/, name);
    assert.doesNotMatch(await answerTo('lynne', 'what is our access id?'), /\d{10}/);
    assert.deepEqual((await audit()).slice(-3), ['request', 'approve', 'fulfil']);
  });

  it('R48 an admin asks nobody, and the days of waiting are told', async () => {
    await chat('adele').say(WISH);
    await chat('adele').press('Activate');
    await chat('adele').press('Activated, IDs to follow');
    await bot.passTime(6 * DAY);
    assert.match(await answerTo('alex', WISH), /Activated in Partner Center 6 days ago/);
    assert.match(says('alex'), /longer than usual/);
    await chat('megan').say(WISH);
    await chat('megan').press('Enter the IDs');
    await chat('megan').press('Save the IDs', { inputs: IDS });
    await bot.settled();
    assert.match(await answerTo('alex', WISH), /Signature Cloud Support: Gold · Cloud Productivity · Active/);
    await chat('adele').waitFor(shows(`${SIGNATURE} is activated`));
  });

  it('R44 R112 who may ask, activate, correct and use follows the role matrix', async () => {
    for (const name of ['alex', 'isaiah', 'patti'] as const) {
      await chat(name).say(WISH);
      assert.ok(verbs(name).includes('send-request'), name);
      assert.match(says(name), /greyed out for you/, name);
    }
    assert.match(await answerTo('lynne', WISH), /Guests can use the benefits only/);
    for (const name of ['megan', 'adele'] as const)
      assert.match(await answerTo(name, WISH), /You can activate this/);
    await ask('isaiah');
    const asked = await chat('megan').waitFor(shows('asks to activate'));
    for (const name of ['alex', 'isaiah', 'patti', 'lynne'] as const)
      await chat(name).press('Approve', { on: asked });
    await chat('megan').press('Approve', { on: asked });
    await bot.settled();
    const steps = chat('megan')
      .history()
      .find(({ activityId }) => activityId === asked.activityId)!;
    for (const name of ['alex', 'isaiah', 'patti', 'lynne'] as const)
      await chat(name).press('Save the IDs', { on: steps, inputs: IDS });
    assert.doesNotMatch(await answerTo('alex', 'what is our access id?'), /1180042999/);
    assert.ok(!verbs('alex').includes('correct-ids'));
    await chat('adele').say('what is our access id?');
    assert.ok(verbs('adele').includes('correct-ids'));
    assert.equal((await audit()).filter(act => act === 'approve').length, 1);
  });

  it('R63 R68 R79 everybody of the company counts cases and books hours, and everybody sees what is left', async () => {
    assert.match(await answerTo('isaiah', 'how many support incidents are left?'), /17 of 20 left/);
    await chat('isaiah').press('Count this case', { inputs: { caseNumber: '2611' } });
    await chat('patti').say('how many support incidents are left?');
    await chat('patti').press('Count this case', { inputs: { caseNumber: ' 2611 ' } });
    assert.match(says('patti'), /Case 2611 has already been counted[\s\S]*16 of 20 left/);
    await chat('patti').press('Official figure');
    await chat('patti').press('Save the figure', { inputs: { left: '12' } });
    assert.match(
      await answerTo('alex', 'how many support incidents are left?'),
      /12 of 20 left · official figure of/,
    );
    assert.match(await answerTo('alex', 'how many advisory hours are left?'), /44 of 50 hours/);
    await chat('alex').press('Book the hours', { inputs: { purpose: 'deployment', hours: '4' } });
    assert.match(says('alex'), /40 of 50 hours/);
    assert.match(await answerTo('megan', 'how many advisory hours are left?'), /40 of 50 hours/);
    assert.match(await answerTo('lynne', 'how many advisory hours are left?'), /Guests can use/);
    assert.deepEqual((await audit()).slice(-3), ['count-case', 'read-figure', 'book-hours']);
  });

  it('keeps what was done over a restart, and the same click twice is one case', async () => {
    await chat('alex').say('how many support incidents are left?');
    const press = { id: 'f:once', inputs: { caseNumber: '7' } };
    const card = chat('alex').lastCard();
    await chat('alex').press('Count this case', { ...press, on: card });
    await chat('alex').press('Count this case', { ...press, on: card });
    await bot.restart();
    assert.match(await answerTo('alex', 'how many support incidents are left?'), /16 of 20 left/);
    assert.equal((await audit()).filter(act => act === 'count-case').length, 1);
  });

  it('R51 shows no id in a group', async () => {
    const group = people.alex.inGroupChat();
    await group.say('what is our access id?');
    await bot.settled();
    assert.doesNotMatch(JSON.stringify(group.history()), /1180042117/);
  });
});
