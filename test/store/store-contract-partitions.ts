import assert from 'node:assert/strict';
import { personPartition } from '../../store/store.js';
import { COMPANY, put } from './company-records.js';
import type { Opened } from './store-contract.js';

/** Partitions and the life of the store. */
export function describePartitions(opened: Opened): void {
  it('keeps partitions apart', async () => {
    const mine = personPartition('tenant-1', 'alex');
    await opened.store.commit(mine, {
      writes: [{ key: 'a', value: { n: 1 }, ifVersion: 0 }],
      log: [{ l: 1 }],
    });
    assert.equal(await opened.store.read(personPartition('tenant-1', 'megan'), 'a'), undefined);
    assert.equal(await opened.store.read(personPartition('tenant-2', 'alex'), 'a'), undefined);
    assert.deepEqual(await opened.store.readLog(COMPANY), []);
  });

  it('names the partitions with a prefix, sorted, also after a restart', async () => {
    const names = ['company/t1', 'company/t2', 'person/t1/29:1-ä/b', 'person/t1/a', 'person/t2/a'];
    const write = { key: 'a', value: { n: 1 }, ifVersion: 0 };
    assert.deepEqual(await opened.store.partitions(''), []);
    for (const name of names) await opened.store.commit(name, { writes: [write] });
    await opened.store.read('company/only-read', 'a');
    let { store } = opened;
    for (const isReopened of [false, true]) {
      if (isReopened) {
        if (!opened.reopen) return;
        store = await opened.reopen();
      }
      assert.deepEqual(await store.partitions('company/'), names.slice(0, 2));
      assert.deepEqual(await store.partitions('person/t1/'), names.slice(2, 4));
      assert.deepEqual(await store.partitions('person/t'), names.slice(2));
      assert.deepEqual(await store.partitions(''), names);
      assert.deepEqual(await store.partitions('nothing'), []);
    }
  });

  it('closes only after what was asked before is done', async () => {
    const asked = [put(opened.store, 'a', { n: 1 }, 0), opened.store.read(COMPANY, 'b')];
    let done = 0;
    for (const call of asked) void call.then(() => done++);
    await opened.store.close();
    assert.equal(done, 2);
    if (opened.reopen) assert.deepEqual((await (await opened.reopen()).read(COMPANY, 'a'))?.value, { n: 1 });
  });

  it('refuses calls after it is closed, and closes twice', async () => {
    await put(opened.store, 'a', { n: 1 }, 0);
    await opened.store.close();
    await opened.store.close();
    await assert.rejects(opened.store.read(COMPANY, 'a'), { code: 'store.unavailable' });
    await assert.rejects(put(opened.store, 'a', { n: 2 }, 'any'), { code: 'store.unavailable' });
  });
}
