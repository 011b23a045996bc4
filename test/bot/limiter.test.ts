import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Limiter } from '../../bot/limiter.js';
import { createLimiter, LimitError, PATIENCE_MS } from '../../bot/limiter.js';
import { exceeded } from '../fake-teams/busiest.js';
import { createVirtualPace, type VirtualPace } from './virtual-pace.js';

interface Arrival {
  readonly conversationId: string;
  readonly at: number;
}

describe('The limiter of calls to the channel (P1)', () => {
  let pace: VirtualPace;
  let limiter: Limiter;
  let arrivals: Arrival[];
  beforeEach(() => {
    pace = createVirtualPace();
    limiter = createLimiter(pace);
    arrivals = [];
  });

  /** A call that takes so long, and arrives somewhere in between. */
  async function call(thread: string, { urgent = false, takes = 0, share = 0.5 } = {}): Promise<void> {
    const leave = await limiter.enter({ tenantId: 'tenant', thread, urgent });
    await pace.sleep(takes * share);
    arrivals.push({ conversationId: thread, at: pace.now() });
    await pace.sleep(takes * (1 - share));
    leave();
  }
  const many = (count: number, thread: (number: number) => string, options = {}) =>
    Promise.all(Array.from({ length: count }, (_, number) => call(thread(number), options)));

  it('lets the first calls of a thread pass at once, and the rest as the windows open', async () => {
    const all = many(8, () => 'a');
    await pace.pass(0);
    assert.equal(arrivals.length, 7);
    await pace.runOut();
    await all;
    assert.ok(arrivals[7]!.at >= 1_000);
    assert.deepEqual(exceeded(arrivals), []);
  });

  it('keeps 60 calls in 30 seconds too', async () => {
    const tries: Promise<unknown>[] = [];
    for (let second = 0; second < 60; second++) {
      tries.push(...Array.from({ length: 4 }, () => call('a').catch(() => undefined)));
      await pace.pass(1_000);
    }
    await pace.runOut();
    await Promise.all(tries);
    assert.deepEqual(exceeded(arrivals), []);
    assert.ok(arrivals.length >= 118, `${arrivals.length} calls in a minute`);
  });

  it('keeps 50 calls a second for all threads of a tenant together, and no fewer', async () => {
    const all = many(1_000, number => `thread-${number}`, { takes: 20 });
    await pace.runOut();
    await all;
    assert.deepEqual(exceeded(arrivals), []);
    const least = (1_000 / 50 - 1) * 1_000;
    assert.ok(arrivals.at(-1)!.at <= 1.1 * least, `${arrivals.at(-1)!.at} ms, the least is ${least}`);
  });

  it('keeps the tenants apart', async () => {
    const others = Array.from({ length: 50 }, (_, number) =>
      limiter.enter({ tenantId: 'other', thread: `other-${number}`, urgent: false }),
    );
    await Promise.all(others);
    const mine = call('a');
    await pace.pass(0);
    await mine;
    assert.equal(arrivals[0]!.at, 0);
  });

  it('does not let a busy thread hold up the others', async () => {
    const all = [many(9, () => 'busy'), call('quiet')];
    await pace.pass(0);
    assert.ok(arrivals.some(({ conversationId }) => conversationId === 'quiet'));
    await pace.runOut();
    await Promise.all(all);
  });

  it('lets somebody who waits go before notices', async () => {
    const notices = many(100, number => `thread-${number}`);
    const answer = call('waiting', { urgent: true });
    await pace.runOut();
    await Promise.all([notices, answer]);
    const place = arrivals.findIndex(({ conversationId }) => conversationId === 'waiting');
    assert.equal(place, 50, 'the first after those that were under way');
  });

  it('leaves a thread alone for as long as the channel wishes', async () => {
    limiter.rest('a', 3_000);
    const all = [call('a'), call('b')];
    await pace.runOut();
    await Promise.all(all);
    assert.deepEqual(arrivals, [
      { conversationId: 'b', at: 0 },
      { conversationId: 'a', at: 3_000 },
    ]);
  });

  it('says at once how long it takes when that is longer than anybody waits, also to those who wait', async () => {
    const waiting = Promise.allSettled([many(10, () => 'a')]);
    limiter.rest('a', PATIENCE_MS + 60_000);
    await assert.rejects(
      call('a'),
      (error: LimitError) => error instanceof LimitError && error.waitMs === PATIENCE_MS + 60_000,
    );
    await pace.runOut();
    assert.equal((await waiting)[0]!.status, 'rejected');
  });

  it('counts a call that is never answered as arrived, and goes on', async () => {
    for (let number = 0; number < 50; number++)
      await limiter.enter({ tenantId: 'tenant', thread: `hangs-${number}`, urgent: false });
    const next = call('a');
    await pace.runOut();
    await next;
    assert.ok(arrivals[0]!.at >= 2_000 && arrivals[0]!.at <= 2_100, `${arrivals[0]!.at}`);
  });

  it('keeps the limit as the channel sees it when slow calls are overtaken by quick ones', async () => {
    const slow = many(7, () => 'a', { takes: 900, share: 1 });
    await pace.pass(900);
    await slow;
    const quick = many(7, () => 'a');
    await pace.runOut();
    await quick;
    assert.deepEqual(exceeded(arrivals), []);
  });

  it('keeps every limit whatever calls come, whenever, however long they take', async () => {
    const step = fc.record({
      thread: fc.oneof(fc.constantFrom('a', 'b'), fc.nat(100).map(String)),
      pause: fc.constantFrom(0, 0, 0, 0, 1, 20, 300, 1_000),
      takes: fc.nat(900),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      urgent: fc.boolean(),
      rest: fc.oneof({ weight: 50, arbitrary: fc.constant(0) }, fc.constantFrom(500, 8_000)),
    });
    const property = fc.asyncProperty(fc.array(step, { minLength: 50, maxLength: 300 }), async steps => {
      pace = createVirtualPace();
      limiter = createLimiter(pace);
      arrivals = [];
      const all: Promise<unknown>[] = [];
      for (const { thread, pause, rest, ...options } of steps) {
        if (pause > 0) await pace.pass(pause);
        if (rest > 0) limiter.rest(thread, rest);
        all.push(call(thread, options).catch(error => assert.ok(error instanceof LimitError)));
      }
      await pace.runOut();
      await Promise.all(all);
      assert.deepEqual(exceeded(arrivals), []);
    });
    await fc.assert(property, { numRuns: 100 });
  });
});
