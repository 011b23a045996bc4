import assert from 'node:assert/strict';
import { importCompanyFile } from '../../desk/import-company.js';
import { actionPack } from '../company-variant.js';
import { actionPackPeople } from '../whole-bot.js';
import { english, lastWords, PRODUCT_KEY, shows } from './reading.js';
import type { Scene } from './scene.js';
import { OFFICE, startScene } from './scene.js';

const OTHER_TENANT = '7d41f0c2-9a3b-4c58-b1e6-0f2a6c8d9e15';

describe('Two companies at one desk (A4)', () => {
  let scene: Scene;
  let others: ReturnType<typeof actionPackPeople>;
  beforeEach(async () => {
    scene = await startScene();
    const company = { ...(await actionPack()), tenantId: OTHER_TENANT, name: 'Sydlig Data AB' };
    company.benefits.find(({ id }) => id === 'office-2021')!.name = 'Office of the other company';
    const imported = await importCompanyFile(scene.bot.desk().house.desk, JSON.stringify(company));
    assert.equal(imported.kind, 'imported');
    await scene.bot.restart();
    others = actionPackPeople(scene.bot.teams, 'en-US', OTHER_TENANT);
  });
  afterEach(() => scene.bot.close());

  const askInOther = async (): Promise<void> => {
    const chat = others.stranger.inPersonalChat();
    await chat.say('get a key');
    await chat.say('Office of the other company');
    await chat.press('Send request', { inputs: OFFICE });
    await scene.bot.settled();
  };

  it('shows each person their own company, even under the same object id', async () => {
    await scene.chat('asa').say('check benefits');
    assert.match(lastWords(scene.chat('asa')), /Norrsken/);
    // The same people as the channel would know them in the other tenant: other chats, the same object ids.
    const group = others.asa.inGroupChat('other');
    await group.say('check benefits');
    assert.doesNotMatch(JSON.stringify(group.history()), /Norrsken/);
  });

  it('sends an approval to the approvers of its own company only', async () => {
    await scene.install('asa', 'nils', 'piotr');
    await askInOther();
    for (const name of ['asa', 'nils', 'piotr'] as const)
      assert.ok(!scene.chat(name).history().some(shows('asks for a key')), name);
    const names = ['Åsa Öberg', 'Nils Håkansson', 'Piotr Zając'];
    const told = english('requests.waitingForNobodyReachable', { names: english.list(names) });
    assert.ok(lastWords(others.stranger.inPersonalChat()).includes(told), 'they are not reachable there');
    assert.equal((await scene.requests()).length, 0);
  });

  it('refuses the buttons of one company in the other, also for the same person', async () => {
    await scene.install('karin', 'asa');
    await scene.request();
    const on = scene.chat('asa').history().find(shows('asks for a key'))!;
    await others.asa.inPersonalChat().press('approve', { on });
    assert.ok(lastWords(others.asa.inPersonalChat()).includes(english('error.oldButton')));
    assert.deepEqual(
      (await scene.requests()).map(({ state }) => state),
      ['pending'],
    );
    await scene.chat('asa').press('Approve', { on });
    await scene.bot.settled();
    const ready = scene.chat('karin').history().find(shows('approved your request'))!;
    const answer = await others.karin.inPersonalChat().press('Show key', { on: ready });
    assert.doesNotMatch(JSON.stringify(answer.body), PRODUCT_KEY);
    await scene.bot.settled();
    assert.doesNotMatch(JSON.stringify(scene.bot.teams.calls), PRODUCT_KEY);
  });

  it('never names a person, product or request of the other company', async () => {
    await scene.install('karin', 'asa');
    await scene.request();
    const chat = others.stranger.inPersonalChat();
    const before = scene.bot.teams.calls.length;
    for (const text of ['check benefits', 'my requests', 'approvals', 'get a key', 'stop'])
      await chat.say(text);
    const said = JSON.stringify(scene.bot.teams.calls.slice(before).map(({ activity }) => activity));
    assert.match(said, /Sydlig Data AB/);
    assert.doesNotMatch(said, /Norrsken S|Office LTSC|Karin|New laptop/);
  });

  it('counts requests and keys apart', async () => {
    await scene.install('karin');
    await scene.request();
    await askInOther();
    assert.ok(others.stranger.inPersonalChat().history().some(shows('Request #1')));
    assert.ok(scene.chat('karin').history().some(shows('Request #1')));
  });
});
