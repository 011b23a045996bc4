import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileName } from '../../../store/lowdb/file-name.js';
import { openLowdbStore } from '../../../store/lowdb/open-lowdb-store.js';
import { personPartition } from '../../../store/store.js';
import { diskFault, FakeDisk } from './fake-disk.js';
import { companyFile, load, save, withStore } from './files.js';
import { useTempFolder } from './temp-folder.js';

const ALEX = personPartition('contoso', 'alex');

describe('a data folder', () => {
  const folder = useTempFolder();

  it('is rid, at the start, of what a crash left half written, and of nothing else', async () => {
    await withStore(folder.path, async store => {
      await save(store, 'a', 1);
      await save(store, 'a', 2, ALEX);
    });
    const person = join(folder.path, fileName(ALEX));
    for (const file of [companyFile(folder.path), person]) {
      await writeFile(`${file}.1-aabbccdd-1.tmp`, 'half');
      await writeFile(join(dirname(file), 'note.txt'), 'mine');
    }
    await writeFile(join(folder.path, 'people', '.DS_Store'), 'somebody looked');
    await withStore(folder.path, async store => {
      assert.equal(await load(store, 'a'), 1);
      assert.equal(await load(store, 'a', ALEX), 2);
      assert.equal((await store.partitions('')).length, 2);
    });
    const names = await readdir(folder.path, { recursive: true });
    assert.equal(names.filter(name => name.endsWith('.tmp')).length, 0);
    assert.equal(names.filter(name => name.endsWith('note.txt')).length, 2);
  });

  it('that the disk refuses is refused with a code, and not held', async () => {
    const fake = new FakeDisk();
    fake.refuse = step => (step === 'sync people' ? diskFault('EIO') : undefined);
    await assert.rejects(openLowdbStore({ folder: folder.path, disk: fake.disk }), {
      code: 'store.unavailable',
    });
    await withStore(folder.path, store => save(store, 'a', 1));
  });
});
