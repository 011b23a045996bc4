import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { PressOptions } from '../fake-teams/chat.js';
import type { Delivery } from '../fake-teams/sender.js';
import { PRODUCT_KEY, shows, timesSaid } from './reading.js';
import type { Scene } from './scene.js';
import { OFFICE, startScene } from './scene.js';

/** How the channel delivers the same thing again. */
const MANNERS = {
  'with the same id, later': (send: Send) => twice(send, randomUUID()),
  'with the same id, at once': (send: Send) => sameAtOnce(send, randomUUID()),
  'with a new id, later (V2)': (send: Send) => inTurn(send, randomUUID(), randomUUID()),
  'with new ids, three at once (V2)': (send: Send) =>
    Promise.all([send(randomUUID()), send(randomUUID()), send(randomUUID())]),
} as const;
type Send = (id: string) => Promise<Delivery>;

async function inTurn(send: Send, ...ids: string[]): Promise<Delivery[]> {
  const answers: Delivery[] = [];
  for (const id of ids) answers.push(await send(id));
  return answers;
}

const twice = (send: Send, id: string) => inTurn(send, id, id);
const sameAtOnce = (send: Send, id: string) => Promise.all([send(id), send(id)]);

/** A client that knows `Action.Execute`, and an older one that submits. */
const CLIENTS = ['press', 'submit'] as const;

describe('What is delivered more than once', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await startScene();
    await scene.install('karin', 'asa', 'nils');
  });
  afterEach(() => scene.bot.close());

  const count = async (wanted: string): Promise<number> =>
    (await scene.audit()).filter(({ act }) => act === wanted).length;

  const allFine = (answers: readonly Delivery[]): void => {
    for (const { status, body } of answers) {
      assert.equal(status, 200);
      assert.notEqual((body as { statusCode?: number } | undefined)?.statusCode, 500, JSON.stringify(body));
    }
  };

  for (const [manner, deliver] of Object.entries(MANNERS))
    for (const client of CLIENTS) {
      const again = async (name: 'karin' | 'nils', wanted: string, options: PressOptions = {}) => {
        const chat = scene.chat(name);
        const on = chat
          .history()
          .findLast(message => JSON.stringify(message.card ?? '').includes(`"${wanted}"`));
        assert.ok(on, `a card with ${wanted}`);
        const answers = await deliver(id => chat[client](wanted, { on, ...options, id }));
        await scene.bot.settled();
        allFine(answers);
        return answers;
      };

      it(`is one request, one reminder, one withdrawal: ${client}, ${manner}`, async () => {
        const karin = scene.chat('karin');
        await karin.say('I need a key for Office 2021');
        await again('karin', 'send-request', { inputs: OFFICE });
        assert.equal((await scene.requests()).length, 1);
        assert.equal(timesSaid(scene.chat('asa'), 'asks for a key'), 1);
        await again('karin', 'nudge');
        assert.deepEqual([await count('request'), await count('nudge')], [1, 1]);
        assert.equal(timesSaid(scene.chat('asa'), 'asks you to look at'), 1);
        await again('karin', 'withdraw');
        assert.equal(await count('withdraw'), 1);
        assert.deepEqual(
          (await scene.requests()).map(({ state }) => state),
          ['withdrawn'],
        );
      });

      it(`is one approval and one key: ${client}, ${manner}`, async () => {
        await scene.request();
        await again('nils', 'approve');
        assert.deepEqual([await count('approve'), await count('fulfil')], [1, 1]);
        const karin = scene.chat('karin');
        assert.equal(timesSaid(karin, 'approved your request'), 1);
        const before = scene.bot.teams.answers.length;
        await again('karin', 'show-key');
        const answers = scene.bot.teams.answers.slice(before).map(({ body }) => JSON.stringify(body));
        const shown =
          client === 'press' ? answers : scene.bot.teams.calls.map(call => JSON.stringify(call.activity));
        const keys = new Set(shown.flatMap(text => PRODUCT_KEY.exec(text ?? '')?.[0] ?? []));
        assert.equal(keys.size, 1);
        await again('karin', 'hide-key');
        assert.equal(await count('hide'), 1);
        assert.doesNotMatch(JSON.stringify(karin.history().map(({ card }) => card)), PRODUCT_KEY);
      });

      it(`is one rejection: ${client}, ${manner}`, async () => {
        await scene.request();
        await again('nils', 'reject', { inputs: { reason: 'No' } });
        assert.equal(await count('reject'), 1);
        assert.equal(timesSaid(scene.chat('karin'), /rejected your request/), 1);
      });
    }

  it('gives the same answer to the same click, while the first still runs too (V2)', async () => {
    await scene.request();
    const nils = scene.chat('nils');
    const on = nils.history().find(shows('asks for a key'))!;
    const ids = ['f:7', 'f:7', 'f:7'];
    const answers = await Promise.all(ids.map(id => nils.press('approve', { on, id })));
    for (const { body } of answers) assert.deepEqual(body, answers[0]!.body);
  });

  it('answers a message once', async () => {
    const karin = scene.chat('karin');
    const before = karin.history().filter(({ from }) => from === 'bot').length;
    await Promise.all(['5', '5', '5'].map(id => karin.say('check benefits', { id })));
    await karin.say('check benefits', { id: '5' });
    assert.equal(karin.history().filter(({ from }) => from === 'bot').length, before + 1);
  });
});
