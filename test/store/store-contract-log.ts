import assert from 'node:assert/strict';
import { COMPANY } from './company-records.js';
import type { Opened } from './store-contract.js';

interface Line {
  readonly n: number;
}

/** A partition's append-only log. */
export function describeLog(opened: Opened): void {
  const say = (...numbers: number[]) =>
    opened.store.commit(COMPANY, { writes: [], log: numbers.map(n => ({ n })) });
  const numbers = async (store = opened.store, from?: number, limit?: number): Promise<number[][]> =>
    (await store.readLog<Line>(COMPANY, from, limit)).map(({ sequence, value }) => [sequence, value.n]);
  const upTo = (last: number, first = 1): number[][] =>
    Array.from({ length: last - first + 1 }, (_, at) => [first + at, first + at]);

  it('numbers log lines from 1 in the order of the commits', async () => {
    await say(1, 2);
    await say(3);
    await Promise.all([say(4), say(5, 6), say(7)]);
    assert.deepEqual(await numbers(), upTo(7));
  });

  it('reads the log in pages', async () => {
    for (let n = 1; n <= 90; n += 3) await say(n, n + 1, n + 2);
    assert.deepEqual(await numbers(opened.store, 1, 10), upTo(10));
    assert.deepEqual(await numbers(opened.store, 11, 70), upTo(80, 11));
    assert.deepEqual(await numbers(opened.store, 89, 10), upTo(90, 89));
    assert.deepEqual(await numbers(opened.store, 91), []);
    assert.deepEqual(await numbers(opened.store, 1, 0), []);
    assert.deepEqual(await numbers(), upTo(90));
  });

  it('keeps the log, and its numbers, across a restart', async function () {
    if (!opened.reopen) return this.skip();
    for (let n = 1; n <= 50; n++) await say(n);
    const store = await opened.reopen();
    assert.deepEqual(await numbers(store), upTo(50));
    await store.commit(COMPANY, { writes: [], log: [{ n: 51 }] });
    assert.deepEqual(await numbers(store), upTo(51));
  });

  it('writes records and log lines in the same step', async () => {
    const writes = [{ key: 'a', value: { n: 1 }, ifVersion: 0 }];
    assert.equal(await opened.store.commit(COMPANY, { writes, log: [{ n: 1 }] }), 'saved');
    assert.equal(await opened.store.commit(COMPANY, { writes, log: [{ n: 2 }] }), 'conflict');
    assert.deepEqual(await numbers(), upTo(1));
  });

  it('hands out log lines that cannot be changed', async () => {
    await say(1);
    const [line] = await opened.store.readLog<{ n: number }>(COMPANY);
    assert.throws(() => {
      line!.value.n = 2;
    }, TypeError);
  });
}
