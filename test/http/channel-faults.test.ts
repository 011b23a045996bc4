import assert from 'node:assert/strict';
import type { Call } from '../fake-teams/connector.js';
import type { FaultAnswer } from '../fake-teams/fault.js';
import type { ActionPackName } from '../whole-bot.js';
import { english, lastWords, shows, timesSaid } from './reading.js';
import type { Scene } from './scene.js';
import { OFFICE, startScene } from './scene.js';

/** Long enough for every pause between two attempts. */
const LATER = 16 * 60_000;

const APPROVERS = english.list(['Åsa Öberg', 'Nils Håkansson', 'Piotr Zając']);

describe('A channel that fails', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await startScene();
  });
  afterEach(() => scene.bot.close());

  const to =
    (name: ActionPackName, method?: Call['method']) =>
    (call: Call): boolean =>
      call.conversationId === scene.chat(name).conversationId && (!method || call.method === method);
  const fail = (name: ActionPackName, answer: FaultAnswer, times = 1): void =>
    scene.bot.teams.fail({ when: to(name), answer, times });
  const ask = async (): Promise<void> => {
    await scene.request();
    assert.equal((await scene.requests()).length, 1, 'the request stands');
  };
  const unreachable = (names: string): string => english('requests.waitingForNobodyReachable', { names });

  const passing: [string, FaultAnswer][] = [
    ['429', { status: 429 }],
    ['429 with Retry-After', { status: 429, retryAfter: '30' }],
    ['500', { status: 500 }],
    ['502', { status: 502 }],
    ['503', { status: 503 }],
    ['412', { status: 412 }],
    ['a cut connection', { reset: true }],
  ];
  for (const [what, answer] of passing)
    it(`delivers the approval and the outcome later after ${what} (P1)`, async () => {
      await scene.install('karin', 'asa');
      fail('asa', answer, 2);
      await ask();
      assert.equal(timesSaid(scene.chat('asa'), 'asks for a key'), 0);
      for (let attempt = 0; attempt < 2; attempt++) await scene.bot.passTime(LATER);
      assert.equal(timesSaid(scene.chat('asa'), 'asks for a key'), 1);
      fail('karin', answer, 2);
      await scene.chat('asa').press('Approve');
      await scene.bot.settled();
      assert.deepEqual(
        (await scene.requests()).map(({ state }) => state),
        ['fulfilled'],
      );
      for (let attempt = 0; attempt < 2; attempt++) await scene.bot.passTime(LATER);
      assert.equal(timesSaid(scene.chat('karin'), 'approved your request'), 1);
    });

  it('waits as long as the channel wishes, and not longer (P1)', async () => {
    await scene.install('karin', 'asa');
    fail('asa', { status: 429, retryAfter: '30' });
    await ask();
    await scene.bot.passTime(29_000);
    assert.equal(scene.bot.teams.calls.filter(to('asa')).length, 2, 'welcome and the one attempt');
    await scene.bot.passTime(1_000);
    assert.equal(timesSaid(scene.chat('asa'), 'asks for a key'), 1);
  });

  it('delivers what was due when it was started again', async () => {
    await scene.install('karin', 'asa');
    fail('asa', { status: 502 });
    await ask();
    await scene.bot.restart();
    await scene.bot.passTime(LATER);
    assert.equal(timesSaid(scene.chat('asa'), 'asks for a key'), 1);
  });

  it('does not hold a turn or other people up while it hangs', async () => {
    await scene.install('karin', 'asa', 'nils');
    fail('asa', { hang: true });
    const begun = performance.now();
    const karin = scene.chat('karin');
    await karin.say('I need a key for Office 2021');
    const answer = await karin.press('Send request', { inputs: OFFICE });
    assert.ok(performance.now() - begun < 8_000, 'answered while the channel hangs');
    assert.match(JSON.stringify(answer.body), /Request #1/);
    await scene.bot.settled();
    assert.equal(timesSaid(scene.chat('nils'), 'asks for a key'), 1);
    await scene.bot.passTime(LATER);
    assert.equal(timesSaid(scene.chat('asa'), 'asks for a key'), 1);
  }).timeout(40_000);

  for (const [status, code] of [
    [403, 'ConversationBlockedByUser'],
    [403, undefined],
    [404, 'ConversationNotFound'],
  ] as const)
    it(`retires a chat after ${status} ${code ?? ''}, tells the requester, and takes it up again (P4)`, async () => {
      await scene.install('karin', 'asa');
      fail('asa', { status, ...(code ? { code } : {}) });
      await ask();
      const karin = scene.chat('karin');
      const told = unreachable(APPROVERS);
      assert.ok(timesSaid(karin, told) > 0, lastWords(karin));
      const audited = (await scene.audit()).find(({ act }) => act === 'unreachable');
      assert.match(audited?.detail ?? '', new RegExp(String(status)));
      const calls = scene.bot.teams.calls.filter(to('asa')).length;
      await scene.bot.passTime(LATER);
      assert.equal(scene.bot.teams.calls.filter(to('asa')).length, calls, 'no further attempt');
      await scene.chat('asa').say('hello');
      await scene.bot.settled();
      assert.equal(timesSaid(scene.chat('asa'), 'asks for a key'), 1);
      await scene.chat('asa').press('Approve');
      await scene.bot.settled();
      assert.equal(timesSaid(karin, 'approved your request'), 1);
    });

  it('does not say that nobody can be reached while another approver can', async () => {
    await scene.install('karin', 'asa', 'nils');
    fail('asa', { status: 403 });
    await ask();
    assert.equal(timesSaid(scene.chat('nils'), 'asks for a key'), 1);
    assert.equal(timesSaid(scene.chat('karin'), unreachable(APPROVERS)), 0);
  });

  it('says so when the last of several is lost', async () => {
    await scene.install('karin', 'asa', 'nils');
    fail('asa', { status: 403 });
    fail('nils', { status: 404, code: 'ConversationNotFound' });
    await ask();
    assert.equal(timesSaid(scene.chat('karin'), unreachable(APPROVERS)), 1);
  });

  it('keeps the outcome for a requester who had blocked the bot', async () => {
    await scene.install('karin', 'asa');
    await ask();
    fail('karin', { status: 403 });
    await scene.chat('asa').press('Approve');
    await scene.bot.settled();
    await scene.chat('karin').say('hello');
    await scene.bot.settled();
    assert.equal(timesSaid(scene.chat('karin'), 'approved your request'), 1);
  });

  for (const answer of [{ status: 403 }, { status: 404 }, { status: 429 }, { status: 502 }] as const)
    it(`commits the decision when the card cannot be changed (${answer.status}), and shows it later (V6)`, async () => {
      await scene.install('karin', 'asa', 'nils');
      await ask();
      scene.bot.teams.fail({ when: to('asa', 'PUT'), answer });
      await scene.chat('nils').press('Approve');
      await scene.bot.settled();
      await scene.bot.passTime(LATER);
      assert.deepEqual(
        (await scene.requests()).map(({ state }) => state),
        ['fulfilled'],
      );
      assert.equal(timesSaid(scene.chat('asa'), 'Nils Håkansson approved this'), 1);
    });

  it('commits what an older client submits although no answer gets through', async () => {
    await scene.install('karin', 'asa');
    const karin = scene.chat('karin');
    await karin.say('I need a key for Office 2021');
    fail('karin', { status: 502 }, 3);
    const { status } = await karin.submit('send-request', { inputs: OFFICE });
    assert.equal(status, 200);
    await scene.bot.settled();
    assert.equal((await scene.requests()).length, 1);
    await scene.chat('asa').press('Approve');
    await scene.bot.settled();
    assert.ok(karin.history().some(shows('approved your request')));
  });
});
