import assert from 'node:assert/strict';
import { appendFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { fake as fakeFunction } from 'sinon';
import { openLowdbStore } from '../../../store/lowdb/open-lowdb-store.js';
import { logFileOf } from '../../../store/lowdb/partition-log.js';
import type { Store } from '../../../store/store.js';
import { diskFault, FakeDisk } from './fake-disk.js';
import { COMPANY, companyFile, save } from './files.js';
import { useTempFolder } from './temp-folder.js';

describe("a partition's log", () => {
  const folder = useTempFolder();
  const file = () => companyFile(folder.path);
  const logFile = () => logFileOf(file());
  const open = (tailLines: number, fake = new FakeDisk()) =>
    openLowdbStore({ folder: folder.path, tailLines, disk: fake.disk });

  /** Saves `from` to `to` and closes, so that nothing is on its way any more. */
  async function fill(from: number, to: number, tailLines: number): Promise<void> {
    const store = await open(tailLines);
    for (let n = from; n <= to; n++) await save(store, 'a', n);
    await store.close();
  }

  async function reread(tailLines = 1): Promise<number[][]> {
    const store = await open(tailLines);
    const found = await numbers(store);
    await store.close();
    return found;
  }

  it('leaves the file, which does not grow with its history', async () => {
    await fill(1, 40, 8);
    const early = (await readFile(file())).length;
    await fill(41, 400, 8);
    assert.ok((await readFile(file())).length < early + 1000);
    assert.ok((await lines(logFile())) >= 392);
    assert.deepEqual(await reread(), upTo(400));
  });

  it('is read without double while lines are both in the file and in its own', async () => {
    await fill(1, 3, 1);
    assert.match(await readFile(file(), 'utf8'), /"n":3/);
    assert.match(await readFile(logFile(), 'utf8'), /"n":3/);
    assert.deepEqual(await reread(), upTo(3));
  });

  it('loses a torn last line and takes it from the file again', async () => {
    await fill(1, 3, 1);
    const whole = await readFile(logFile(), 'utf8');
    await truncate(logFile(), whole.length - 5);
    assert.deepEqual(await reread(), upTo(3));
    await fill(4, 12, 1);
    assert.deepEqual(await reread(), upTo(12));
    assert.equal(await lines(logFile()), 12);
  });

  it('loses what a power cut left behind its durable end', async () => {
    await fill(1, 3, 1);
    await appendFile(logFile(), Buffer.concat([Buffer.alloc(50), Buffer.from('"x"}\n{"sequence":4}\n')]));
    assert.deepEqual(await reread(), upTo(3));
    await fill(4, 12, 1);
    assert.deepEqual(await reread(), upTo(12));
  });

  it('keeps what only it still knows when the file had to go back to its backup', async () => {
    await fill(1, 3, 1);
    await truncate(file(), 9);
    assert.deepEqual(await reread(), upTo(3));
    await fill(4, 4, 32);
    assert.deepEqual(await reread(32), upTo(4));
  });

  it('is not written twice when the file is read again while lines are leaving it', async () => {
    const fake = new FakeDisk();
    const store = await open(1, fake);
    const { reached, release } = fake.holdAt(/^write contoso.*log.jsonl/);
    await save(store, 'a', 1);
    await reached;
    fake.refuse = step => (/^sync .*tmp/.test(step) ? diskFault('EIO') : undefined);
    await assert.rejects(save(store, 'a', 2), { code: 'store.unavailable' });
    fake.refuse = () => undefined;
    const reading = numbers(store);
    // Time enough for a reader that does not wait for the lines on their way.
    for (let n = 0; n < 10; n++) await save(store, 'a', n, 'company/other');
    release();
    assert.deepEqual(await reading, upTo(1));
    for (let n = 2; n <= 5; n++) await save(store, 'a', n);
    assert.deepEqual(await numbers(store), upTo(5));
    await store.close();
    assert.equal(await lines(logFile()), 5);
  });

  it('is refused when lines are gone that it once had', async () => {
    await fill(1, 10, 1);
    await truncate(logFile(), 30);
    const store = await open(1);
    await assert.rejects(save(store, 'a', 11), { code: 'store.damaged' });
    await assert.rejects(store.readLog(COMPANY), { code: 'store.damaged' });
    await store.close();
  });

  it('is refused when a line in its middle is damaged', async () => {
    await fill(1, 10, 1);
    const text = await readFile(logFile(), 'utf8');
    await writeFile(logFile(), text.replace('"sequence":4', '"sequence":9'));
    const store = await open(1);
    await assert.rejects(store.readLog(COMPANY), { code: 'store.damaged', message: /line 4/ });
    await store.close();
  });

  it('does not hold up a commit, and waits in the file while its own cannot be written', async () => {
    const fake = new FakeDisk();
    const warn = fakeFunction();
    const store = await openLowdbStore({ folder: folder.path, tailLines: 1, disk: fake.disk, log: { warn } });
    for (const step of ['open', 'write', 'sync']) {
      const inLog = new RegExp(`^${step} .*log.jsonl`);
      fake.refuse = done => (inLog.test(done) ? diskFault('ENOSPC') : undefined);
      for (const n of [1, 2]) assert.equal(await save(store, 'a', n), 'saved');
    }
    assert.deepEqual(await values(store), [1, 2, 1, 2, 1, 2]);
    assert.ok(warn.callCount >= 3);
    fake.refuse = () => undefined;
    assert.equal(await save(store, 'a', 3), 'saved');
    await store.close();
    await fill(4, 4, 1);
    assert.equal(await lines(logFile()), 8);
    const again = await open(1);
    assert.deepEqual(await values(again), [1, 2, 1, 2, 1, 2, 3, 4]);
    await again.close();
  });

  it('is read through many chunks, and lines longer than one', async () => {
    const store = await open(1);
    const long = 'ü'.repeat(100_000);
    for (let n = 1; n <= 4; n++) await store.commit(COMPANY, { writes: [], log: [{ n, long }] });
    const found = await store.readLog<{ n: number; long: string }>(COMPANY, 2, 2);
    assert.deepEqual(
      found.map(({ sequence, value }) => [sequence, value.n, value.long === long]),
      [
        [2, 2, true],
        [3, 3, true],
      ],
    );
    await store.close();
  });
});

async function lines(path: string): Promise<number> {
  return (await readFile(path, 'utf8')).split('\n').length - 1;
}

async function numbers(store: Store): Promise<number[][]> {
  return (await store.readLog<{ n: number }>(COMPANY)).map(({ sequence, value }) => [sequence, value.n]);
}

async function values(store: Store): Promise<number[]> {
  return (await store.readLog<{ n: number }>(COMPANY)).map(({ value }) => value.n);
}

function upTo(last: number): number[][] {
  return Array.from({ length: last }, (_, at) => [at + 1, at + 1]);
}
