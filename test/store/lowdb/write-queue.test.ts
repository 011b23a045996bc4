import assert from 'node:assert/strict';
import { WriteQueue } from '../../../store/lowdb/write-queue.js';

/** Writes that end when the test says so. */
function heldWrites() {
  const ends: { resolve: () => void; reject: (fault: Error) => void }[] = [];
  const write = () => new Promise<void>((resolve, reject) => ends.push({ resolve, reject }));
  return { ends, queue: new WriteQueue(write) };
}

/** Lets everything run that does not wait for the disk. */
const settle = () => new Promise(resolve => setImmediate(resolve));

describe('the write queue', () => {
  it('carries what is added in one go, and what comes during a write, in one write each', async () => {
    const { ends, queue } = heldWrites();
    const first = [queue.add(['a']), queue.add(['b'])];
    await settle();
    const second = [queue.add(['a']), queue.add(['c']), queue.add([])];
    await settle();
    assert.equal(ends.length, 1);
    ends[0]!.resolve();
    await Promise.all(first);
    await settle();
    assert.equal(ends.length, 2);
    ends[1]!.resolve();
    await Promise.all(second);
    assert.ok(queue.isIdle);
  });

  it('answers each addition when its own write is done, though the queue never empties (L3)', async () => {
    const { ends, queue } = heldWrites();
    const answered: number[] = [];
    for (let n = 0; n < 50; n++) {
      void queue.add(['a']).then(() => answered.push(n));
      await settle();
      if (n === 0) continue;
      ends[n - 1]!.resolve();
      await settle();
      assert.deepEqual(answered.at(-1), n - 1);
      assert.ok(!queue.isIdle);
    }
    ends.at(-1)!.resolve();
    await queue.settled();
    assert.equal(answered.length, 50);
  });

  it('names the last write that carries a key', async () => {
    const { ends, queue } = heldWrites();
    const isA = (key: string) => key === 'a';
    assert.equal(queue.pending(isA), undefined);
    const running = queue.add(['a']);
    await settle();
    const waiting = queue.add(['b']);
    assert.equal(queue.pending(isA), running);
    assert.equal(
      queue.pending(key => key === 'b'),
      waiting,
    );
    assert.equal(
      queue.pending(key => key === 'c'),
      undefined,
    );
    const both = queue.add(['a']);
    assert.equal(queue.pending(isA), both);
    ends[0]!.resolve();
    await settle();
    ends[1]!.resolve();
    await both;
    assert.equal(queue.pending(isA), undefined);
  });

  it('fails what waits behind a failed write without writing it, and goes on with what comes later', async () => {
    const { ends, queue } = heldWrites();
    const running = queue.add(['a']);
    await settle();
    const waiting = queue.add(['b']);
    const outcomes = Promise.allSettled([running, waiting]);
    ends[0]!.reject(new Error('full'));
    assert.deepEqual(
      (await outcomes).map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    assert.equal(ends.length, 1);
    assert.ok(queue.isIdle);
    const later = queue.add(['c']);
    await settle();
    ends[1]!.resolve();
    await later;
  });
});
