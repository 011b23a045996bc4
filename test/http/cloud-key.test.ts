import assert from 'node:assert/strict';
import type { AuditEntry } from '../../desk/audit.js';
import { companyPartition } from '../../store/store.js';
import { madeUpKey } from '../company-variant.js';
import { DEMO_TENANT, type DemoName, demoPeople } from '../demo-people.js';
import { cardText } from '../fake-teams/cards.js';
import type { FakeChat } from '../fake-teams/chat.js';
import { type ActionPackName, actionPackPeople, startWholeBot, type WholeBot } from '../whole-bot.js';
import { PRODUCT_KEY, shows } from './reading.js';

const DEMO_DOMAIN = 'lindqvist-faber.onmicrosoft.com';
const NO_FILE = { COMPANY_FILE: '' };
const MINUTE = 60_000;

describe('Licence keys over HTTP, in the demo company', () => {
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
  const audit = async () => {
    const { store } = bot.desk().house.desk;
    const log = await store.readLog<AuditEntry>(companyPartition(DEMO_TENANT));
    return log.map(({ value }) => value.act);
  };
  const ask = async (name: DemoName, intent: string): Promise<void> => {
    await chat(name).say('I need a licence key for Microsoft 365 E3');
    await chat(name).press('Send request', { inputs: { intent, reason: 'New colleagues' } });
    await bot.settled();
  };
  const open = async (name: DemoName): Promise<void> => {
    await chat(name).press('Show key');
    await chat(name).press('Show key', { inputs: { tenant: `me@${DEMO_DOMAIN}` } });
  };

  it('R85 R89 works the choice out for this company, and R83 the admin gives it with one press', async () => {
    await ask('alex', 'extend');
    assert.match(says('alex'), /Waiting for approval/);
    const card = await chat('megan').waitFor(shows('asks for a licence key'));
    assert.match(cardText(card.card!), /25 licences as now, until Feb 3, 2028 instead of Feb 3, 2027/);
    await chat('megan').press('Approve', { on: card });
    await bot.settled();
    await chat('alex').waitFor(shows('approved your request'));
    await open('alex');
    assert.match(says('alex'), PRODUCT_KEY);
    assert.match(says('alex'), new RegExp(DEMO_DOMAIN));
    await bot.passTime(6 * MINUTE);
    assert.doesNotMatch(says('alex'), PRODUCT_KEY, 'hidden when its time is over');
    assert.match(says('alex'), /I've redeemed it|The key is hidden/);
    await chat('alex').press("I've redeemed it");
    assert.match(says('alex'), /redeemed/);
    assert.deepEqual((await audit()).slice(-6), ['request', 'approve', 'fulfil', 'reveal', 'hide', 'redeem']);
  });

  it('R84 shows no key after it was redeemed, also where the card stands open and the bot restarted', async () => {
    await ask('alex', 'add-seats');
    await chat('adele').waitFor(shows('asks for a licence key'));
    await chat('adele').press('Approve');
    await bot.settled();
    const ready = await chat('alex').waitFor(shows('approved your request'));
    await open('alex');
    await bot.restart();
    await chat('alex').press("I've redeemed it");
    assert.doesNotMatch(says('alex'), PRODUCT_KEY);
    await bot.passTime(6 * MINUTE);
    await chat('alex').press('Show key', { on: ready });
    assert.match(says('alex'), /redeemed only once/);
    assert.equal((await audit()).filter(act => act === 'reveal').length, 1);
  });

  it('R87 shows the key to nobody else, on no other tenant and in no group', async () => {
    await ask('alex', 'new');
    await chat('megan').waitFor(shows('asks for a licence key'));
    await chat('megan').press('Approve');
    await bot.settled();
    const ready = await chat('alex').waitFor(shows('approved your request'));
    for (const name of ['megan', 'isaiah', 'lynne'] as const)
      await chat(name).press('Show key', { on: ready });
    await chat('alex').press('Show key', { on: ready });
    await chat('alex').press('Show key', { inputs: { tenant: 'alex@contoso.com' } });
    assert.match(says('alex'), new RegExp(`belongs to the tenant ${DEMO_DOMAIN}`));
    await people.alex.inGroupChat().press('Show key', { on: ready });
    assert.match(says('alex'), /only in a personal chat/);
    const answers = bot.teams.answers.map(({ body }) => JSON.stringify(body) ?? '');
    assert.ok(!answers.some(answer => PRODUCT_KEY.test(answer)));
    assert.ok(!(await audit()).includes('reveal'));
  });

  it('R10 R112 who may ask and who may decide follows the role matrix', async () => {
    await chat('lynne').say('I need a licence key for Microsoft 365 E3');
    assert.match(says('lynne'), /Guests can use the benefits only/);
    await ask('isaiah', 'extend');
    assert.match(says('isaiah'), /Waiting for approval/);
    const asked = await chat('megan').waitFor(shows('asks for a licence key'));
    for (const name of ['alex', 'isaiah', 'patti', 'lynne'] as const) {
      await chat(name).press('Approve', { on: asked });
      assert.ok(!shows('asks for a licence key')(chat(name).lastCard()), name);
    }
    await ask('megan', 'extend');
    assert.match(says('megan'), /Waiting for approval/, 'nobody approves their own');
    await chat('adele').say('approvals');
    assert.match(says('adele'), /Isaiah Langer/);
    assert.match(says('adele'), /Megan Bowen/);
    assert.ok(!(await audit()).includes('approve'));
  });

  it('R06 counts the licences as used once the key is redeemed', async () => {
    await ask('alex', 'extend');
    await chat('megan').waitFor(shows('asks for a licence key'));
    await chat('megan').press('Approve');
    await bot.settled();
    const seeUsed = async (): Promise<string> => {
      await chat('adele').say('check benefits');
      await chat('adele').press(/^Cloud subscriptions/);
      await chat('adele').press(/^Microsoft 365 E3/);
      return /Used: \d+/.exec(says('adele'))?.[0] ?? says('adele');
    };
    await chat('alex').waitFor(shows('approved your request'));
    const before = await seeUsed();
    await open('alex');
    await chat('alex').press("I've redeemed it");
    assert.deepEqual([before, await seeUsed()], ['Used: 18', 'Used: 25']);
  });
});

describe('Licence keys over HTTP, in a company with Action Pack only', () => {
  const KEY = madeUpKey(7);
  let bot: WholeBot;
  let people: ReturnType<typeof actionPackPeople>;
  const chat = (name: ActionPackName): FakeChat => people[name].inPersonalChat();
  const says = (name: ActionPackName): string => cardText(chat(name).lastCard().card);
  const start = async (hasKey: boolean): Promise<void> => {
    bot = await startWholeBot({
      company: company => {
        const m365 = company.benefits.find(({ id }) => id === 'microsoft-365-business');
        if (!hasKey) m365!.keys = [];
      },
    });
    people = actionPackPeople(bot.teams);
    for (const name of ['karin', 'asa', 'nils', 'agnes'] as const) await chat(name).install();
    await bot.settled();
    await chat('karin').say('I want to redeem a cloud subscription key');
    await chat('karin').press('Send request', { inputs: { intent: 'new', reason: 'For the office' } });
    await bot.settled();
    await chat('nils').waitFor(shows('asks for a licence key'));
  };
  afterEach(() => bot.close());

  it('R83 fetches the key from Partner Center, and is done only when a key came back', async () => {
    await start(false);
    await chat('nils').press('Approve');
    assert.match(says('nils'), /Azure & Cloud Products/);
    assert.match(JSON.stringify(chat('nils').lastCard().card), /partnercenter\.microsoft\.com/);
    await bot.settled();
    await chat('karin').waitFor(shows("I'll tell you when it's ready"));
    await chat('nils').press('Save the key', { inputs: { key: 'TOO-SHORT' } });
    assert.match(says('nils'), /isn't a product key/);
    await chat('nils').press('Save the key', { inputs: { key: KEY } });
    assert.match(says('nils'), /confirmed it/);
    await bot.settled();
    await chat('karin').waitFor(shows('Your key for Microsoft 365 Business Premium'));
    await chat('karin').press('Show key');
    await chat('karin').press('Show key', { inputs: { tenant: 'norrsken.onmicrosoft.com' } });
    assert.match(says('karin'), new RegExp(KEY));
    assert.ok(!bot.logged.some(line => line.includes(KEY)));
  });

  it('R10 the other admin may bring the key too; an Admin agent may not', async () => {
    await start(false);
    await chat('nils').press('Approve');
    await bot.settled();
    const card = chat('nils').lastCard();
    await chat('agnes').press('Save the key', { on: card, inputs: { key: KEY } });
    assert.ok(!/confirmed it/.test(says('agnes')));
    await chat('asa').say('approvals');
    await chat('asa').press('open-approval');
    await chat('asa').press('Save the key', { inputs: { key: KEY } });
    assert.match(says('asa'), /confirmed it/);
  });

  it('R87 R84 on the wrong tenant: the replacement reaches its requester', async () => {
    await start(true);
    await chat('nils').press('Approve');
    await bot.settled();
    await chat('karin').waitFor(shows('approved your request'));
    await chat('karin').press('Show key');
    await chat('karin').press('Show key', { inputs: { tenant: 'norrsken.onmicrosoft.com' } });
    await chat('karin').press('Redeemed on another tenant');
    await chat('karin').press('Record it', { inputs: { tenant: 'contoso.com' } });
    assert.match(says('karin'), /until Dec 20, 2026/);
    await chat('asa').say('check benefits');
    await chat('asa').press(/^Cloud subscriptions/);
    await chat('asa').press(/^Microsoft 365 Business/);
    await chat('asa').press('Enter the replacement');
    await chat('asa').press('Save the key', { inputs: { key: KEY } });
    await bot.settled();
    await chat('karin').waitFor(shows('This is the replacement from Microsoft'));
    await chat('karin').press('Show key');
    await chat('karin').press('Show key', { inputs: { tenant: 'norrsken.onmicrosoft.com' } });
    assert.match(says('karin'), new RegExp(KEY));
  });
});
