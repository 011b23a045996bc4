import assert from 'node:assert/strict';
import type { AuditEntry } from '../../desk/audit.js';
import { companyPartition } from '../../store/store.js';
import { ACTION_PACK_TENANT } from '../company-variant.js';
import { buttons, cardText } from '../fake-teams/cards.js';
import type { FakeChat } from '../fake-teams/chat.js';
import { type ActionPackName, actionPackPeople, startWholeBot, type WholeBot } from '../whole-bot.js';

const WISH = 'please activate our technical benefits';

describe('Support over HTTP, with an Action Pack only', () => {
  let bot: WholeBot;
  let people: ReturnType<typeof actionPackPeople>;
  before(async () => {
    bot = await startWholeBot();
    people = actionPackPeople(bot.teams);
    for (const name of ['karin', 'asa', 'nils', 'agnes', 'piotr', 'gustav'] as const)
      await people[name].inPersonalChat().install();
    await bot.settled();
  });
  after(() => bot.close());
  const chat = (name: ActionPackName): FakeChat => people[name].inPersonalChat();
  const says = (name: ActionPackName): string => cardText(chat(name).lastCard().card);
  const answerTo = async (name: ActionPackName, text: string): Promise<string> => {
    await chat(name).say(text);
    return says(name);
  };

  it('R42 R62 has on-premises support and nothing to activate', async () => {
    const answer = await answerTo('karin', WISH);
    assert.match(answer, /Microsoft Product Support: Action Pack · Active/);
    assert.doesNotMatch(answer, /Signature|Ask for/);
  });

  it('R66 counts the last incident, and R73 then leads to the paid plans', async () => {
    assert.match(await answerTo('karin', 'how many support incidents are left?'), /1 of 10 left/);
    await chat('karin').press('Count this case', { inputs: { caseNumber: '11' } });
    assert.match(says('karin'), /last incident/);
    await chat('agnes').say('how many support incidents are left?');
    await chat('agnes').press('Count this case', { inputs: { caseNumber: '12' } });
    assert.match(says('agnes'), /All incidents of this benefit are used up/);
    await chat('agnes').say('which support covers a broken SQL Server?');
    const broken = { problem: 'break-fix', place: 'on-premises', version: 'current' };
    await chat('agnes').press('Find the right support', { inputs: broken });
    assert.match(says('agnes'), /used up\. There are paid plans/);
  });

  it('R70 R71 sends a customer’s request to the Admin agent, and Azure through the programme to its own plan', async () => {
    const customer = { problem: 'break-fix', place: 'cloud', service: 'azure', csp: 'customer' };
    for (const [name, wanted] of [
      ['karin', /Only an Admin agent/],
      ['agnes', /Customers/],
    ] as const) {
      await chat(name).say('I need to open a support ticket');
      await chat(name).press('Find the right support', { inputs: customer });
      assert.match(says(name), wanted, name);
    }
    await chat('karin').say('I need to open a support ticket');
    await chat('karin').press('Find the right support', { inputs: { ...customer, csp: 'own' } });
    assert.match(says('karin'), /Cloud Solution Provider/);
  });

  it('R79 has no hours left to book, and says so', async () => {
    assert.match(
      await answerTo('karin', 'how many advisory hours are left?'),
      /0 of 5 hours[\s\S]*Deducted from the hours/,
    );
    assert.ok(!buttons(chat('karin').lastCard().card).some(({ verb }) => verb === 'book-hours'));
  });

  it('R50 R112 a guest with the role corrects the ids, a guest without sees nothing', async () => {
    await chat('piotr').say('what is our access id?');
    await chat('piotr').press('Correct the IDs');
    await chat('piotr').press('Save the IDs', {
      inputs: { accessId: '2290071551', contractId: '0300882914' },
    });
    assert.match(await answerTo('karin', 'what is our access id?'), /2290071551/);
    assert.match(await answerTo('gustav', 'what is our access id?'), /Guests can use/);
    const log = await bot.desk().house.desk.store.readLog<AuditEntry>(companyPartition(ACTION_PACK_TENANT));
    assert.ok(!JSON.stringify(log).includes('2290071551'));
    assert.ok(!bot.logged.some(line => line.includes('2290071551')), 'not in the log either');
  });
});
