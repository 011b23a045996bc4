import assert from 'node:assert/strict';
import type { PooledKey } from '../../benefits/key-pool.js';
import { decideRequest } from '../../desk/decide-request.js';
import { randomFrom } from '../random-from.js';
import { actor, givenDesk } from './given-desk.js';
import { person, smallCompany, TENANT } from './small-company.js';

const ROUNDS = 1_000;
const CLICKS = 64;
const APPROVERS = Array.from({ length: 8 }, (_, at) =>
  person(`admin-${at}`, `Admin ${at}`, ['global-admin']),
);

describe('64 decisions at once by 8 approvers, approving and rejecting', function () {
  this.timeout(120_000);

  it(`R10 R22 are one decision in each of ${ROUNDS} rounds, delivered once, and all are told whose it was`, async () => {
    const people = [...smallCompany().people.filter(({ roles }) => roles.length === 0), ...APPROVERS];
    const benefits = smallCompany().benefits.map(one => ({ ...one, quantity: ROUNDS }));
    const desk = await givenDesk(undefined, smallCompany({ people, benefits }));
    const key = (await desk.pool('windows'))[0]!;
    const write = {
      key: `key/windows/${key.id}`,
      value: { ...key, activations: ROUNDS },
      ifVersion: 'any' as const,
    };
    await desk.store.commit(`company/${TENANT}`, { writes: [write] });
    const winners = new Set<string>();
    const states: string[] = [];
    const random = randomFrom(64);
    for (let round = 0; round < ROUNDS; round++) {
      const requestId = `request-${round}`;
      await desk.ask('alex', { draftId: requestId, benefitId: 'windows' });
      const clicks = Array.from({ length: CLICKS }, async (_, at) => {
        const who = actor(APPROVERS[at % 8]!.id);
        const isApproval = random() < 0.5;
        // An approval takes longer, so that without a start it would never win.
        for (let ticks = Math.floor(random() * 100) + (isApproval ? 0 : 6); ticks > 0; ticks--) await null;
        return isApproval
          ? decideRequest(desk.parts, who, { requestId, decision: 'approve' })
          : decideRequest(desk.parts, who, { requestId, decision: 'reject', reason: 'No' });
      });
      const outcomes = await Promise.all(clicks);
      const { history, state } = await desk.stored(requestId);
      const decisions = history.filter(({ event }) => event === 'approved' || event === 'rejected');
      assert.equal(decisions.length, 1);
      assert.equal(outcomes.filter(({ kind }) => kind === 'decided').length, 1);
      for (const outcome of outcomes)
        assert.equal(outcome.kind !== 'refused' && outcome.request.history[1]?.by, decisions[0]!.by);
      winners.add(decisions[0]!.by!);
      states.push(state);
    }
    await checkWhole(desk, states);
    assert.equal(winners.size, APPROVERS.length, 'everybody won at times');
    for (const state of ['fulfilled', 'rejected'])
      assert.ok(states.filter(one => one === state).length > ROUNDS / 10, `${state} often enough`);
  });
});

async function checkWhole(desk: Awaited<ReturnType<typeof givenDesk>>, states: readonly string[]) {
  const fulfilled = states.filter(state => state === 'fulfilled').length;
  const [key] = (await desk.pool('windows')) as [PooledKey];
  assert.equal(key.usedBy.length, fulfilled);
  assert.equal(new Set(key.usedBy).size, fulfilled);
  const acts = (await desk.audit()).map(line => line.split(' ')[0]);
  const count = (act: string) => acts.filter(one => one === act).length;
  assert.deepEqual(
    [count('approve'), count('fulfil'), count('reject'), count('refuse')],
    [fulfilled, fulfilled, ROUNDS - fulfilled, 0],
  );
}
