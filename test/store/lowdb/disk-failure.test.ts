import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { openLowdbStore } from '../../../store/lowdb/open-lowdb-store.js';
import type { Store } from '../../../store/store.js';
import { diskFault, FakeDisk } from './fake-disk.js';
import { COMPANY, companyFile, load, save, withStore } from './files.js';
import { useTempFolder } from './temp-folder.js';

describe('a disk that refuses', () => {
  const folder = useTempFolder();
  let fake: FakeDisk;
  let store: Store;

  beforeEach(async () => {
    fake = new FakeDisk();
    store = await openLowdbStore({ folder: folder.path, disk: fake.disk });
    await save(store, 'a', 1);
    await save(store, 'a', 2);
  });
  afterEach(async () => {
    fake.refuse = () => undefined;
    await store.close();
  });

  const steps = {
    'open .*tmp': 'ENOSPC',
    'write .*tmp': 'ENOSPC',
    'sync .*tmp': 'EIO',
    'rename contoso.json contoso.json.bak': 'EACCES',
    'rename .*tmp': 'EACCES',
  };
  for (const [step, code] of Object.entries(steps)) {
    it(`at "${step}": the commit is refused, nothing of it is served, and the store recovers`, async () => {
      fake.refuse = done => (new RegExp(step).test(done) ? diskFault(code) : undefined);
      await assert.rejects(save(store, 'a', 3), { code: 'store.unavailable', message: new RegExp(code) });
      assert.equal(await load(store, 'a'), 2);
      assert.equal((await store.readLog(COMPANY)).length, 2);
      await assert.rejects(save(store, 'a', 4), { code: 'store.unavailable' });
      fake.refuse = () => undefined;
      assert.equal(await save(store, 'a', 5), 'saved');
      assert.deepEqual(await loggedNumbers(store), [1, 2, 5]);
      const files = await readdir(dirname(companyFile(folder.path)));
      assert.deepEqual(
        files.filter(name => name.endsWith('.tmp')),
        [],
      );
      await store.close();
      assert.equal(await withStore(folder.path, again => load(again, 'a')), 5);
    });
  }

  it('at the flush of the folder: nothing is served until it is known to be durable', async () => {
    fake.refuse = step => (step === 'sync companies' ? diskFault('EIO') : undefined);
    await assert.rejects(save(store, 'a', 3), { code: 'store.unavailable' });
    await assert.rejects(load(store, 'a'), { code: 'store.unavailable' });
    fake.refuse = () => undefined;
    const served = await load(store, 'a');
    await store.close();
    assert.equal(await withStore(folder.path, again => load(again, 'a')), served);
  });

  it('fails what was waiting too, in one piece, and leaves other partitions alone', async () => {
    fake.refuse = step => (step.startsWith('sync contoso') ? diskFault('EIO') : undefined);
    const { reached, release } = fake.holdAt(/^write contoso/);
    const first = save(store, 'a', 3);
    await reached;
    const second = save(store, 'b', 4);
    const other = save(store, 'a', 9, 'company/other');
    release();
    const outcomes = await Promise.allSettled([first, second, other]);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['rejected', 'rejected', 'fulfilled'],
    );
    assert.equal(await load(store, 'a'), 2);
    assert.equal(await load(store, 'b'), undefined);
    assert.equal(await load(store, 'a', 'company/other'), 9);
  });

  it('does not let a reader see what is not saved', async () => {
    const { release } = fake.holdAt(/^sync contoso/);
    fake.refuse = step => (step.startsWith('sync contoso') ? diskFault('EIO') : undefined);
    const saving = save(store, 'a', 3);
    const reading = load(store, 'a');
    const listing = store.list<{ n: number }>(COMPANY, '');
    const logging = loggedNumbers(store);
    release();
    await assert.rejects(saving, { code: 'store.unavailable' });
    assert.equal(await reading, 2);
    assert.deepEqual(
      (await listing).map(({ value }) => value.n),
      [2],
    );
    assert.deepEqual(await logging, [1, 2]);
  });

  it('refuses to read with a code, not with an empty answer', async () => {
    await store.close();
    store = await openLowdbStore({ folder: folder.path, disk: fake.disk });
    fake.refuse = step => (step === '' ? diskFault('EIO') : undefined);
    await assert.rejects(load(store, 'a'), { code: 'store.unavailable', message: /EIO/ });
    fake.refuse = () => undefined;
    assert.equal(await load(store, 'a'), 2);
  });
});

async function loggedNumbers(store: Store): Promise<number[]> {
  return (await store.readLog<{ n: number }>(COMPANY)).map(({ value }) => value.n);
}
