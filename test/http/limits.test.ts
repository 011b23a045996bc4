import assert from 'node:assert/strict';
import { exceeded } from '../fake-teams/busiest.js';
import type { FaultAnswer } from '../fake-teams/fault.js';
import { randomFrom } from '../random-from.js';
import { manyApprovers } from './many-approvers.js';
import { lastWords, timesSaid } from './reading.js';
import type { Scene } from './scene.js';
import { startScene } from './scene.js';

const APPROVERS = 120;
const LATER = 16 * 60_000;
const FAULTS: readonly FaultAnswer[] = [
  { status: 429, retryAfter: '1' },
  { status: 429 },
  { status: 502 },
  { status: 504, accepted: true },
  { status: 412 },
  { reset: true },
  { reset: true, accepted: true },
  { status: 403, code: 'ConversationBlockedByUser' },
  { status: 404, code: 'ConversationNotFound' },
];

describe('The limits of the channel, measured by the channel (P1)', () => {
  let scene: Scene;
  afterEach(() => scene.bot.close());

  it('are kept for many people while three in ten calls fail, and everybody is told in the end', async () => {
    const many = manyApprovers(APPROVERS);
    scene = await startScene({ company: many.company, services: {} });
    const chats = await many.meet(scene);
    await scene.install('karin');
    const random = randomFrom(3);
    for (const [number, answer] of FAULTS.entries())
      scene.bot.teams.fail({
        answer,
        times: 1_000,
        when: ({ conversationId }) =>
          conversationId !== scene.chat('karin').conversationId &&
          random() < 0.3 / (FAULTS.length - 0.3 * number),
      });
    await scene.request();
    for (let visit = 0; visit < 5; visit++) {
      await scene.bot.passTime(LATER);
      await many.meet(scene);
      await scene.bot.settled();
    }
    const { calls } = scene.bot.teams;
    assert.deepEqual(exceeded(calls), []);
    assert.ok(calls.length > APPROVERS * 1.2, `${calls.length} calls`);
    const unseen = chats.filter(chat => timesSaid(chat, 'asks for a key') === 0);
    const alerts = scene.bot.logged.filter(line => line.includes('outbox.dead-letter'));
    assert.ok(unseen.length <= alerts.length, `${unseen.length} unseen, ${alerts.length} given up`);
  });

  it('are kept in one chat by answers and notices together, and the answers come', async () => {
    scene = await startScene({ services: {} });
    await scene.install('karin', 'asa');
    const texts = Array.from({ length: 12 }, (_, number) => (number % 2 === 0 ? 'help' : 'my requests'));
    const answers = await Promise.all(texts.map(text => scene.chat('karin').say(text)));
    assert.ok(answers.every(({ status }) => status === 200));
    await scene.bot.settled();
    assert.deepEqual(exceeded(scene.bot.teams.calls), []);
    const toKarin = scene.bot.teams.calls.filter(
      ({ conversationId, activity }) =>
        conversationId === scene.chat('karin').conversationId && activity.type !== 'typing',
    );
    assert.equal(toKarin.length, 13, lastWords(scene.chat('karin')));
  });
});
