import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Company } from '../../benefits/company.js';
import { CATEGORIES } from '../../benefits/programme.js';
import { forfeitsRefund } from '../../benefits/software-keys.js';
import { tierOf, validityOf } from '../../benefits/validity.js';
import { fillInDates } from '../../company/fill-in-dates.js';
import { readDemo } from '../../company/read-demo.js';
import type { CompanyFile } from '../../desk/company-file/company-file.js';
import { keysOf } from '../../desk/company-file/company-file.js';
import { splitCompanyFile } from '../../desk/company-file/split-company-file.js';
import { readCompanyFile } from '../../desk/read-company-file.js';
import { createVault } from '../../store/vault.js';

const DAYS = [
  '2026-11-20T10:00:00.000Z',
  '2026-12-31T23:30:00.000Z',
  '2027-01-01T00:00:00.000Z',
  '2028-02-28T23:30:00.000Z',
  '2028-02-29T12:00:00.000Z',
  '2027-03-28T01:00:00.000Z',
  '2027-10-31T00:59:59.999Z',
  '2099-06-30T22:00:00.000Z',
];

describe('company/demo.json', () => {
  for (const day of DAYS) {
    const now = new Date(day);

    it(`is valid, with nothing to note, when it is first started at ${day}`, () => {
      const read = readCompanyFile(readDemo(now), now);
      assert.deepEqual(read.kind === 'invalid' ? read.errors : read.notices, []);
    });

    it(`R105: shows on ${day} something bought just now, something about to end, something ended`, () => {
      const company = demoAt(now);
      const validity = (id: string): string => validityOf(company, benefitOf(company, id), now);
      assert.equal(tierOf(company, now), 'gold');
      assert.equal(validity('visio-ltsc-2024'), 'expiring-soon');
      assert.equal(validity('project-ltsc-2024'), 'expired');
      assert.equal(validity('office-ltsc-2024'), 'active');
      assert.ok(forfeitsRefund(company, benefitOf(company, 'office-ltsc-2024'), now));
      assert.ok(!forfeitsRefund(company, benefitOf(company, 'sql-server-2022-standard'), now));
    });
  }

  it('has every category, the people of the chat windows, and pools that are full, nearly empty and empty', () => {
    const file = fileAt(new Date(DAYS[0]!));
    assert.deepEqual(new Set(file.benefits.map(({ category }) => category)), new Set(CATEGORIES));
    assert.equal(file.tenantId, '00000000-0000-0000-0000-0000000000001');
    assert.deepEqual(
      file.people.map(({ id, name, roles, guest }) => [id.slice(-15), name, roles.join(), guest === true]),
      [
        ['0-0000000000020', 'Alex Wilber', '', false],
        ['0-0000000000021', 'Megan Bowen', 'global-admin', false],
        ['0-0000000000022', 'Adele Vance', 'mpn-partner-admin', false],
        ['0-0000000000023', 'Isaiah Langer', 'admin-agent', false],
        ['0-0000000000024', 'Patti Fernandez', 'user-management-admin', false],
        ['0-0000000000025', 'Lynne Robbins', '', true],
      ],
    );
    const keysAt = (id: string) => keysOf(file.benefits.find(benefit => benefit.id === id)!);
    assert.equal(keysAt('sql-server-2022-standard').length, 1);
    assert.equal(keysAt('exchange-server-se').length, 0);
    assert.deepEqual(
      keysAt('windows-11-enterprise').map(({ activations }) => activations),
      [50],
    );
  });

  it('holds invented keys only: no real one is written without the letter N, and none begins like these', () => {
    for (const name of ['../../company/demo.json', './action-pack.json']) {
      const text = readFileSync(new URL(name, import.meta.url), 'utf8');
      const keys = [...text.matchAll(/"key": "(.+)"/g)].map(match => match[1]!);
      assert.ok(keys.length > 5);
      for (const key of keys) assert.match(key, /^XXXXX(-[BCDFGHJKMPQRTVWXY2346789]{5}){4}$/);
    }
  });
});

describe('company/fillInDates', () => {
  const fill = (mark: string, now: string, timeZone: string): string =>
    JSON.parse(fillInDates(JSON.stringify({ timeZone, mark }), new Date(now))).mark;

  it('counts days in the time zone of the company', () => {
    assert.equal(fill('@today', '2026-12-31T23:30:00.000Z', 'Europe/Berlin'), '2027-01-01');
    assert.equal(fill('@today', '2026-12-31T23:30:00.000Z', 'America/New_York'), '2026-12-31');
    assert.equal(fill('@today+1d', '2028-02-28T12:00:00.000Z', 'UTC'), '2028-02-29');
    assert.equal(fill('@today-366d', '2029-02-28T12:00:00.000Z', 'UTC'), '2028-02-28');
  });

  it('counts 24 hours a day from now, and leaves other texts alone', () => {
    assert.equal(fill('@now-10d', '2027-03-30T10:00:00.000Z', 'Europe/Berlin'), '2027-03-20T10:00:00.000Z');
    for (const mark of ['@today+d', 'mail @today', '@tomorrow', '@now+99999d'])
      assert.equal(fill(mark, '2027-03-30T10:00:00.000Z', 'Europe/Berlin'), mark);
  });

  it('knows marks in the demo only: a company file that has them is refused', () => {
    const raw = readFileSync(new URL('../../company/demo.json', import.meta.url), 'utf8');
    const read = readCompanyFile(raw, new Date(DAYS[0]!));
    assert.ok(read.kind === 'invalid' && read.errors.every(error => error.code === 'no-such-date'));
  });
});

function fileAt(now: Date): CompanyFile {
  const read = readCompanyFile(readDemo(now), now);
  assert.ok(read.kind === 'valid');
  return read.file;
}

function demoAt(now: Date): Company {
  return splitCompanyFile(fileAt(now), undefined, createVault('a secret for tests')).company;
}

function benefitOf(company: Company, id: string): Company['benefits'][number] {
  return company.benefits.find(benefit => benefit.id === id)!;
}
