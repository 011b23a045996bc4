import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLowdbStore } from '../../../store/lowdb/open-lowdb-store.js';
import type { Store } from '../../../store/store.js';
import { FakeDisk } from './fake-disk.js';
import { COMPANY, load, save } from './files.js';
import { useTempFolder } from './temp-folder.js';

const COMMITS = 4;

describe('a crash', () => {
  const folder = useTempFolder();

  it('between any two steps loses nothing acknowledged and leaves no gap or double in the log', async () => {
    let rounds = 0;
    for (let step = 1; ; step++, rounds++) {
      const { acknowledged, isOver, copy } = await runUntil(step, folder.path);
      try {
        await checkAfterCrash(copy, acknowledged, `step ${step}`);
      } finally {
        await rm(copy, { recursive: true });
      }
      if (isOver) break;
    }
    assert.ok(rounds > COMMITS * 6, `only ${rounds} steps`);
  });
});

/** Saves 1, 2, 3 … under key `n` until the disk dies at the given step; the copy is what a new process finds. */
async function runUntil(step: number, parent: string) {
  const root = await mkdtemp(join(parent, 'run-'));
  const fake = new FakeDisk();
  const store = await openLowdbStore({ folder: root, disk: fake.disk, tailLines: 2 });
  fake.dieAt(step);
  let acknowledged = 0;
  for (let n = 1; n <= COMMITS; n++) {
    try {
      await save(store, 'n', n);
      acknowledged = n;
    } catch {
      break;
    }
  }
  const copy = await mkdtemp(join(tmpdir(), 'store-'));
  await store.close().catch(() => undefined);
  const isOver = fake.steps.length < step;
  await cp(root, copy, { recursive: true, filter: source => !/lock-\d+\.json$/.test(source) });
  return { acknowledged, isOver, copy };
}

async function checkAfterCrash(folder: string, acknowledged: number, where: string): Promise<void> {
  const store = await openLowdbStore({ folder, tailLines: 2 });
  try {
    const found = (await load(store, 'n')) ?? 0;
    assert.ok(
      found === acknowledged || found === acknowledged + 1,
      `${where}: ${found} after ${acknowledged}`,
    );
    assert.deepEqual(await loggedNumbers(store), upTo(found), where);
    const left = await readdir(folder, { recursive: true });
    assert.deepEqual(
      left.filter(name => name.endsWith('.tmp')),
      [],
      where,
    );
    for (let n = found + 1; n <= found + 3; n++) await save(store, 'n', n);
    assert.deepEqual(await loggedNumbers(store), upTo(found + 3), where);
  } finally {
    await store.close();
  }
}

async function loggedNumbers(store: Store): Promise<number[][]> {
  return (await store.readLog<{ n: number }>(COMPANY)).map(({ sequence, value }) => [sequence, value.n]);
}

function upTo(last: number): number[][] {
  return Array.from({ length: last }, (_, at) => [at + 1, at + 1]);
}
