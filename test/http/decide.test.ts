import assert from 'node:assert/strict';
import { importCompanyFile } from '../../desk/import-company.js';
import { actionPack } from '../company-variant.js';
import type { Shown } from '../fake-teams/transcripts.js';
import type { ActionPackName } from '../whole-bot.js';
import { english, lastWords, PRODUCT_KEY, shows, timesSaid } from './reading.js';
import type { Scene } from './scene.js';
import { startScene } from './scene.js';

/** All whose roles do not let them decide, with the requester herself. */
const POWERLESS = [
  'karin',
  'ulla',
  'agnes',
  'olof',
  'gustav',
  'stranger',
] as const satisfies ActionPackName[];

describe('Deciding over HTTP', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await startScene();
  });
  afterEach(() => scene.bot.close());

  const approvalFor = (name: ActionPackName): Shown =>
    scene.chat(name).history().find(shows('asks for a key'))!;
  const state = async (): Promise<string | undefined> => (await scene.requests())[0]?.state;

  it('R10 sends the card to everybody who may decide, and to nobody else', async () => {
    await scene.install('asa', 'nils', 'piotr', ...POWERLESS);
    await scene.request();
    for (const name of ['asa', 'nils', 'piotr'] as const) assert.ok(approvalFor(name), name);
    for (const name of POWERLESS) assert.equal(approvalFor(name), undefined, name);
  });

  for (const name of POWERLESS)
    it(`R10 refuses and records a click of ${name} with the token of somebody's approval card`, async () => {
      await scene.install('karin', 'asa', name);
      await scene.request();
      for (const act of ['approve', 'reject'])
        for (const press of ['press', 'submit'] as const) {
          const options = { on: approvalFor('asa'), inputs: { reason: 'x' } };
          assert.equal((await scene.chat(name)[press](act, options)).status, 200);
          assert.ok(lastWords(scene.chat(name)).includes(english('error.notYours')));
        }
      assert.equal(await state(), 'pending');
      const { id } = scene.people[name];
      const refusals = (await scene.audit()).filter(({ act, by }) => act === 'refuse' && by === id);
      assert.equal(refusals.length, 4);
      assert.ok(refusals.every(({ requestId, detail }) => requestId && detail?.startsWith('not-yours')));
    });

  it('R10 refuses an approver who has lost the role since the card was sent, and records it', async () => {
    await scene.install('karin', 'asa', 'nils');
    await scene.request();
    const company = await actionPack();
    company.people.find(({ name }) => name === 'Nils Håkansson')!.roles = ['admin-agent'];
    const imported = await importCompanyFile(scene.bot.desk().house.desk, JSON.stringify(company));
    assert.equal(imported.kind, 'imported');
    await scene.chat('nils').press('approve', { on: approvalFor('nils') });
    assert.match(lastWords(scene.chat('nils')), /Global admin[\s\S]*Åsa Öberg \(Global admin\)/);
    assert.equal(await state(), 'pending');
    assert.ok((await scene.audit()).some(({ act, detail }) => act === 'refuse' && detail === 'role-missing'));
  });

  it('does not ask an approver about his own request, nor let him decide about it', async () => {
    await scene.install('asa', 'nils');
    await scene.request({}, 'nils');
    assert.equal(approvalFor('nils'), undefined);
    await scene.chat('nils').press('approve', { on: approvalFor('asa') });
    await scene.chat('nils').say('approvals');
    assert.ok(lastWords(scene.chat('nils')).includes(english('approvals.none')));
    assert.equal(await state(), 'pending');
  });

  it('decides once when both click at the same moment, and tells the slower one', async () => {
    await scene.install('karin', 'asa', 'nils');
    await scene.request();
    await Promise.all((['asa', 'nils'] as const).map(name => scene.chat(name).press('Approve')));
    await scene.bot.settled();
    const acts = (await scene.audit()).map(({ act }) => act);
    assert.equal(acts.filter(act => act === 'approve').length, 1);
    assert.equal(acts.filter(act => act === 'fulfil').length, 1);
    assert.equal(timesSaid(scene.chat('karin'), 'approved your request'), 1);
    const decided = (['asa', 'nils'] as const).map(name => lastWords(scene.chat(name)));
    assert.ok(decided.every(words => /(Åsa Öberg|Nils Håkansson) approved this on Nov 20, 2026/.test(words)));
  });

  it('R22 gives the last key once: the other request fails and both sides are told', async () => {
    await scene.install('karin', 'stranger', 'ulla', 'asa');
    for (const name of ['karin', 'stranger', 'ulla'] as const) await scene.request({}, name);
    const cards = scene.chat('asa').history().filter(shows('asks for a key'));
    await Promise.all(cards.map(on => scene.chat('asa').press('approve', { on })));
    await scene.bot.settled();
    const states = (await scene.requests()).map(request => request.state).sort();
    assert.deepEqual(states, ['failed', 'fulfilled', 'fulfilled']);
    const told = (['karin', 'stranger', 'ulla'] as const).map(name => lastWords(scene.chat(name)));
    assert.equal(told.filter(words => words.includes(english('refusal.pool-empty'))).length, 1);
    assert.equal(timesSaid(scene.chat('asa'), english('refusal.pool-empty')), 1);
  });

  it('tells a late click after a withdrawal, and a click after the expiry', async () => {
    await scene.install('karin', 'asa');
    await scene.request();
    const on = approvalFor('asa');
    await scene.chat('karin').press('Withdraw');
    await scene.bot.settled();
    await scene.chat('asa').press('approve', { on });
    assert.match(lastWords(scene.chat('asa')), /Karin Sjögren.* withdr/);
    await scene.request();
    const second = scene.chat('asa').history().findLast(shows('asks for a key'))!;
    await scene.bot.passTime(14 * 86_400_000);
    const product = 'Office LTSC Standard 2021';
    assert.ok(lastWords(scene.chat('karin')).includes(english('requests.notice.expired', { product })));
    await scene.chat('asa').press('approve', { on: second });
    assert.match(lastWords(scene.chat('asa')), /expired/);
    assert.deepEqual((await scene.requests()).map(({ state }) => state).sort(), ['expired', 'withdrawn']);
  });

  it('shows a key in no group, channel or foreign chat, however it is asked for', async () => {
    await scene.install('karin', 'asa');
    await scene.request();
    await scene.chat('asa').press('Approve');
    await scene.bot.settled();
    const ready = scene.chat('karin').lastCard();
    const { karin, asa, stranger } = scene.people;
    const places = [karin.inGroupChat(), karin.inChannel(), asa.inPersonalChat(), stranger.inPersonalChat()];
    for (const place of places)
      for (const press of ['press', 'submit'] as const) {
        const answer = await place[press]('Show key', { on: ready });
        assert.equal(answer.status, 200);
      }
    await scene.bot.settled();
    const { calls, answers } = scene.bot.teams;
    assert.doesNotMatch(JSON.stringify([calls, answers]), PRODUCT_KEY);
    assert.ok(lastWords(scene.chat('karin')).includes(english('refusal.not-private')));
    assert.ok((await scene.audit()).every(({ act }) => act !== 'reveal'));
  });
});
