import assert from 'node:assert/strict';
import { openLowdbStore } from '../../../store/lowdb/open-lowdb-store.js';
import type { LogChain } from '../../../store/store.js';
import { diskFault, FakeDisk } from './fake-disk.js';
import { COMPANY } from './files.js';
import { useTempFolder } from './temp-folder.js';

/** The end is how many lines there are. */
const CHAIN: LogChain = {
  headKey: 'head',
  link: (_, lines) => ({ head: { n: lines.at(-1)!.sequence }, lines: lines.map(line => line.value) }),
};

describe("the end of a log's chain", () => {
  const folder = useTempFolder();

  it('is handed out only once it is saved, and goes back with a save that failed', async () => {
    const fake = new FakeDisk();
    const store = await openLowdbStore({ folder: folder.path, disk: fake.disk });
    const say = () => store.commit(COMPANY, { writes: [], log: [{}], chain: CHAIN });
    const head = async () => (await store.read<{ n: number }>(COMPANY, 'head'))?.value.n;
    await say();
    const { reached, release } = fake.holdAt(/^sync .*tmp/);
    const saying = say();
    await reached;
    fake.refuse = step => (/^sync .*tmp/.test(step) ? diskFault('EIO') : undefined);
    const reading = head();
    release();
    await assert.rejects(saying, { code: 'store.unavailable' });
    assert.equal(await reading, 1);
    fake.refuse = () => undefined;
    await say();
    assert.equal(await head(), 2);
    await store.close();
  });
});
