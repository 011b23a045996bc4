import assert from 'node:assert/strict';
import { readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fake } from 'sinon';
import { openLowdbStore } from '../../../store/lowdb/open-lowdb-store.js';
import { COMPANY, companyFile, contents, load, save, withStore } from './files.js';
import { useTempFolder } from './temp-folder.js';

const DAMAGE: Record<string, (path: string) => Promise<void>> = {
  'cut off': async path => truncate(path, 20),
  empty: async path => writeFile(path, ''),
  'filled with NUL': async path => writeFile(path, Buffer.alloc((await readFile(path)).length)),
  null: async path => writeFile(path, 'null'),
  'an empty list': async path => writeFile(path, '[]'),
  'an empty object': async path => writeFile(path, '{}'),
  'not UTF-8': async path =>
    writeFile(path, Buffer.from((await readFile(path, 'latin1')).replace('"a"', '"\xff"'), 'latin1')),
  'without its records': path => edit(path, /"records":\[/, '"records":null,"other":['),
  'a record without a version': path => edit(path, /"version":\d+/, '"version":null'),
  'a version beyond the counter': path => edit(path, /"counter":\d+/, '"counter":0'),
  'a gap in its log': path => edit(path, /"sequence":1,/, '"sequence":7,'),
};

describe('a damaged file', () => {
  const folder = useTempFolder();
  const path = () => companyFile(folder.path);

  beforeEach(() =>
    withStore(folder.path, async store => {
      await save(store, 'a', 1);
      await save(store, 'a', 2);
    }),
  );

  for (const [name, damage] of Object.entries(DAMAGE)) {
    it(`that is ${name} is kept aside and its backup used, with a warning (L1)`, async () => {
      await damage(path());
      const broken = await readFile(path(), 'hex');
      const warn = fake();
      const store = await openLowdbStore({ folder: folder.path, log: { warn } });
      assert.equal(await load(store, 'a'), 1);
      await save(store, 'a', 3);
      await store.close();
      assert.equal(warn.callCount, 1);
      const aside = (await readdir(dirname(path()))).filter(file => file.includes('.damaged-'));
      assert.equal(aside.length, 1);
      assert.equal(await readFile(`${dirname(path())}/${aside[0]}`, 'hex'), broken);
      assert.equal(await withStore(folder.path, again => load(again, 'a')), 3);
    });

    it(`that is ${name}, as its backup is, is refused and left alone (L1)`, async () => {
      await damage(path());
      await damage(`${path()}.bak`);
      const before = await contents(folder.path);
      await withStore(folder.path, async store => {
        const refusal = { code: 'store.damaged', message: new RegExp(`${path()} cannot be used`) };
        await assert.rejects(load(store, 'a'), refusal);
        await assert.rejects(save(store, 'a', 3), refusal);
        await assert.rejects(store.readLog(COMPANY), refusal);
      });
      assert.deepEqual(await contents(folder.path), before);
    });
  }

  it('that has no backup is refused, not taken for empty', async () => {
    await truncate(path(), 9);
    await rm(`${path()}.bak`);
    await withStore(folder.path, store => assert.rejects(save(store, 'a', 3), { code: 'store.damaged' }));
  });

  it('gives no version again that a record may have had before the damage', async () => {
    const lost = await withStore(folder.path, store => store.read(COMPANY, 'a'));
    await truncate(path(), 9);
    await withStore(folder.path, async store => {
      await save(store, 'a', 3);
      assert.ok((await store.read(COMPANY, 'a'))!.version > lost!.version + 1);
    });
  });

  it('does not stop the other partitions', async () => {
    await truncate(path(), 9);
    await truncate(`${path()}.bak`, 9);
    await withStore(folder.path, async store => {
      await save(store, 'a', 5, 'company/other');
      assert.equal(await load(store, 'a', 'company/other'), 5);
    });
  });
});

describe('a sound file that is not for this store', () => {
  const folder = useTempFolder();
  const path = () => companyFile(folder.path);

  beforeEach(() =>
    withStore(folder.path, async store => {
      await save(store, 'a', 1);
      await save(store, 'a', 2);
    }),
  );

  it('is refused when a newer program wrote it; the older backup does not replace it', async () => {
    await edit(path(), '"format":1', '"format":2');
    const before = await contents(folder.path);
    await withStore(folder.path, store =>
      assert.rejects(load(store, 'a'), { code: 'store.damaged', message: /another version/ }),
    );
    assert.deepEqual(await contents(folder.path), before);
  });

  it('is refused when it belongs to another partition', async () => {
    await edit(path(), COMPANY, 'company/fabrikam');
    await withStore(folder.path, store =>
      assert.rejects(load(store, 'a'), { code: 'store.damaged', message: /another partition/ }),
    );
  });
});

describe('a missing file', () => {
  const folder = useTempFolder();
  const path = () => companyFile(folder.path);

  beforeEach(() =>
    withStore(folder.path, async store => {
      await save(store, 'a', 1);
      await save(store, 'a', 2);
    }),
  );

  it('is replaced by its backup: a crash came between two renames', async () => {
    await rename(path(), `${path()}.bak`);
    await withStore(folder.path, async store => {
      assert.deepEqual(await store.partitions(''), [COMPANY]);
      assert.equal(await load(store, 'a'), 2);
    });
  });

  it('is refused when only its log is left', async () => {
    const store = await openLowdbStore({ folder: folder.path, tailLines: 1 });
    await save(store, 'a', 3);
    await store.close();
    await rm(path());
    await rm(`${path()}.bak`);
    await withStore(folder.path, again => assert.rejects(load(again, 'a'), { code: 'store.damaged' }));
  });
});

async function edit(path: string, what: string | RegExp, to: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  const changed = text.replace(what, to);
  assert.notEqual(changed, text);
  await writeFile(path, changed);
}
