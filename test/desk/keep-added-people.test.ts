import assert from 'node:assert/strict';
import type { Company } from '../../benefits/company.js';
import { exportCompany } from '../../desk/export-company.js';
import { reportHandOver } from '../../desk/hand-over.js';
import { importCompanyFile, planCompanyFile } from '../../desk/import-company.js';
import { ADDED_PEOPLE, COMPANY_KEY } from '../../desk/records.js';
import { requestBenefit } from '../../desk/request-benefit.js';
import { companyPartition } from '../../store/store.js';
import { FIXTURE_TENANT, readFixture } from '../company/read-fixture.js';
import type { TestDesk } from './import-parts.js';
import { openTestDesk } from './import-parts.js';

const PARTITION = companyPartition(FIXTURE_TENANT);
const ASA = { tenantId: FIXTURE_TENANT, personId: '6f2d1c40-8b7a-4e55-9c31-52a7d0e4b910', name: 'Åsa Öberg' };
const LINA = '6f2d1c40-8b7a-4e55-9c31-52a7d0e4b9aa';

describe('An import beside people whom the desk added', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openTestDesk();
    await run(readFixture());
    const parts = { ...desk.parts, settings: SETTINGS };
    const inputs = { name: 'Lina Berg', email: 'lina@norrsken.example', roles: 'admin-agent' };
    await requestBenefit(parts, ASA, { draftId: 'add', act: 'add-person', inputs });
    await reportHandOver(parts, ASA, { requestId: 'add', report: 'done', inputs: { objectId: LINA } });
  });
  afterEach(() => desk.close());

  const run = (text: string) => importCompanyFile(desk.parts, text);
  const isKnown = async () =>
    (await desk.store.read<Company>(PARTITION, COMPANY_KEY))!.value.people.some(({ id }) => id === LINA);
  const stillAdded = async () => (await desk.store.list(PARTITION, ADDED_PEOPLE)).length;
  const naming = (changes: object): string => {
    const file = JSON.parse(readFixture()) as { people: object[] };
    file.people.push({ id: LINA, name: 'Lina Berg', email: 'lina@norrsken.example', roles: [], ...changes });
    return JSON.stringify(file);
  };

  it('R91 keeps them while no file names them, and changes nothing by that', async () => {
    assert.equal((await run(readFixture())).kind, 'unchanged');
    assert.ok(await isKnown());
    const renamed = readFixture().replace('Nils Håkansson', 'Nils H.');
    const planned = await planCompanyFile(desk.parts, renamed);
    assert.deepEqual(planned.kind === 'planned' && planned.plan.people.removed, []);
    assert.equal((await run(renamed)).kind, 'imported');
    assert.ok(await isKnown());
  });

  it('R91 lets the first file that names them take over: the next one without them removes them', async () => {
    assert.equal((await run(naming({ roles: ['mpn-partner-admin'] }))).kind, 'imported');
    assert.ok(await isKnown());
    assert.equal(await stillAdded(), 0);
    assert.equal((await run(readFixture())).kind, 'imported');
    assert.equal(await isKnown(), false);
  });

  it('R91 takes over also where the file says the very same of them', async () => {
    const exported = await exportCompany(desk.parts, FIXTURE_TENANT);
    assert.ok(exported.kind === 'exported');
    await run(JSON.stringify(exported.file));
    assert.equal(await stillAdded(), 0);
    assert.equal((await run(JSON.stringify(exported.file))).kind, 'unchanged');
  });

  it('R91 R101 drops an id that was mistyped, when the file gives the e-mail to another', async () => {
    await run(naming({ id: LINA.replace('aa', 'bb'), email: 'LINA@norrsken.example' }));
    assert.equal(await isKnown(), false);
    assert.equal(await stillAdded(), 0);
  });
});

const SETTINGS = {
  revealMinutes: 5,
  nudgeHours: 24,
  remindAfterHours: [24, 48, 96, 168],
  escalateDays: 3,
  requestDays: 14,
  activationDays: 7,
  undoMinutes: 10,
  reinstallSeconds: 10,
};
