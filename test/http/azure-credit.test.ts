import assert from 'node:assert/strict';
import { DEMO_TENANT, type DemoName, demoPeople } from '../demo-people.js';
import { cardText } from '../fake-teams/cards.js';
import type { FakeChat } from '../fake-teams/chat.js';
import { type ActionPackName, actionPackPeople, startWholeBot, type WholeBot } from '../whole-bot.js';
import { english, shows } from './reading.js';

const YEAR_END = 353;

describe('Azure credit over HTTP, in the demo company', () => {
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

  it('R08 R32 R38 an employee asks, the Global admin does it, and who got it is told where to redeem it', async () => {
    await chat('alex').say('give Azure credit to Isaiah');
    assert.match(says('alex'), /€100 a month · 1 of 2 free/);
    await chat('alex').press('Send request');
    await bot.settled();
    assert.match(says('alex'), /Azure monthly credit for Isaiah Langer[\s\S]*Waiting for approval/);
    const card = await chat('megan').waitFor(shows('asks to assign Azure monthly credit to Isaiah Langer'));
    for (const name of ['adele', 'patti', 'isaiah'] as const)
      assert.ok(!chat(name).history().some(shows('asks to assign')), `${name} is not asked`);
    await chat('megan').press('Approve', { on: card });
    assert.match(says('megan'), /Assign user and select Isaiah Langer/);
    await bot.settled();
    await chat('alex').waitFor(shows('The rest happens in Partner Center'));
    assert.ok(!chat('isaiah').history().some(shows('You now have')), 'not before it is done');
    await chat('megan').press('It is assigned');
    await bot.settled();
    await chat('alex').waitFor(shows('Isaiah Langer now has Azure monthly credit'));
    const received = await chat('isaiah').waitFor(shows('You now have Azure monthly credit'));
    assert.match(JSON.stringify(received.card), /signup\?offer=MS-AZR-0025P/);
    assert.equal((await holders('azure-monthly-credit')).length, 2);
  });

  it('R30 R34 R35 the Global admin assigns the bulk credit alone; later it is only passed on', async () => {
    await chat('megan').say('assign the Azure bulk credit to Lynne');
    assert.match(says('megan'), /€6,000 a year · 1 of 1 free/);
    await chat('megan').press('Continue');
    await chat('megan').press('It is assigned');
    await bot.settled();
    const received = await chat('lynne').waitFor(shows('You now have Azure bulk credit'));
    assert.match(JSON.stringify(received.card), /signup\?offer=MS-AZR-0036P/);
    await bot.restart();
    await chat('megan').say('pass the Azure bulk credit on from Lynne to Alex');
    assert.doesNotMatch(says('megan'), /Take it away/);
    await chat('megan').press('Continue');
    await chat('megan').press('It is passed on');
    await bot.settled();
    await chat('alex').waitFor(shows('You now have Azure bulk credit'));
    assert.deepEqual(await holders('azure-bulk-credit'), ['alex']);
    await bot.passTime((YEAR_END + 1) * 86_400_000);
    await chat('megan').say('pass the Azure bulk credit on from Alex to Patti');
    assert.match(says('megan'), /ended on/);
  });

  it('R36 refuses the listed offers, each with why, and R34 what a forged form asks for', async () => {
    await chat('megan').say('assign the Azure bulk credit to Alex');
    await chat('megan').press('Continue', { inputs: { funding: 'enterprise-agreement' } });
    assert.ok(says('megan').includes(english('refusal.not-combinable.enterprise-agreement')));
    await chat('megan').press('Continue', { inputs: { funding: 'new', change: 'remove', from: 'x' } });
    assert.ok(says('megan').includes(english('refusal.no-removal')));
    assert.deepEqual(await holders('azure-bulk-credit'), []);
  });

  const may: readonly (readonly [DemoName, RegExp])[] = [
    ['alex', /Waiting for approval/],
    ['adele', /Waiting for approval/],
    ['isaiah', /Waiting for approval/],
    ['patti', /Waiting for approval/],
    ['megan', /Do this in Partner Center/],
    ['lynne', /Guests can use the benefits only if/],
  ];
  for (const [name, wanted] of may)
    it(`R08 R32 as ${name}: ${wanted.source}`, async () => {
      await chat(name).say('assign the Azure bulk credit to Patti');
      const send = name === 'megan' ? 'Continue' : 'Send request';
      if (name !== 'lynne') await chat(name).press(send, { inputs: { to: id('patti') } });
      assert.match(says(name), wanted);
    });

  it('R08 the card of a Global admin does nothing for anybody else', async () => {
    await chat('alex').say('assign the Azure bulk credit to Patti');
    await chat('alex').press('Send request');
    const card = await chat('megan').waitFor(shows('asks to assign'));
    for (const name of ['adele', 'isaiah', 'lynne', 'alex'] as const) {
      await chat(name).press('Approve', { on: card });
      assert.ok(says(name).includes(english('error.notYours')));
    }
    assert.deepEqual(await holders('azure-bulk-credit'), []);
  });

  const id = (name: DemoName): string => people[name].id;
  const nameOf = (personId: string) =>
    (Object.keys(people) as DemoName[]).find(name => id(name) === personId) ?? personId;
  async function holders(benefitId: string): Promise<readonly string[]> {
    const { store } = bot.desk().house.desk;
    const found = await store.read<{ holders: { person: string }[] }>(
      `company/${DEMO_TENANT}`,
      `holding/${benefitId}`,
    );
    return (found?.value.holders ?? []).map(({ person }) => nameOf(person));
  }
});

describe('Azure credit over HTTP, in a company with an Action Pack only', () => {
  let bot: WholeBot;
  let people: ReturnType<typeof actionPackPeople>;
  beforeEach(async () => {
    bot = await startWholeBot();
    people = actionPackPeople(bot.teams);
    for (const name of ['asa', 'nils', 'karin', 'piotr', 'agnes', 'gustav'] as const)
      await people[name].inPersonalChat().install();
    await bot.settled();
  });
  afterEach(() => bot.close());
  const chat = (name: ActionPackName): FakeChat => people[name].inPersonalChat();
  const says = (name: ActionPackName): string => cardText(chat(name).lastCard().card);

  it('R29 R31 R33 the only credit is held: it is passed on, or taken away', async () => {
    await chat('karin').say('I need Azure credit');
    assert.match(says('karin'), /SEK 1,040 a month · 0 of 1 free/);
    assert.doesNotMatch(says('karin'), /Assign it to somebody/);
    const nils = people.nils.id;
    await chat('karin').press('Send request', { inputs: { change: 'transfer', from: nils } });
    await bot.settled();
    const card = await chat('asa').waitFor(shows('from Nils Håkansson to Karin Sjögren'));
    await chat('asa').press('Approve', { on: card });
    await chat('asa').press('It is passed on');
    await bot.settled();
    await chat('karin').waitFor(shows('You now have Azure monthly credit'));
  });

  it('R33 a Global admin takes it away from an MPN partner admin, who cannot decide about credits', async () => {
    await chat('nils').say('give Azure credit to Agnes');
    await chat('nils').press('Send request', { inputs: { change: 'remove' } });
    assert.match(says('nils'), /Waiting for approval/);
    await chat('nils').say('approvals');
    assert.match(says('nils'), /Nothing is waiting/);
    const card = await chat('asa').waitFor(shows('asks to take Azure monthly credit away'));
    await chat('asa').press('Approve', { on: card });
    await chat('asa').press('It is taken away');
    await bot.settled();
    await chat('nils').waitFor(shows('no longer has'));
  });

  const may: readonly (readonly [ActionPackName, RegExp])[] = [
    ['asa', /Do this in Partner Center/],
    ['nils', /Waiting for approval/],
    ['karin', /Waiting for approval/],
    ['piotr', /Waiting for approval/],
    ['agnes', /Waiting for approval/],
    ['gustav', /Guests can use the benefits only if/],
    ['stranger', /Waiting for approval/],
  ];
  for (const [name, wanted] of may)
    it(`R08 R112 as ${name}: ${wanted.source}`, async () => {
      await chat(name).say('take the Azure credit away from Nils');
      const send = name === 'asa' ? 'Continue' : 'Send request';
      if (name !== 'gustav') await chat(name).press(send, { inputs: { change: 'remove' } });
      assert.match(says(name), wanted);
    });

  it('R08 the only Global admin cannot get it without somebody who decides', async () => {
    await chat('asa').say('pass the Azure credit on from Nils to Åsa');
    await chat('asa').press('Continue');
    assert.match(says('asa'), /Nobody else in your company holds a role/);
  });
});
