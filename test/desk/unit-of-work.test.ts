import assert from 'node:assert/strict';
import sinon from 'sinon';
import { inUnitOfWork } from '../../desk/unit-of-work.js';
import type { Store } from '../../store/store.js';
import { createVault } from '../../store/vault.js';
import { createFakeStore } from './fake-store.js';

const TENANT = 't';
const PARTITION = 'company/t';
const vault = createVault('a secret for tests, long enough to be taken for one');

interface Count {
  readonly n: number;
}

describe('An act on a company', () => {
  let store: Store;
  let onDue: sinon.SinonSpy<[string], void>;
  beforeEach(() => {
    store = createFakeStore();
    onDue = sinon.fake();
  });
  const parts = () => ({ store, vault, onDue });
  const put = (key: string, n: number) =>
    store.commit(PARTITION, { writes: [{ key, value: { n }, ifVersion: 'any' }] });
  const get = async (key: string) => (await store.read<Count>(PARTITION, key))?.value.n;

  it('saves what it wrote and wrote down, and says once that something is due', async () => {
    const result = await inUnitOfWork(parts(), TENANT, async unit => {
      unit.write('a', { n: 1 });
      unit.audit({ at: '2026-11-20T10:00:00.000Z', by: 'alex', act: 'request' });
      return 'done';
    });
    assert.equal(result, 'done');
    assert.equal(await get('a'), 1);
    assert.equal((await store.readLog(PARTITION)).length, 1);
    assert.ok(onDue.calledOnceWithExactly(TENANT));
  });

  it('touches neither the store nor the delivery when it only read', async () => {
    const commit = sinon.spy(store, 'commit');
    await inUnitOfWork(parts(), TENANT, unit => unit.read('a'));
    assert.ok(commit.notCalled);
    assert.ok(onDue.notCalled);
  });

  it('saves nothing when it throws', async () => {
    const act = inUnitOfWork(parts(), TENANT, async unit => {
      unit.write('a', { n: 1 });
      throw new Error('broken');
    });
    await assert.rejects(act, /broken/);
    assert.equal(await get('a'), undefined);
    assert.ok(onDue.notCalled);
  });

  it('decides again when what it read was changed in between', async () => {
    await put('a', 1);
    const seen: (number | undefined)[] = [];
    await inUnitOfWork(parts(), TENANT, async unit => {
      const found = await unit.read<Count>('a');
      seen.push(found?.n);
      if (seen.length === 1) await put('a', 10);
      unit.write('a', { n: found!.n + 1 });
    });
    assert.deepEqual(seen, [1, 10]);
    assert.equal(await get('a'), 11);
    assert.ok(onDue.calledOnce);
  });

  it('decides again when what it read twice was changed between the two', async () => {
    await put('a', 1);
    let attempts = 0;
    await inUnitOfWork(parts(), TENANT, async unit => {
      const first = await unit.read<Count>('a');
      if (++attempts === 1) await put('a', 5);
      await unit.read<Count>('a');
      unit.write('a', { n: (first?.n ?? 0) + 1 });
    });
    assert.equal(attempts, 2);
    assert.equal(await get('a'), 6);
  });

  it('decides again when what it only read was changed, or came to be', async () => {
    let runs = 0;
    await inUnitOfWork(parts(), TENANT, async unit => {
      const rule = await unit.read<Count>('rule');
      if (++runs === 1) await put('rule', 7);
      unit.write('a', { n: rule?.n ?? 0 });
    });
    assert.equal(runs, 2);
    assert.equal(await get('a'), 7);
  });

  it('checks of a list only what it writes', async () => {
    await put('key/1', 1);
    await put('key/2', 1);
    let runs = 0;
    await inUnitOfWork(parts(), TENANT, async unit => {
      const [first] = await unit.list<Count>('key/');
      if (++runs === 1) await put('key/2', 9);
      unit.write('key/1', { n: first!.n + 1 });
    });
    assert.equal(runs, 1);
    await inUnitOfWork(parts(), TENANT, async unit => {
      const [first] = await unit.list<Count>('key/');
      if (++runs === 2) await put('key/1', 20);
      unit.write('key/1', { n: first!.n + 1 });
    });
    assert.equal(runs, 3, 'the record that is written was changed in between');
    assert.equal(await get('key/1'), 21);
  });

  it('takes what it has not read for not there', async () => {
    await put('a', 1);
    const act = inUnitOfWork(parts(), TENANT, async unit => unit.write('a', { n: 2 }));
    await assert.rejects(act, /No quiet moment/);
    assert.equal(await get('a'), 1, 'nothing is overwritten unseen');
  });

  it('deletes', async () => {
    await put('a', 1);
    await inUnitOfWork(parts(), TENANT, async unit => {
      await unit.read('a');
      unit.write('a', undefined);
    });
    assert.equal(await get('a'), undefined);
  });

  it('leaves no line of an attempt that was not saved', async () => {
    await put('a', 1);
    let runs = 0;
    await inUnitOfWork(parts(), TENANT, async unit => {
      await unit.read('a');
      runs += 1;
      if (runs < 4) await put('a', runs);
      unit.write('a', { n: 0 });
      unit.audit({ at: '2026-11-20T10:00:00.000Z', by: 'alex', act: 'request', detail: String(runs) });
    });
    assert.deepEqual(
      (await store.readLog<{ detail: string }>(PARTITION)).map(line => line.value.detail),
      ['4'],
    );
  });

  it('gives up after very many conflicts, with an error that names the company', async () => {
    const commit = sinon.stub(store, 'commit').resolves('conflict');
    const act = inUnitOfWork(parts(), TENANT, async unit => unit.write('a', { n: 1 }));
    await assert.rejects(act, /company\/t after 200 attempts/);
    assert.equal(commit.callCount, 200);
    assert.ok(onDue.notCalled);
  });
});
