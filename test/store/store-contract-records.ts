import assert from 'node:assert/strict';
import { COMPANY, type Counter, put, versionOf } from './company-records.js';
import type { Opened } from './store-contract.js';

/** Reading, writing, deleting, listing. */
export function describeRecords(opened: Opened): void {
  it('reads nothing where nothing was written', async () => {
    assert.equal(await opened.store.read(COMPANY, 'missing'), undefined);
    assert.deepEqual(await opened.store.list(COMPANY, ''), []);
  });

  it('reads what was written, with a version', async () => {
    await put(opened.store, 'a', { n: 1 }, 0);
    const found = await opened.store.read<Counter>(COMPANY, 'a');
    assert.deepEqual({ key: found?.key, value: found?.value }, { key: 'a', value: { n: 1 } });
    assert.ok(Number.isSafeInteger(found?.version) && found!.version > 0);
  });

  it('overwrites as a whole: a property that is left out is gone', async () => {
    await put(opened.store, 'a', { n: 1, extra: { deep: true } }, 0);
    await put(opened.store, 'a', { n: 2 }, await versionOf(opened.store, 'a'));
    assert.deepEqual((await opened.store.read(COMPANY, 'a'))?.value, { n: 2 });
  });

  it('deletes', async () => {
    await put(opened.store, 'a', { n: 1 }, 0);
    await put(opened.store, 'a', undefined, await versionOf(opened.store, 'a'));
    assert.equal(await opened.store.read(COMPANY, 'a'), undefined);
    assert.equal(await put(opened.store, 'a', undefined, 'any'), 'saved');
  });

  it('lists by prefix, sorted by key', async () => {
    for (const key of ['request/b', 'request/a', 'requests', 'key/a'])
      await put(opened.store, key, { n: 1 }, 0);
    const found = await opened.store.list<Counter>(COMPANY, 'request/');
    assert.deepEqual(
      found.map(({ key, value }) => [key, value]),
      [
        ['request/a', { n: 1 }],
        ['request/b', { n: 1 }],
      ],
    );
  });

  it('takes keys of any characters and does not confuse them', async () => {
    const keys = ['a/b', 'a%2Fb', "it's", '中文', 'a_b', 'a%', 'A/B', '../up', '__proto__', '😀', ' '];
    for (const [n, key] of keys.entries()) await put(opened.store, key, { n }, 0);
    for (const [n, key] of keys.entries()) {
      assert.deepEqual((await opened.store.read(COMPANY, key))?.value, { n }, key);
    }
    assert.equal((await opened.store.list(COMPANY, '')).length, keys.length);
    assert.deepEqual(
      (await opened.store.list(COMPANY, 'a%')).map(({ key }) => key),
      ['a%', 'a%2Fb'],
    );
  });

  it('survives being closed and opened again', async function () {
    if (!opened.reopen) return this.skip();
    await put(opened.store, 'a', { n: 1 }, 0);
    const before = await opened.store.read(COMPANY, 'a');
    const store = await opened.reopen();
    assert.deepEqual(await store.read(COMPANY, 'a'), before);
    assert.equal(await put(store, 'a', { n: 2 }, before!.version), 'saved');
  });
}
