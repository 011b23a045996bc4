import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { openLowdbStore } from '../../../store/lowdb/open-lowdb-store.js';
import { identityOf, type ProcessIdentity } from '../../../store/lowdb/process-identity.js';
import { FakeDisk } from './fake-disk.js';
import { contents, load, save, withStore } from './files.js';
import { useTempFolder } from './temp-folder.js';

const HOLDER = new URL('./lock-holder.ts', import.meta.url);

describe('the lock of a data folder', () => {
  const children: ChildProcess[] = [];
  // Before the folder is removed: hooks run in the order in which they are named.
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });
  const folder = useTempFolder();
  const hold = async (): Promise<{ child: ChildProcess; said: string }> => {
    const child = fork(HOLDER, [folder.path], { execArgv: ['--import', 'tsx'] });
    children.push(child);
    const [said] = await once(child, 'message');
    return { child, said: String(said) };
  };
  const leave = (owner: Partial<ProcessIdentity>) =>
    writeFile(
      join(folder.path, 'lock-1.json'),
      JSON.stringify({ ...identityOf(process.pid), since: '2025-01-01T00:00:00Z', ...owner }),
    );

  it('refuses a second process with who holds it and what to do, and touches nothing (L4)', async () => {
    const store = await openLowdbStore({ folder: folder.path });
    await save(store, 'a', 1);
    const before = await contents(folder.path);
    const { said } = await hold();
    assert.match(
      said,
      new RegExp(`^store.locked: .*in use by process ${process.pid} on ${hostname()} since `),
    );
    assert.match(said, /delete .*lock-1\.json/);
    assert.deepEqual(await contents(folder.path), before);
    await store.close();
  });

  it('refuses a second store of the same process', async () => {
    await withStore(folder.path, () =>
      assert.rejects(openLowdbStore({ folder: folder.path }), { code: 'store.locked' }),
    );
  });

  it('is let go on close', async () => {
    await withStore(folder.path, store => save(store, 'a', 1));
    assert.deepEqual((await readdir(folder.path)).sort(), ['companies', 'other', 'people']);
    assert.equal(await withStore(folder.path, store => load(store, 'a')), 1);
  });

  it('is taken over from a process that was killed', async () => {
    const { child, said } = await hold();
    assert.equal(said, 'open');
    await assert.rejects(openLowdbStore({ folder: folder.path }), { code: 'store.locked' });
    child.kill('SIGKILL');
    await once(child, 'exit');
    await withStore(folder.path, store => save(store, 'a', 1));
  });

  it('is taken over by exactly one of many that find it stale', async () => {
    await leave({ pid: 2 ** 22 + 1 });
    const outcomes = (await Promise.all(Array.from({ length: 4 }, hold))).map(
      ({ said }) => said.split(':')[0],
    );
    assert.deepEqual(outcomes.sort(), ['open', 'store.locked', 'store.locked', 'store.locked']);
  });

  it('is taken over by exactly one of many within a process, again and again', async () => {
    for (let round = 0; round < 20; round++) {
      await leave({ pid: 2 ** 22 + 1 });
      const tries = Array.from({ length: 5 }, () => openLowdbStore({ folder: folder.path }));
      const outcomes = await Promise.allSettled(tries);
      const stores = outcomes.filter(outcome => outcome.status === 'fulfilled');
      assert.equal(stores.length, 1, `round ${round}`);
      await stores[0]!.value.close();
      assert.deepEqual((await readdir(folder.path)).sort(), ['companies', 'other', 'people']);
    }
  });

  it('is taken over when a container or the machine was restarted and the process id is used again', async function () {
    if (!identityOf(process.pid).started) return this.skip();
    for (const owner of [{ started: '1' }, { boot: 'an earlier one' }]) {
      await leave(owner);
      await withStore(folder.path, store => save(store, 'a', 1));
    }
  });

  it('is respected when it belongs to another machine, where nobody can look', async () => {
    await leave({ host: 'another', pid: 2 ** 22 + 1, boot: 'another' });
    await assert.rejects(openLowdbStore({ folder: folder.path }), {
      code: 'store.locked',
      message: /on another/,
    });
  });

  it('is not taken when somebody else claims it between the look and the claim', async () => {
    await leave({ pid: 2 ** 22 + 1 });
    const fake = new FakeDisk();
    fake.before = async step => {
      if (step === 'open lock-2.json') await leave({});
    };
    await assert.rejects(openLowdbStore({ folder: folder.path, disk: fake.disk }), { code: 'store.locked' });
    assert.deepEqual(await readdir(folder.path), ['lock-1.json']);
  });

  it('is respected while it is being written, and not for ever', async () => {
    const path = join(folder.path, 'lock-7.json');
    await writeFile(path, '');
    await assert.rejects(openLowdbStore({ folder: folder.path }), { message: /just starting/ });
    assert.equal(await readFile(path, 'utf8'), '');
    await utimes(path, 0, 0);
    await withStore(folder.path, store => save(store, 'a', 1));
    assert.deepEqual((await readdir(folder.path)).sort(), ['companies', 'other', 'people']);
  });
});
