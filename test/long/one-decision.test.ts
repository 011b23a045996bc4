import assert from 'node:assert/strict';
import { lastStep } from '../../benefits/request.js';
import { pooledKeyKey } from '../../desk/records.js';
import { companyPartition } from '../../store/store.js';
import { ACTION_PACK_TENANT } from '../company-variant.js';
import type { FakeChat } from '../fake-teams/chat.js';
import type { Delivery } from '../fake-teams/sender.js';
import type { Shown } from '../fake-teams/transcripts.js';
import { manyApprovers } from '../http/many-approvers.js';
import { lastWords, shows } from '../http/reading.js';
import type { Scene } from '../http/scene.js';
import { startScene } from '../http/scene.js';
import { randomFrom } from '../random-from.js';

/** The desk itself does a thousand rounds in test/desk/one-decision.test.ts; ROUNDS=1000 does as many over HTTP. */
const ROUNDS = Number(process.env.ROUNDS ?? 250);
const APPROVERS = 8;
const CLICKS_EACH = 8;
const PRODUCT = 'office-2021';
const DECIDED = /(approved|rejected) this/;

describe('64 clicks at once by 8 approvers, approving and rejecting, over HTTP', function () {
  this.timeout(60 * 60_000);

  it(`are one decision in each of ${ROUNDS} rounds, delivered once, and every loser is told who won`, async () => {
    const many = manyApprovers(APPROVERS);
    const scene = await startScene({
      company: company => {
        for (const person of company.people) person.roles = [];
        many.company(company);
        const office = company.benefits.find(({ id }) => id === PRODUCT)!;
        Object.assign(office, { quantity: Math.max(ROUNDS, 10) });
      },
    });
    try {
      await makeKeyLast(scene);
      const approvers = await many.meet(scene);
      await scene.install('karin');
      const random = randomFrom(8);
      const winners = new Set<string | undefined>();
      for (let round = 0; round < ROUNDS; round++) {
        await scene.request();
        const open = (await scene.requests()).filter(({ state }) => state === 'pending');
        assert.equal(open.length, 1, `round ${round}: ${lastWords(scene.chat('karin'))}`);
        const cards = await newCards(scene, approvers);
        const turns = Array.from({ length: APPROVERS * CLICKS_EACH }, (_, at) => ({ at, order: random() }));
        turns.sort((a, b) => a.order - b.order);
        const clicks = turns.map(({ at }) => {
          const act = random() < 0.5 ? 'approve' : 'reject';
          return approvers[at % APPROVERS]!.press(act, {
            on: cards[at % APPROVERS]!,
            inputs: { reason: 'No' },
          });
        });
        const answers = await Promise.all(clicks);
        await scene.bot.settled();
        winners.add(await checkRound(scene, answers));
      }
      await checkAudit(scene);
      assert.ok(winners.size > 1, 'several people won');
    } finally {
      await scene.bot.close();
    }
  });
});

/** The cards of the open request. What the channel was too slow for is sent again when its pause is over. */
async function newCards(scene: Scene, approvers: readonly FakeChat[]): Promise<readonly Shown[]> {
  const newest = () => approvers.map(chat => chat.history().findLast(shows('asks for a key'))!);
  const areNew = () => newest().every(card => !shows(DECIDED)(card));
  if (!areNew()) await scene.bot.passTime(60_000);
  const warned = scene.bot.logged.filter(line => line.includes('outbox.')).slice(-3);
  assert.ok(areNew(), `a card is missing: ${warned.join(' ')}`);
  return newest();
}

/** One key that activates as many computers as there are rounds. */
async function makeKeyLast({ bot }: Scene): Promise<void> {
  const { store } = bot.desk().house.desk;
  const company = companyPartition(ACTION_PACK_TENANT);
  const [key] = await store.list<{ id: string }>(company, pooledKeyKey(PRODUCT, ''));
  const value = { ...key!.value, activations: ROUNDS };
  await store.commit(company, { writes: [{ key: key!.key, value, ifVersion: key!.version }] });
}

/** @returns the name of whoever won. */
async function checkRound(scene: Scene, answers: readonly Delivery[]): Promise<string | undefined> {
  const newest = (await scene.requests()).reduce((a, b) => (a.number > b.number ? a : b));
  const decisions = newest.history.filter(({ event }) => event === 'approved' || event === 'rejected');
  assert.equal(decisions.length, 1);
  assert.ok(['fulfilled', 'rejected'].includes(newest.state), newest.state);
  const winner = lastStep(newest, 'approved', 'rejected')!.by!;
  const name = await nameOf(scene, winner);
  for (const { status, body } of answers) {
    assert.equal(status, 200);
    assert.ok(JSON.stringify(body).includes(name), `${name} is not in ${JSON.stringify(body).slice(0, 400)}`);
  }
  return name;
}

async function nameOf({ bot }: Scene, personId: string): Promise<string> {
  const { store } = bot.desk().house.desk;
  const company = await store.read<{ people: { id: string; name: string }[] }>(
    companyPartition(ACTION_PACK_TENANT),
    'company',
  );
  return company!.value.people.find(({ id }) => id === personId)!.name;
}

async function checkAudit(scene: Scene): Promise<void> {
  const acts = (await scene.audit()).map(({ act }) => act);
  const count = (wanted: string) => acts.filter(act => act === wanted).length;
  assert.equal(count('approve') + count('reject'), ROUNDS);
  assert.equal(count('fulfil'), count('approve'));
  assert.ok(count('approve') > 0 && count('reject') > 0, 'both decisions won at times');
}
