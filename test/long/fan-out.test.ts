import assert from 'node:assert/strict';
import { exceeded } from '../fake-teams/busiest.js';
import { manyApprovers } from '../http/many-approvers.js';
import { timesSaid } from '../http/reading.js';
import { startScene } from '../http/scene.js';

const APPROVERS = 1_000;
/** Fifty at once, and fifty more each second. */
const LEAST_MS = 1_000 * (APPROVERS / 50 - 1);

describe('A request with 1,000 approvers', function () {
  this.timeout(5 * 60_000);

  it('reaches them all within 1.1 times the least time that the limits allow, and again when decided', async () => {
    const many = manyApprovers(APPROVERS);
    const scene = await startScene({ company: many.company, services: {} });
    try {
      const chats = await many.meet(scene);
      await scene.install('karin', 'asa');
      const { calls } = scene.bot.teams;
      const toMany = new Set(chats.map(chat => chat.conversationId));
      const span = (method: 'POST' | 'PUT'): number => {
        const moments = calls
          .filter(call => call.method === method && toMany.has(call.conversationId))
          .map(({ at }) => at);
        assert.equal(moments.length, APPROVERS);
        return moments.at(-1)! - moments[0]!;
      };
      await scene.request();
      const sent = span('POST');
      await scene.chat('asa').press('Approve');
      await scene.bot.settled();
      const changed = span('PUT');
      console.log(`      sent in ${sent} ms, changed in ${changed} ms; the least is ${LEAST_MS} ms`);
      assert.deepEqual(exceeded(calls), []);
      assert.ok(chats.every(chat => timesSaid(chat, 'approved this on') === 1));
      assert.ok(sent <= 1.1 * LEAST_MS && changed <= 1.1 * LEAST_MS);
    } finally {
      await scene.bot.close();
    }
  });
});
