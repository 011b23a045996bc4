import assert from 'node:assert/strict';
import type { ActionPackName } from '../whole-bot.js';
import { english, lastWords, shows, timesSaid } from './reading.js';
import type { Scene } from './scene.js';
import { startScene } from './scene.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const KARINS = { number: '1', name: 'Karin Sjögren', product: 'Office LTSC Standard 2021', days: 0 };
/** A reminder as it begins, whatever the days. */
const [REMINDER = ''] = english('inbox.reminder', KARINS).split(':');
const DIGEST = english('inbox.digest', { count: 2 });

/** The whole bot lives on 20 November 2026, from 11:00 in Stockholm on. */
describe('Approvers over HTTP', () => {
  let scene: Scene;
  afterEach(() => scene.bot.close());

  const asks = shows('asks for a key');
  const cards = (name: ActionPackName) => scene.chat(name).history().filter(asks).length;
  const press = async (name: ActionPackName, wanted: string, inputs?: Record<string, string>) => {
    const answer = await scene.chat(name).press(wanted, inputs ? { inputs } : {});
    assert.equal(answer.status, 200);
    await scene.bot.settled();
  };
  const idsOfRequests = async () =>
    [...(await scene.requests())].sort((a, b) => a.number - b.number).map(({ id }) => id);
  /** Nobody but Åsa is asked. */
  const onlyAsa = async () => {
    scene = await startScene({
      company: company => {
        const asa = company.people.find(({ name }) => name === 'Åsa Öberg')!.id;
        Object.assign(company, {
          approvalRules: [{ name: 'Keys', acts: ['software-key'], approvers: [asa] }],
        });
      },
    });
  };

  it('reminds after a day, and once in spite of a restart', async () => {
    scene = await startScene();
    await scene.install('karin', 'asa', 'nils');
    await scene.request();
    await scene.bot.passTime(DAY - HOUR);
    const reminders = (name: ActionPackName) => timesSaid(scene.chat(name), REMINDER);
    assert.equal(reminders('asa'), 0);
    await scene.bot.passTime(HOUR);
    assert.deepEqual([reminders('asa'), reminders('nils')], [1, 1]);
    await scene.bot.restart();
    await scene.bot.passTime(HOUR);
    assert.deepEqual([reminders('asa'), reminders('nils')], [1, 1]);
    await scene.bot.passTime(DAY);
    assert.deepEqual([reminders('asa'), reminders('nils')], [2, 2]);
    await press('asa', 'Approve');
    await scene.bot.passTime(5 * DAY);
    assert.deepEqual([reminders('asa'), reminders('nils')], [2, 2]);
  });

  it('R10 asks everybody whose role allows it when the one approver takes too long', async () => {
    await onlyAsa();
    await scene.install('karin', 'asa', 'nils');
    await scene.request();
    assert.deepEqual([cards('asa'), cards('nils')], [1, 0]);
    await scene.bot.passTime(3 * DAY);
    assert.deepEqual([cards('asa'), cards('nils')], [1, 1]);
    await press('nils', 'Approve');
    assert.equal((await scene.requests())[0]?.state, 'fulfilled');
    assert.match(lastWords(scene.chat('karin')), /Nils Håkansson approved/);
    assert.equal(timesSaid(scene.chat('asa'), 'Nils Håkansson approved this'), 1);
  });

  it('R10 hands what waits to a stand-in: at once, or when the first day comes', async () => {
    await onlyAsa();
    const nils = scene.people.nils.id;
    await scene.install('karin', 'asa', 'nils');
    await scene.request();
    await scene.chat('asa').say('approvals');
    await press('asa', english('button.standIn'));
    const days = { to: nils, since: '2026-11-21', until: '2026-11-22' };
    await press('asa', english('inbox.standIn.save'), days);
    assert.match(lastWords(scene.chat('asa')), /Nils Håkansson decides for you/);
    assert.equal(cards('nils'), 0);
    await scene.bot.passTime(DAY);
    assert.equal(cards('nils'), 1);
    await scene.bot.restart();
    await scene.bot.passTime(HOUR);
    assert.equal(cards('nils'), 1);
    await press('nils', 'Approve');
    assert.equal((await scene.requests())[0]?.state, 'fulfilled');
    assert.match(lastWords(scene.chat('karin')), /Nils Håkansson approved/);
    const delegated = (await scene.audit()).find(({ act }) => act === 'delegate');
    assert.equal(delegated?.by, scene.people.asa.id);
  });

  it('R22 decides several in one go; every card of every approver and the requesters follow', async () => {
    scene = await startScene();
    await scene.install('karin', 'ulla', 'stranger', 'asa', 'nils');
    for (const name of ['karin', 'ulla', 'stranger'] as const) await scene.request({}, name);
    await scene.chat('asa').say('approvals');
    await press('asa', english('button.decideSeveral'));
    const requests = (await idsOfRequests()).join(',');
    await press('asa', english('inbox.several.approve'), { requests });
    const states = (await scene.requests()).map(({ state }) => state).sort();
    assert.deepEqual(states, ['failed', 'fulfilled', 'fulfilled']);
    const done = english('inbox.several.done', { count: 3, total: 3 });
    assert.ok(lastWords(scene.chat('asa')).includes(done), lastWords(scene.chat('asa')));
    for (const name of ['asa', 'nils'] as const)
      assert.equal(timesSaid(scene.chat(name), 'Åsa Öberg approved this'), 3, name);
    const told = (['karin', 'ulla', 'stranger'] as const).map(name => lastWords(scene.chat(name)));
    assert.equal(told.filter(words => words.includes(english('refusal.pool-empty'))).length, 1);
    assert.ok(told.every(words => words.includes('Åsa Öberg approved your request')));
  });

  it('sends nothing in quiet hours but what changes a card that is there; afterwards all of it', async () => {
    scene = await startScene();
    await scene.install('karin', 'ulla', 'asa', 'nils');
    await scene.request();
    await scene.chat('asa').say('approvals');
    await press('asa', english('button.notices'));
    await press('asa', english('inbox.notices.save'), { quietFrom: '10', quietUntil: '13' });
    await scene.request({}, 'ulla');
    assert.deepEqual([cards('asa'), cards('nils')], [1, 2]);
    const [first] = scene.chat('nils').history().filter(asks);
    await scene.chat('nils').press('approve', { on: first! });
    await scene.bot.settled();
    assert.equal(timesSaid(scene.chat('asa'), 'Nils Håkansson approved this'), 1);
    await scene.bot.passTime(HOUR);
    assert.equal(cards('asa'), 1);
    await scene.bot.passTime(HOUR);
    assert.equal(cards('asa'), 2);
  });

  it('sends one list a day to whoever wants that, while anything waits', async () => {
    scene = await startScene();
    await scene.install('karin', 'ulla', 'asa', 'nils');
    await scene.chat('asa').say('approvals');
    await press('asa', english('button.notices'));
    await press('asa', english('inbox.notices.save'), { style: 'digest', digestAt: '9' });
    for (const name of ['karin', 'ulla'] as const) await scene.request({}, name);
    assert.equal(cards('asa'), 0);
    const lists = () => timesSaid(scene.chat('asa'), DIGEST);
    assert.equal(lists(), 0);
    await scene.bot.passTime(22 * HOUR);
    assert.equal(lists(), 1);
    await scene.bot.restart();
    await scene.bot.passTime(HOUR);
    assert.equal(lists(), 1);
    await scene.bot.passTime(DAY);
    assert.equal(lists(), 2);
    assert.equal(timesSaid(scene.chat('asa'), REMINDER), 0);
    const on = scene.chat('asa').history().findLast(shows(DIGEST))!;
    await scene.chat('asa').press(english('button.decideSeveral'), { on });
    await press('asa', english('inbox.several.approve'), { requests: (await idsOfRequests()).join(',') });
    await scene.bot.passTime(3 * DAY);
    assert.equal(lists(), 1, 'the list that was acted on is gone, and no other one came');
    assert.ok((await scene.requests()).every(({ state }) => state === 'fulfilled'));
  });

  it('R10 tells everybody who decides, and the requester, when the glass was broken', async () => {
    scene = await startScene({
      company: company => {
        const [asa, nils] = company.people.map(({ id }) => id);
        const rule = { name: 'Keys', approvers: [asa], backup: [nils], breakGlass: true };
        Object.assign(company, { approvalRules: [rule] });
      },
    });
    await scene.install('karin', 'asa', 'nils', 'piotr');
    await scene.request();
    await scene.chat('nils').say('approvals');
    assert.ok(lastWords(scene.chat('nils')).includes(english('inbox.withReason')));
    await press('nils', 'open-approval');
    await press('nils', 'approve');
    assert.ok(lastWords(scene.chat('nils')).includes(english('approvals.justify.title')));
    assert.equal((await scene.requests())[0]?.state, 'pending');
    await press('nils', english('approvals.justify.send'), { reason: 'Server down' });
    assert.equal((await scene.requests())[0]?.state, 'fulfilled');
    for (const name of ['asa', 'nils'] as const)
      assert.ok(timesSaid(scene.chat(name), 'Server down') > 0, `${name}: ${lastWords(scene.chat(name))}`);
    assert.match(lastWords(scene.chat('karin')), /Nils Håkansson approved/);
    const approved = (await scene.audit()).find(({ act }) => act === 'approve');
    assert.equal(approved?.detail, 'justified: Server down');
  });
});
