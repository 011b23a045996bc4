import assert from 'node:assert/strict';
import { appendFile, readFile, rename, truncate, writeFile } from 'node:fs/promises';
import { type Disk, nodeDisk } from '../../../store/lowdb/disk.js';
import { openLowdbStore } from '../../../store/lowdb/open-lowdb-store.js';
import { logFileOf } from '../../../store/lowdb/partition-log.js';
import { peekLowdbStore } from '../../../store/lowdb/peek-lowdb-store.js';
import { COMPANY, companyFile, contents, save } from './files.js';
import { useTempFolder } from './temp-folder.js';

describe('a data folder seen from outside', () => {
  const folder = useTempFolder();
  const file = () => companyFile(folder.path);
  const logFile = () => logFileOf(file());
  const peek = (disk?: Disk) => peekLowdbStore(folder.path, disk).evidence(COMPANY);
  const numbers = async (disk?: Disk) => (await peek(disk))?.lines.map(({ line }) => line?.sequence);

  async function fill(count: number, tailLines: number): Promise<void> {
    const store = await openLowdbStore({ folder: folder.path, tailLines });
    for (let n = 1; n <= count; n++) await save(store, 'a', n);
    await store.close();
  }

  it('shows lines, wherever they are, records and partitions, and touches nothing', async () => {
    let total = 0;
    for (const [count, tailLines] of [
      [5, 100],
      [11, 4],
      [3, 1],
    ] as const) {
      await fill(count, tailLines);
      total += count;
      const before = await contents(folder.path);
      assert.deepEqual(await numbers(), upTo(total));
      const peeked = peekLowdbStore(folder.path);
      assert.deepEqual(await peeked.partitions('company/'), [COMPANY]);
      assert.deepEqual(
        (await peeked.readLog(COMPANY, 2, 2)).map(line => line.sequence),
        [2, 3],
      );
      assert.deepEqual((await peeked.read(COMPANY, 'a'))?.value, { n: count });
      assert.equal(await peeked.read(COMPANY, 'b'), undefined);
      assert.deepEqual((await peek())?.faults, []);
      assert.deepEqual(await contents(folder.path), before);
    }
  });

  it('knows nothing of what is not there, and makes no folder', async () => {
    const peeked = peekLowdbStore(`${folder.path}/none`);
    assert.equal(await peeked.evidence(COMPANY), undefined);
    assert.deepEqual(await peeked.partitions(''), []);
    assert.deepEqual(await peeked.readLog(COMPANY), []);
    assert.deepEqual(await contents(folder.path), {});
  });

  it('shows a whole log at any moment while its process writes', async () => {
    const store = await openLowdbStore({ folder: folder.path, tailLines: 2 });
    let isDone = false;
    const writing = (async () => {
      for (let n = 1; n <= 150; n++) await save(store, 'a', n);
      isDone = true;
    })();
    let last = 0;
    while (!isDone) {
      const lines = (await numbers()) ?? [];
      assert.deepEqual(lines, upTo(lines.length));
      assert.ok(lines.length >= last);
      last = lines.length;
    }
    await writing;
    await store.close();
    assert.deepEqual(await numbers(), upTo(150));
  });

  it('looks again when lines left for the log between two looks, and while the file is replaced', async () => {
    await fill(4, 2);
    const [old, oldLog] = [await readFile(file()), await readFile(logFile())];
    await fill(9, 2);
    let looks = 0;
    const readOnce = async (path: string): Promise<Buffer> => {
      looks += 1;
      if (looks === 1) return oldLog;
      if (looks === 4) throw Object.assign(new Error('between two renames'), { code: 'ENOENT' });
      return readFile(path);
    };
    const disk = { ...nodeDisk, readFile: readOnce } as unknown as Disk;
    assert.deepEqual(await numbers(disk), upTo(13));
    assert.ok(looks >= 7, `${looks}`);
    assert.ok(old.length > 0);
  });

  it('takes the backup when a crash left the file between two names', async () => {
    await fill(3, 100);
    await rename(file(), `${file()}.bak`);
    assert.deepEqual(await numbers(), upTo(3));
    assert.deepEqual((await peek())?.faults, []);
  });

  it('does not mind half a line that the file has whole, as a crash leaves it', async () => {
    await fill(5, 100);
    const text = await readFile(file(), 'utf8');
    const [first] = /\{"sequence":1,.*\}(?=,\n)/.exec(text)!;
    await writeFile(logFile(), first.slice(0, 20));
    assert.deepEqual(await numbers(), upTo(5));
    await writeFile(logFile(), `${first}\n{"seq`);
    assert.deepEqual(await numbers(), upTo(5));
    await writeFile(logFile(), `${first.slice(0, 20)}?`);
    assert.deepEqual(await numbers(), [undefined, ...upTo(5)].toSpliced(1, 1, 1));
  });

  it('shows a line of both files that differs in one', async () => {
    await fill(1, 1);
    const text = await readFile(file(), 'utf8');
    assert.deepEqual(await numbers(), [1]);
    await writeFile(file(), text.replace('"value":{"key":"a","n":1}', '"value":{"key":"a","n":2}'));
    const lines = (await peek())?.lines ?? [];
    assert.deepEqual(
      lines.map(({ line, copyOf }) => [line?.sequence, copyOf]),
      [
        [1, undefined],
        [1, 1],
      ],
    );
  });

  it('shows what is left of damaged files, and says what is wrong with them', async () => {
    await fill(7, 4);
    const whole = await numbers();
    await truncate(file(), (await readFile(file())).length - 5);
    assert.match((await peek())?.faults.join() ?? '', /is damaged/);
    assert.deepEqual(await numbers(), whole);
    await appendFile(logFile(), 'rubbish\n');
    await assert.rejects(peekLowdbStore(folder.path).readLog(COMPANY), { code: 'store.damaged' });
    await writeFile(file(), '{"format":1,"partition":"company/other",\n');
    assert.match((await peek())?.faults.join() ?? '', /is damaged/);
    await rename(file(), `${file()}.aside`);
    await rename(`${file()}.bak`, `${file()}.aside-too`);
    assert.match((await peek())?.faults.join() ?? '', /is missing, while its log is there/);
  });

  it('says why it cannot be read', async () => {
    const readRefused = async () => {
      throw Object.assign(new Error('no'), { code: 'EACCES' });
    };
    const disk = { ...nodeDisk, readFile: readRefused } as unknown as Disk;
    await assert.rejects(peek(disk), { code: 'store.unavailable', message: /EACCES/ });
  });
});

function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, at) => at + 1);
}
