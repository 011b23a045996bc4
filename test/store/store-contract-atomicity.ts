import assert from 'node:assert/strict';
import { COMPANY, type Counter, put, versionOf } from './company-records.js';
import type { Opened } from './store-contract.js';

/** A commit is one step. */
export function describeAtomicity(opened: Opened): void {
  it('saves all writes of a commit or none', async () => {
    await put(opened.store, 'b', { n: 1 }, 0);
    const change = (ifVersion: number) => ({
      writes: [
        { key: 'a', value: { n: 9 }, ifVersion: 0 },
        { key: 'b', value: { n: 9 }, ifVersion },
        { key: 'c', value: undefined, ifVersion: 'any' as const },
      ],
      log: [{ what: 'both' }],
    });
    const right = await versionOf(opened.store, 'b');
    assert.equal(await opened.store.commit(COMPANY, change(right + 1000)), 'conflict');
    assert.equal(await opened.store.read(COMPANY, 'a'), undefined);
    assert.deepEqual(await opened.store.readLog(COMPANY), []);
    assert.equal(await opened.store.commit(COMPANY, change(right)), 'saved');
    assert.deepEqual((await opened.store.read(COMPANY, 'a'))?.value, { n: 9 });
    assert.deepEqual((await opened.store.read(COMPANY, 'b'))?.value, { n: 9 });
  });

  it('only checks a record when the write has no value', async () => {
    await put(opened.store, 'a', { n: 1 }, 0);
    const version = await versionOf(opened.store, 'a');
    const withCheck = (ifVersion: number) =>
      opened.store.commit(COMPANY, {
        writes: [
          { key: 'a', ifVersion },
          { key: 'b', value: { n: 1 }, ifVersion: 'any' },
        ],
      });
    assert.equal(await withCheck(version + 1), 'conflict');
    assert.equal(await opened.store.read(COMPANY, 'b'), undefined);
    assert.equal(await withCheck(version), 'saved');
    assert.equal(await versionOf(opened.store, 'a'), version);
    assert.equal(await opened.store.commit(COMPANY, { writes: [{ key: 'a', ifVersion: version }] }), 'saved');
    assert.equal(await opened.store.commit(COMPANY, { writes: [{ key: 'a', ifVersion: 0 }] }), 'conflict');
  });

  it('saves a hundred records in one commit', async () => {
    const keys = Array.from({ length: 100 }, (_, n) => `many/${String(n).padStart(3, '0')}`);
    const writes = keys.map((key, n) => ({ key, value: { n }, ifVersion: 0 }));
    assert.equal(await opened.store.commit(COMPANY, { writes }), 'saved');
    const found = await opened.store.list<Counter>(COMPANY, 'many/');
    assert.deepEqual(
      found.map(({ key, value }) => [key, value.n]),
      keys.map((key, n) => [key, n]),
    );
  });
}
