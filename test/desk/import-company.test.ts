import assert from 'node:assert/strict';
import type { PooledKey } from '../../benefits/key-pool.js';
import type { AuditEntry } from '../../desk/audit.js';
import { exportCompany } from '../../desk/export-company.js';
import { importCompanyFile, planCompanyFile } from '../../desk/import-company.js';
import type { Posting } from '../../desk/posting.js';
import { COMPANY_KEY, KEYS, POSTINGS, pooledKeyKey } from '../../desk/records.js';
import type { Store } from '../../store/store.js';
import { companyPartition } from '../../store/store.js';
import { createVault } from '../../store/vault.js';
import { bend, FIXTURE_TENANT, readFixture } from '../company/read-fixture.js';
import type { TestDesk } from './import-parts.js';
import { openTestDesk, storeRequest } from './import-parts.js';

const PARTITION = companyPartition(FIXTURE_TENANT);
const KARIN = '6f2d1c40-8b7a-4e55-9c31-52a7d0e4b912';
const ASA = '6f2d1c40-8b7a-4e55-9c31-52a7d0e4b910';

describe('desk/importCompanyFile', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openTestDesk();
  });
  afterEach(() => desk.close());

  const run = (text: string) => importCompanyFile(desk.parts, text);
  const pool = async (): Promise<readonly PooledKey[]> =>
    (await desk.store.list<PooledKey>(PARTITION, KEYS)).map(record => record.value);
  const giveOut = async (benefitId: string, usedBy: readonly string[]): Promise<PooledKey> => {
    const key = (await pool()).find(candidate => candidate.benefitId === benefitId)!;
    const write = {
      key: pooledKeyKey(benefitId, key.id),
      value: { ...key, usedBy },
      ifVersion: 'any' as const,
    };
    await desk.store.commit(PARTITION, { writes: [write] });
    return key;
  };

  it('loads the company, seals its keys, and tells the log how many', async () => {
    const outcome = await run(readFixture());
    assert.ok(outcome.kind === 'imported');
    assert.deepEqual([outcome.tenantId, outcome.plan.isNew], [FIXTURE_TENANT, true]);
    assert.deepEqual(
      outcome.plan.keys.find(keys => keys.benefitId === 'office-2021'),
      {
        benefitId: 'office-2021',
        added: 2,
        changed: 0,
        known: 0,
      },
    );
    const opened = (await pool()).map(key => desk.parts.vault.open('product-key', key.sealed));
    const written = [...readFixture().matchAll(/"key": "(.+)"/g)].map(match => match[1]);
    assert.deepEqual(opened.sort(), written.sort());
    const log = await desk.store.readLog<AuditEntry>(PARTITION);
    assert.deepEqual(
      log.map(({ value: { at, by, act } }) => ({ at, by, act })),
      [{ at: '2026-11-20T10:00:00.000Z', by: 'operator', act: 'import' }],
    );
    assert.match(
      log[0]?.value.detail ?? '',
      /^offers \+1 ~0 -0; benefits \+10 ~0 -0; people \+4 ~0 -0; keys \+6 ~0$/,
    );
  });

  it('changes and writes nothing when the same file comes again, in whatever order its fields stand', async () => {
    await run(readFixture());
    const before = await desk.bytes();
    const reversed = JSON.stringify(reverseFields(JSON.parse(readFixture())));
    for (const text of [readFixture(), readFixture().replaceAll('.000Z', 'Z'), reversed])
      assert.equal((await run(text)).kind, 'unchanged');
    assert.deepEqual(await desk.bytes(), before);
  });

  it('is a no-op for its own export, which holds no key but the support ids', async () => {
    await run(readFixture());
    const exported = await exportCompany(desk.parts, FIXTURE_TENANT);
    assert.ok(exported.kind === 'exported');
    const text = JSON.stringify(exported.file);
    assert.doesNotMatch(text, /XXXXX|"keys"|sealed/);
    assert.match(text, /"accessId":"2290071550","contractId":"0300882914"/);
    assert.equal((await run(text)).kind, 'unchanged');
    assert.equal((await exportCompany(desk.parts, 'another')).kind, 'unknown-company');
  });

  it('keeps a text as the store keeps it, so that repeating it is still a no-op', async () => {
    const odd = bend(readFixture(), '', 'Uninstall older', 'Un\\u0000install \\ud800 older');
    assert.equal((await run(odd)).kind, 'imported');
    assert.equal((await run(odd)).kind, 'unchanged');
  });

  it('plans without writing', async () => {
    const before = await desk.bytes();
    const planned = await planCompanyFile(desk.parts, readFixture());
    assert.ok(planned.kind === 'planned');
    assert.equal(planned.plan.benefits.added.length, 10);
    assert.deepEqual(await desk.bytes(), before);
  });

  it('says what is added, changed and removed', async () => {
    await run(readFixture());
    let text = bend(readFixture(), '', '"timeZone": "Europe/Stockholm"', '"timeZone": "Europe/Oslo"');
    text = bend(text, '"gtm-standard"', 'gtm-standard', 'gtm-new');
    text = bend(text, '"Karin', 'Karin', 'Carin');
    const outcome = await run(text);
    assert.ok(outcome.kind === 'imported');
    const { fields, benefits, people, offers, keys } = outcome.plan;
    assert.deepEqual(fields, ['timeZone']);
    assert.deepEqual(
      benefits.added.map(({ id }) => id),
      ['gtm-new'],
    );
    assert.deepEqual(
      benefits.removed.map(({ id }) => id),
      ['gtm-standard'],
    );
    assert.deepEqual(people.changed, [{ id: KARIN, name: 'Carin Sjögren' }]);
    assert.equal(offers.changed.length, 0);
    assert.ok(keys.every(pools => pools.added + pools.changed === 0));
  });

  it('R22: adds keys to a pool, changes their activations, and never deletes one', async () => {
    await run(readFixture());
    await giveOut('windows-10-enterprise', ['r1', 'r2']);
    const more = bend(readFixture(), '', '"activations": 10', '"activations": 12');
    assert.equal((await run(more)).kind, 'imported');
    const without = more.replace(/"keys": \[[^\]]*\]/g, '"keys": []');
    assert.equal((await run(without)).kind, 'unchanged');
    const key = (await pool()).find(candidate => candidate.benefitId === 'windows-10-enterprise');
    assert.deepEqual([key?.activations, key?.usedBy], [12, ['r1', 'r2']]);
    assert.equal((await pool()).length, 6);
  });

  it('R10: shows pending requests to people who become approvers, and to nobody twice', async () => {
    await run(readFixture());
    await storeRequest(desk.store, { requesterId: ASA });
    await storeRequest(desk.store, { id: 'request-2', number: 2, requesterId: ASA, state: 'rejected' });
    const promoted = bend(readFixture(), '"Karin', '"roles": []', '"roles": ["mpn-partner-admin"]');
    const outcome = await run(promoted);
    assert.ok(outcome.kind === 'imported');
    assert.equal(outcome.plan.newApprovals, 1);
    const postings = await desk.store.list<Posting>(PARTITION, POSTINGS);
    assert.deepEqual(
      postings.map(({ value }) => [value.requestId, value.kind, value.personId, value.state]),
      [['request-1', 'approval', KARIN, 'due']],
    );
    assert.equal((await run(promoted)).kind, 'unchanged');
  });

  it('saves all or nothing, and at once: a commit that fails leaves no trace, and the next one works', async () => {
    const commits: number[] = [];
    const failing: Store = {
      ...bound(desk.store),
      commit: async (_partition, change) => {
        commits.push(change.writes.length);
        throw new Error('disk gone');
      },
    };
    await assert.rejects(importCompanyFile({ ...desk.parts, store: failing }, readFixture()), /disk gone/);
    assert.equal(commits.length, 1, 'everything is in one commit');
    assert.equal(await desk.store.read(PARTITION, COMPANY_KEY), undefined);
    assert.equal((await pool()).length, 0);
    assert.equal((await run(readFixture())).kind, 'imported');
  });

  it('decides again when something changed under it', async () => {
    await run(readFixture());
    const renamed = bend(readFixture(), '', '"office-2021"', '"office-2024"').replace(
      /"keys": \[[^\]]*\]/g,
      '"keys": []',
    );
    const racing: Store = {
      ...bound(desk.store),
      commit: async (partition, change) => {
        if (!(await desk.store.read(PARTITION, 'counter/request')))
          await desk.store.commit(PARTITION, {
            writes: [{ key: 'counter/request', value: { next: 2 }, ifVersion: 0 }],
          });
        await storeRequest(desk.store, {});
        return desk.store.commit(partition, change);
      },
    };
    const outcome = await importCompanyFile({ ...desk.parts, store: racing }, renamed);
    assert.ok(outcome.kind === 'invalid');
    assert.equal(outcome.errors[0]?.code, 'benefit-in-use');
  });

  it('loads a file once when it is imported twice at the same time', async () => {
    const outcomes = await Promise.all([run(readFixture()), run(readFixture()), run(readFixture())]);
    assert.deepEqual(outcomes.map(({ kind }) => kind).sort(), ['imported', 'unchanged', 'unchanged']);
    assert.equal((await pool()).length, 6);
  });

  it('refuses to load beside what another secret sealed, and to export it', async () => {
    await run(readFixture());
    const before = await desk.bytes();
    const parts = { ...desk.parts, vault: createVault('another secret, as long as the first one was') };
    const outcome = await importCompanyFile(parts, readFixture());
    assert.ok(outcome.kind === 'invalid');
    assert.equal(outcome.errors[0]?.code, 'wrong-secret');
    assert.equal((await exportCompany(parts, FIXTURE_TENANT)).kind, 'wrong-secret');
    assert.deepEqual(await desk.bytes(), before);
  });

  it('tells a company apart from another one in the same store', async () => {
    await run(readFixture());
    const other = readFixture().replace(FIXTURE_TENANT, '11111111-14c6-4d0f-8a2e-7c5d91f0e6b4');
    assert.equal((await run(other)).kind, 'imported');
    assert.equal((await run(readFixture())).kind, 'unchanged');
  });
});

/** The methods of a store, so that a test can replace one. */
function bound(store: Store): Store {
  return {
    read: store.read.bind(store),
    list: store.list.bind(store),
    commit: store.commit.bind(store),
    readLog: store.readLog.bind(store),
    partitions: store.partitions.bind(store),
    close: store.close.bind(store),
  };
}

function reverseFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseFields);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([name, inner]) => [name, reverseFields(inner)]));
}
