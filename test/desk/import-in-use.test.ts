import assert from 'node:assert/strict';
import type { PooledKey } from '../../benefits/key-pool.js';
import { importCompanyFile } from '../../desk/import-company.js';
import { KEYS, pooledKeyKey } from '../../desk/records.js';
import { companyPartition } from '../../store/store.js';
import { bend, FIXTURE_TENANT, lineOf, readFixture } from '../company/read-fixture.js';
import type { TestDesk } from './import-parts.js';
import { openTestDesk, storeRequest } from './import-parts.js';

const PARTITION = companyPartition(FIXTURE_TENANT);

describe('desk/importCompanyFile beside what is in use', () => {
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
  const refusalOf = async (text: string): Promise<string> => {
    const before = await desk.bytes();
    const outcome = await run(text);
    assert.ok(outcome.kind === 'invalid', outcome.kind);
    assert.deepEqual(await desk.bytes(), before);
    return outcome.errors.map(error => `${error.code} line ${error.line}`).join();
  };

  it('R22: refuses fewer activations than are given out', async () => {
    await run(readFixture());
    await giveOut('windows-10-enterprise', ['r1', 'r2']);
    const fewer = bend(readFixture(), '', '"activations": 10', '"activations": 1');
    assert.equal(await refusalOf(fewer), `activations-below-used line ${lineOf(fewer, '"key"')}`);
  });

  it('refuses a key that was loaded for another benefit', async () => {
    await run(readFixture());
    const [first] = [...readFixture().matchAll(/"key": "(.+)"/g)].map(match => match[1]!);
    const moved = readFixture()
      .replace(/"keys": \[\s*\{[^}]*\}\s*\]/, '"keys": []')
      .replace('"operatingSystems": ["Windows 11", "Windows 10"],', `$& "keys": [{ "key": "${first}" }],`)
      .replace(/("office-2021"[\s\S]*?"keys": \[[\s\S]*?\],[\s\S]*?),\s*"keys": \[[\s\S]*?\]/, '$1');
    assert.equal(await refusalOf(moved), `key-in-other-pool line ${lineOf(moved, first!)}`);
  });

  it('refuses to lose a benefit while a request is open or a key is given out', async () => {
    await run(readFixture());
    const renamed = bend(readFixture(), '', '"office-2021"', '"office-2024"').replace(
      /"keys": \[[^\]]*\]/g,
      '"keys": []',
    );
    const request = await storeRequest(desk.store, {});
    assert.equal(await refusalOf(renamed), `benefit-in-use line ${lineOf(renamed, '"benefits"')}`);
    await storeRequest(desk.store, { ...request, state: 'withdrawn' });
    const { id } = await giveOut('office-2021', ['request-0']);
    assert.equal(await refusalOf(renamed), `benefit-in-use line ${lineOf(renamed, '"benefits"')}`);
    await giveOut('office-2021', []);
    assert.equal((await run(renamed)).kind, 'imported');
    assert.ok(
      (await pool()).some(key => key.id === id),
      'the keys stay',
    );
  });

  it('refuses to turn a benefit in use into one of another category', async () => {
    await run(readFixture());
    await storeRequest(desk.store, { benefitId: 'sharepoint-server-se' });
    const start = readFixture().indexOf('"id": "sharepoint-server-se"');
    const end = readFixture().indexOf('"id": "sql-server-2022-enterprise"');
    const advisory = `"id": "sharepoint-server-se", "category": "advisory", "name": "SharePoint", "offer": "maps",
      "type": "core", "quantity": 1, "used": 0, "expiresOn": "2027-03-31" }, {\n      `;
    const text = readFixture().slice(0, start) + advisory + readFixture().slice(end);
    assert.equal(await refusalOf(text), `benefit-in-use line ${lineOf(text, '"advisory"')}`);
  });

  it('refuses to lose a benefit of which the desk has recorded who holds it', async () => {
    await run(readFixture());
    const renamed = bend(readFixture(), '"vs-professional"', '"vs-professional"', '"vs-other"');
    assert.equal((await run(renamed)).kind, 'imported');
    assert.equal((await run(readFixture())).kind, 'imported');
    const seat = { id: 'vs-professional/1', benefitId: 'vs-professional', history: [] };
    await desk.store.commit(PARTITION, {
      writes: [{ key: 'seat/vs-professional/1', value: seat, ifVersion: 0 }],
    });
    assert.match(await refusalOf(renamed), /^benefit-in-use/);
  });
});
