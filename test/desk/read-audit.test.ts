import assert from 'node:assert/strict';
import type { AuditFilter } from '../../desk/read-audit.js';
import { auditRows, readAudit } from '../../desk/read-audit.js';
import { COMPANY_KEY } from '../../desk/records.js';
import type { Store } from '../../store/store.js';
import { personPartition } from '../../store/store.js';
import { collect, entries, PARTITION, write } from './audit-log.js';
import { createFakeStore } from './fake-store.js';
import { smallCompany, TENANT } from './small-company.js';

describe('Looking through an audit log', () => {
  let store: Store;
  beforeEach(async () => {
    store = createFakeStore();
    const company = smallCompany();
    await store.commit(PARTITION, { writes: [{ key: COMPANY_KEY, value: company, ifVersion: 0 }] });
    await write(store, entries(10));
  });

  const found = async (filter: AuditFilter) =>
    (await collect(auditRows(store, TENANT, filter))).map(({ sequence }) => sequence);
  const page = async (limit: number, before?: number, filter: AuditFilter = {}) => {
    const { rows, before: next } = await readAudit(store, TENANT, filter, { limit, before });
    return [rows.map(({ sequence }) => sequence), next];
  };

  it('gives every line, oldest first, with the names that its ids stand for', async () => {
    const rows = await collect(auditRows(store, TENANT, {}));
    assert.deepEqual(
      rows.map(({ sequence }) => sequence),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    );
    const { hash, previous, ...second } = rows[1]!;
    assert.deepEqual(second, {
      sequence: 2,
      ...entries(2)[1],
      name: 'Megan Bowen',
      benefit: 'SQL Server 2022 Standard',
    });
    assert.equal(previous, rows[0]?.hash);
    assert.equal(rows[2]?.previous, hash);
  });

  it('gives pages, newest first, down to the last', async () => {
    assert.deepEqual(await page(4), [[10, 9, 8, 7], 7]);
    assert.deepEqual(await page(4, 7), [[6, 5, 4, 3], 3]);
    assert.deepEqual(await page(4, 3), [[2, 1], undefined]);
    assert.deepEqual(await page(10), [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], undefined]);
    assert.deepEqual(await page(2, undefined, { act: 'approve' }), [[10, 6], 6]);
    assert.deepEqual(await page(2, 6, { act: 'approve' }), [[2], undefined]);
    await write(store, entries(1));
    assert.deepEqual(await page(4, 7), [[6, 5, 4, 3], 3], 'new lines do not shift the pages');
  });

  it('reads logs longer than a portion, and lines that the record of the end does not know', async () => {
    await store.commit(PARTITION, { writes: [], log: entries(2_500) });
    assert.equal((await found({})).length, 2_510);
    assert.deepEqual(await page(2), [[2510, 2509], 2509]);
    const [all] = await page(9_999);
    assert.equal((all as number[]).at(-1), 1);
    assert.equal((all as number[]).length, 2_510);
  });

  it('lets through what fits every part of a filter', async () => {
    assert.deepEqual(await found({ act: 'reveal' }), [4, 8]);
    assert.deepEqual(await found({ requestId: 'r-2' }), [5, 6, 7, 8]);
    assert.deepEqual(await found({ benefitId: 'visio' }), []);
    for (const person of ['megan', ' Megan Bowen ', 'MEGAN BOWEN', 'megan@fjord.example'])
      assert.deepEqual(await found({ person, act: 'approve' }), [2, 6, 10], person);
    assert.deepEqual(await found({ person: 'Megan' }), [2, 4, 6, 8, 10], 'an id, not a part of a name');
    assert.deepEqual(await found({ person: 'nobody' }), []);
  });

  it('counts days where the company is, both included', async () => {
    await write(store, [
      { at: '2026-11-20T22:59:59.999Z', by: 'desk', act: 'expire' },
      { at: '2026-11-20T23:00:00.000Z', by: 'desk', act: 'expire' },
      { at: '2026-11-21T23:00:00.000Z', by: 'desk', act: 'expire' },
    ]);
    assert.deepEqual(await found({ from: '2026-11-21' }), [12, 13]);
    assert.deepEqual(await found({ from: '2026-11-21', to: '2026-11-21' }), [12]);
    assert.deepEqual(await found({ to: '2026-11-20', act: 'expire' }), [11]);
  });

  it('names somebody whom only the channel knows, and gives the desk itself no name', async () => {
    const value = { personId: 'guest', name: 'Jo Visitor' };
    const partition = personPartition(TENANT, 'guest');
    await store.commit(partition, { writes: [{ key: 'profile', value, ifVersion: 0 }] });
    for (const by of ['guest', 'desk', 'operator', 'ghost'])
      await write(store, [{ at: '2026-11-20T12:00:00.000Z', by, act: 'refuse' }]);
    const rows = (await collect(auditRows(store, TENANT, { act: 'refuse' }))).map(({ name }) => name);
    assert.deepEqual(rows, ['Jo Visitor', undefined, undefined, undefined]);
  });
});
