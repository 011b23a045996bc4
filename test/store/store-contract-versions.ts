import assert from 'node:assert/strict';
import { COMPANY, type Counter, put, versionOf } from './company-records.js';
import type { Opened } from './store-contract.js';

/** A change holds only for the versions it was decided on. */
export function describeVersions(opened: Opened): void {
  describeConcurrency(opened);

  it('refuses a stale version and saves nothing', async () => {
    await put(opened.store, 'a', { n: 1 }, 0);
    const stale = await versionOf(opened.store, 'a');
    await put(opened.store, 'a', { n: 2 }, stale);
    assert.equal(await put(opened.store, 'a', { n: 3 }, stale), 'conflict');
    assert.equal(await put(opened.store, 'a', undefined, stale), 'conflict');
    assert.deepEqual((await opened.store.read(COMPANY, 'a'))?.value, { n: 2 });
  });

  it('takes version 0 for "not there"', async () => {
    assert.equal(await put(opened.store, 'a', { n: 1 }, 0), 'saved');
    assert.equal(await put(opened.store, 'a', { n: 2 }, 0), 'conflict');
    assert.equal(await put(opened.store, 'b', { n: 1 }, 7), 'conflict');
  });

  it("writes whatever is there with 'any'", async () => {
    assert.equal(await put(opened.store, 'a', { n: 1 }, 'any'), 'saved');
    assert.equal(await put(opened.store, 'a', { n: 2 }, 'any'), 'saved');
    assert.deepEqual((await opened.store.read(COMPANY, 'a'))?.value, { n: 2 });
  });

  it('never matches an old version again after delete and create, also across a restart', async () => {
    const seen = new Set<number>();
    let { store } = opened;
    for (let round = 0; round < 4; round++) {
      await put(store, 'a', { n: round }, 0);
      const version = await versionOf(store, 'a');
      assert.ok(!seen.has(version), `version ${version} came back`);
      seen.add(version);
      await put(store, 'a', undefined, version);
      if (opened.reopen && round === 1) store = await opened.reopen();
    }
  });

  it('changes only the version of what is written', async () => {
    await put(opened.store, 'a', { n: 1 }, 0);
    await put(opened.store, 'b', { n: 1 }, 0);
    const before = await versionOf(opened.store, 'a');
    await put(opened.store, 'b', { n: 2 }, 'any');
    assert.equal(await versionOf(opened.store, 'a'), before);
  });
}

function describeConcurrency(opened: Opened): void {
  it('loses no increment of many at once that read and decide again on conflict', async () => {
    const increment = async (): Promise<void> => {
      for (;;) {
        const found = await opened.store.read<Counter>(COMPANY, 'count');
        const value = { n: (found?.value.n ?? 0) + 1 };
        if ((await put(opened.store, 'count', value, found?.version ?? 0)) === 'saved') return;
      }
    };
    await Promise.all(Array.from({ length: 25 }, increment));
    assert.deepEqual((await opened.store.read(COMPANY, 'count'))?.value, { n: 25 });
  });

  it('lets exactly one of many win that decided on the same version', async () => {
    await put(opened.store, 'a', { n: 0 }, 0);
    const version = await versionOf(opened.store, 'a');
    const tries = Array.from({ length: 10 }, (_, n) => put(opened.store, 'a', { n: n + 1 }, version));
    const outcomes = await Promise.all(tries);
    assert.equal(outcomes.filter(outcome => outcome === 'saved').length, 1);
    const winner = outcomes.indexOf('saved') + 1;
    assert.deepEqual((await opened.store.read(COMPANY, 'a'))?.value, { n: winner });
  });

  it('saves commits on the same records in any order of keys without a deadlock', async () => {
    const keys = ['a', 'b', 'c', 'd'];
    const both = (order: string[], n: number) =>
      opened.store.commit(COMPANY, {
        writes: order.map(key => ({ key, value: { n }, ifVersion: 'any' as const })),
      });
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) => both(n % 2 ? keys : keys.toReversed(), n)),
    );
    assert.ok(outcomes.every(outcome => outcome === 'saved'));
    const found = await opened.store.list<Counter>(COMPANY, '');
    assert.equal(new Set(found.map(({ value }) => value.n)).size, 1);
  });
}
