import assert from 'node:assert/strict';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fake as fakeFunction } from 'sinon';
import { openLowdbStore } from '../../../store/lowdb/open-lowdb-store.js';
import { personPartition } from '../../../store/store.js';
import { diskFault, FakeDisk } from './fake-disk.js';
import { COMPANY, save } from './files.js';
import { useTempFolder } from './temp-folder.js';

describe('a durable file', () => {
  const folder = useTempFolder();

  it('is flushed before it takes the place of the old one, and its folder after that (L1)', async () => {
    const fake = new FakeDisk();
    const store = await openLowdbStore({ folder: folder.path, disk: fake.disk });
    await save(store, 'a', 1);
    fake.steps.length = 0;
    await save(store, 'a', 2);
    assert.deepEqual(fake.steps, [
      'open contoso.json.tmp',
      'write contoso.json.tmp',
      'sync contoso.json.tmp',
      'rename contoso.json contoso.json.bak',
      'rename contoso.json.tmp contoso.json',
      'sync companies',
    ]);
    await store.close();
  });

  it('makes the name of a new folder durable before it answers (L1)', async () => {
    const fake = new FakeDisk();
    const store = await openLowdbStore({ folder: folder.path, disk: fake.disk });
    fake.steps.length = 0;
    await save(store, 'a', 1, personPartition('contoso', 'alex'));
    assert.deepEqual(fake.steps.slice(1, 3), ['mkdir tenant', 'sync people']);
    assert.equal(fake.steps.at(-1), 'sync tenant');
    await store.close();
  });

  it('does not answer before a folder above it is durable for which that failed once (L1)', async () => {
    const fake = new FakeDisk();
    const store = await openLowdbStore({ folder: folder.path, disk: fake.disk });
    const alex = personPartition('contoso', 'alex');
    fake.refuse = step => (step === 'sync people' ? diskFault('EIO') : undefined);
    await assert.rejects(save(store, 'a', 1, alex), { code: 'store.unavailable' });
    await assert.rejects(save(store, 'a', 2, alex), { code: 'store.unavailable' });
    fake.refuse = () => undefined;
    fake.steps.length = 0;
    await save(store, 'a', 3, alex);
    assert.ok(fake.steps.includes('sync people'));
    await store.close();
  });

  it('is private, as are its backup, its log and its folders, and stays so (L6)', async () => {
    const root = join(folder.path, 'new', 'data');
    const store = await openLowdbStore({ folder: root, tailLines: 1 });
    for (let n = 0; n < 3; n++) await save(store, 'a', n, personPartition('contoso', 'alex'));
    await store.close();
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    assert.equal(entries.filter(entry => entry.isFile()).length, 3);
    for (const entry of entries) {
      const { mode } = await stat(join(entry.parentPath, entry.name));
      assert.equal(mode & 0o777, entry.isFile() ? 0o600 : 0o700, entry.name);
    }
    assert.equal((await stat(root)).mode & 0o777, 0o700);
  });

  it('that has grown large is reported once, since each change writes all of it (L2)', async () => {
    const warn = fakeFunction();
    const store = await openLowdbStore({ folder: folder.path, log: { warn } });
    const value = { text: 'x'.repeat(9_000_000) };
    await store.commit(COMPANY, { writes: [{ key: 'large', value, ifVersion: 0 }] });
    await save(store, 'a', 1);
    await store.close();
    assert.equal(warn.callCount, 1);
    assert.match(warn.firstCall.args[1], /large/);
  });
});
