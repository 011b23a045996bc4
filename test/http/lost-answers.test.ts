import assert from 'node:assert/strict';
import type { FaultAnswer } from '../fake-teams/fault.js';
import type { Shown } from '../fake-teams/transcripts.js';
import type { ActionPackName } from '../whole-bot.js';
import { english, shows, timesSaid, wordsOf } from './reading.js';
import type { Scene } from './scene.js';
import { startScene } from './scene.js';

const MINUTE = 60_000;
const LATER = 16 * MINUTE;

describe('A channel whose answer is lost', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await startScene();
    await scene.install('karin', 'asa', 'nils');
  });
  afterEach(() => scene.bot.close());

  const fail = (name: ActionPackName, answer: FaultAnswer): void =>
    scene.bot.teams.fail({
      when: call => call.conversationId === scene.chat(name).conversationId && call.method === 'POST',
      answer,
    });
  const cardsOf = (name: ActionPackName): readonly Shown[] =>
    scene
      .chat(name)
      .history()
      .filter(shows(/Karin Sjögren asks for a key|approved this on|Office LTSC/));

  for (const [what, answer] of [
    ['504', { status: 504, accepted: true }],
    ['502', { status: 502, accepted: true }],
    ['a reset', { reset: true, accepted: true }],
  ] as [string, FaultAnswer][])
    it(`learns from a press that a card stands there in spite of ${what}, and keeps it true (P2)`, async () => {
      fail('asa', answer);
      await scene.request();
      assert.equal(cardsOf('asa').length, 1);
      await scene.chat('asa').press('Approve');
      await scene.bot.settled();
      await scene.bot.passTime(LATER);
      const [card, ...more] = cardsOf('asa');
      assert.deepEqual(more, [], 'no second copy');
      assert.ok(card!.changes > 0, 'the message itself was changed, for every device');
      assert.match(wordsOf(card!), /Åsa Öberg approved this on/);
    });

  it('sends a card again after a minute, and keeps both true when the older one turns up', async () => {
    fail('asa', { status: 504, accepted: true });
    await scene.request();
    await scene.bot.passTime(MINUTE - 1);
    assert.equal(cardsOf('asa').length, 1, 'not before its time');
    await scene.bot.passTime(1);
    const [older, newer] = cardsOf('asa');
    assert.ok(older && newer);
    await scene.chat('asa').press('Approve', { on: older });
    await scene.bot.settled();
    for (const card of cardsOf('asa')) {
      assert.ok(card.changes > 0);
      assert.match(wordsOf(card), /Åsa Öberg approved this on/);
    }
  });

  it('does not send again what was decided meanwhile; a press in the lost copy brings it true', async () => {
    fail('asa', { status: 504, accepted: true });
    await scene.request();
    await scene.chat('nils').press('Approve');
    await scene.bot.settled();
    await scene.bot.passTime(LATER);
    assert.equal(cardsOf('asa').length, 1);
    await scene.chat('asa').press('Reject', { inputs: { reason: 'No' } });
    await scene.bot.settled();
    const [card] = cardsOf('asa');
    assert.ok(card!.changes > 0);
    assert.match(wordsOf(card!), /Nils Håkansson approved this on/);
  });

  it('does not repeat an outcome to somebody who has used it', async () => {
    await scene.request();
    fail('karin', { status: 504, accepted: true });
    await scene.chat('asa').press('Approve');
    await scene.bot.settled();
    const outcome = scene.chat('karin').history().findLast(shows('approved your request'))!;
    await scene.chat('karin').press('Show key', { on: outcome });
    await scene.bot.passTime(LATER);
    const said = scene.chat('karin').history().filter(shows('approved your request'));
    assert.ok(said.length <= 1, `${said.length} times`);
  });

  it('keeps what the channel refuses for ever, raises an alert, and tells the requester', async () => {
    for (const name of ['asa', 'nils'] as const) fail(name, { status: 413, code: 'MessageSizeTooBig' });
    await scene.request();
    await scene.bot.passTime(LATER);
    const alerts = scene.bot.logged.filter(line => line.includes('"outbox.dead-letter"'));
    assert.equal(alerts.length, 2);
    assert.ok(alerts.every(line => line.includes('413 MessageSizeTooBig')));
    const names = english.list(['Åsa Öberg', 'Nils Håkansson', 'Piotr Zając']);
    const told = english('requests.waitingForNobodyReachable', { names });
    assert.equal(timesSaid(scene.chat('karin'), told), 1);
    assert.equal((await scene.audit()).filter(({ act }) => act === 'unreachable').length, 2);
  });
});
