import assert from 'node:assert/strict';
import { openLowdbStore } from '../../../store/lowdb/open-lowdb-store.js';
import { personPartition, type Store } from '../../../store/store.js';
import { FakeDisk } from './fake-disk.js';
import { COMPANY, load, save } from './files.js';
import { useTempFolder } from './temp-folder.js';

const person = (n: number): string => personPartition('contoso', `p${n}`);

describe('people in memory', () => {
  const folder = useTempFolder();
  let fake: FakeDisk;
  let store: Store;

  beforeEach(async () => {
    fake = new FakeDisk();
    store = await openLowdbStore({ folder: folder.path, disk: fake.disk, keepPeople: 3 });
    await save(store, 'a', 100);
    for (let n = 0; n < 5; n++) await save(store, 'a', n, person(n));
    fake.reads.length = 0;
  });
  afterEach(() => store.close());

  it('are those who were last asked for; the others are read again', async () => {
    assert.equal(await load(store, 'a', person(2)), 2);
    assert.equal(await load(store, 'a', person(4)), 4);
    assert.equal(fake.reads.length, 0);
    assert.equal(await load(store, 'a', person(0)), 0);
    assert.equal(fake.reads.length, 1);
    await load(store, 'a', person(2));
    assert.equal(fake.reads.length, 1);
    await load(store, 'a', person(3));
    assert.equal(fake.reads.length, 2);
  });

  it('do not drive out a company', async () => {
    assert.equal(await load(store, 'a'), 100);
    assert.equal(fake.reads.length, 0);
  });

  it('keep their versions when they are read again', async () => {
    const before = await store.read(person(0), 'a');
    for (let n = 1; n < 5; n++) await load(store, 'a', person(n));
    assert.deepEqual(await store.read(person(0), 'a'), before);
  });

  it('are never forgotten while something of theirs is unsaved', async () => {
    const { release } = fake.holdAt(/^sync p0/);
    const saving = save(store, 'a', 77, person(0));
    for (let n = 1; n < 5; n++) await load(store, 'a', person(n));
    const readsBefore = fake.reads.length;
    const reading = load(store, 'a', person(0));
    release();
    assert.equal(await saving, 'saved');
    assert.equal(await reading, 77);
    assert.equal(fake.reads.length, readsBefore);
  });

  it('are never forgotten while log lines of theirs are on their way', async () => {
    const { reached, release } = fake.holdAt(/^write p0.*log.jsonl/);
    for (let n = 0; n < 32; n++) await save(store, 'a', n, person(0));
    await reached;
    for (let n = 1; n < 5; n++) await load(store, 'a', person(n));
    fake.reads.length = 0;
    assert.equal(await load(store, 'a', person(0)), 31);
    assert.equal(fake.reads.length, 0);
    release();
  });

  it('are saved side by side: a slow one does not hold up another', async () => {
    const { release } = fake.holdAt(/^sync p1/);
    const slow = save(store, 'a', 1, person(1));
    assert.equal(await save(store, 'a', 2, person(2)), 'saved');
    assert.equal(await save(store, 'a', 3, COMPANY), 'saved');
    release();
    await slow;
  });
});
