import assert from 'node:assert/strict';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileError, FileErrorCode } from '../../desk/company-file/file-error.js';
import { FILE_ERROR_CODES } from '../../desk/company-file/file-error.js';
import { loadFile } from '../../desk/company-file/load-file.js';
import { readCompanyFile } from '../../desk/read-company-file.js';
import { bend, FIXTURE_NOW, lineOf, readFixture } from '../company/read-fixture.js';

/** An edit of the fixture that makes exactly one error, and where it must be found. */
interface Case {
  readonly code: FileErrorCode;
  readonly path: string;
  readonly anchor: string;
  readonly from: string;
  readonly to: string;
  /** Text that stands on the line of the error; what was put in when absent. */
  readonly mark?: string;
}

const KEY = 'QQQQQ-WWWWW-RRRRR-TTTTT-YYYYY';
const PERSON = '6f2d1c40-8b7a-4e55-9c31-52a7d0e4b910';
const OFFER = `"id": "maps",\n      "kind": "action-pack",`;
const SECOND = `{ "id": "second", "kind": "KIND", "purchasedAt": "2026-04-01T06:15:00Z", "expiresOn": "2027-03-31" }`;
const contact = (person: string, email: string): string =>
  `"marketingContacts": [{ "person": "${person}", "email": "${email}", "phone": "+46 8 555 01", "language": "sv" }],\n  "people": [`;

const CASES: readonly Case[] = [
  { code: 'unknown-field', path: 'contry', anchor: '', from: '"country"', to: '"country": "SE", "contry"' },
  { code: 'missing-field', path: '', anchor: '', from: '"mpnId": "6130985",', to: '', mark: '{' },
  {
    code: 'missing-field',
    path: 'benefits[1]',
    anchor: '"office-2021"',
    from: '"offer": "maps",',
    to: '',
    mark: '{\n      "id": "office-2021"',
  },
  {
    code: 'missing-field',
    path: 'benefits[0]',
    anchor: '',
    from: '"category": "software",',
    to: '',
    mark: '{\n      "id": "windows-10-enterprise"',
  },
  {
    code: 'wrong-type',
    path: 'benefits[0].quantity',
    anchor: '"windows-10-enterprise"',
    from: '"quantity": 10',
    to: '"quantity": "ten"',
  },
  {
    code: 'wrong-value',
    path: 'benefits[0].category',
    anchor: '',
    from: '"category": "software"',
    to: '"category": "sofware"',
  },
  {
    code: 'wrong-value',
    path: 'benefits[0].keys[0].key',
    anchor: '',
    from: '"key": "XXXXX-',
    to: '"key": "XXXX-',
  },
  {
    code: 'wrong-value',
    path: 'people[0].email',
    anchor: '',
    from: 'asa.oberg@norrsken.example',
    to: 'asa.oberg',
  },
  { code: 'wrong-value', path: 'tenantId', anchor: '', from: '3b9e7a52', to: '3B9E7A52' },
  { code: 'no-such-date', path: 'benefits[1].expiresOn', anchor: '', from: '2026-12-10', to: '2027-02-29' },
  {
    code: 'no-such-date',
    path: 'offers[0].purchasedAt',
    anchor: '',
    from: '2026-04-01T06:15:00.000Z',
    to: '2026-04-31T06:15:00Z',
  },
  { code: 'unknown-country', path: 'country', anchor: '', from: '"country": "SE"', to: '"country": "UK"' },
  { code: 'unknown-currency', path: 'currency', anchor: '', from: '"SEK"', to: '"SKR"' },
  {
    code: 'unknown-language',
    path: 'benefits[0].languages[0]',
    anchor: '"languages"',
    from: '"sv-SE"',
    to: '"sv_SE"',
  },
  {
    code: 'unknown-language',
    path: 'benefits[0].instructions.svenska',
    anchor: '',
    from: '"sv":',
    to: '"svenska":',
  },
  {
    code: 'unknown-time-zone',
    path: 'timeZone',
    anchor: '',
    from: 'Europe/Stockholm',
    to: 'Europe/Stokholm',
  },
  {
    code: 'duplicate-id',
    path: 'benefits[1].id',
    anchor: '',
    from: '"id": "office-2021"',
    to: '"id":  "windows-10-enterprise"',
  },
  {
    code: 'duplicate-id',
    path: 'people[3].id',
    anchor: '',
    from: 'b913",',
    to: 'b912",',
    mark: 'b912",\n      "name": "Piotr',
  },
  {
    code: 'duplicate-holder',
    path: 'benefits[6].holders[1].person',
    anchor: '"vs-professional"',
    from: 'b912"',
    to: 'b910"',
    mark: 'b910",\n          "since": "2026-10-01',
  },
  {
    code: 'unknown-offer',
    path: 'benefits[8].offer',
    anchor: '"id": "advisory"',
    from: '"offer": "maps"',
    to: '"offer": "gold"',
  },
  {
    code: 'unknown-person',
    path: 'benefits[5].holders[0].person',
    anchor: '"azure-credit"',
    from: 'b911',
    to: 'b999',
  },
  {
    code: 'unknown-person',
    path: 'marketingContacts[0].person',
    anchor: '',
    from: '"people": [',
    to: contact(PERSON.replace('b910', 'b999'), 'm@norrsken.example'),
  },
  {
    code: 'too-many-holders',
    path: 'benefits[6].holders',
    anchor: '"vs-professional"',
    from: '"quantity": 3',
    to: '"quantity": 1',
    mark: '"holders": [\n        {\n          "person": "6f2d1c40-8b7a-4e55-9c31-52a7d0e4b910"',
  },
  { code: 'used-over-quantity', path: 'benefits[7].used', anchor: '', from: '"used": 9', to: '"used": 11' },
  {
    code: 'choices-missing',
    path: 'benefits[2].operatingSystems',
    anchor: '"sharepoint-server-se"',
    from: '["Windows Server 2022"]',
    to: '[]',
    mark: '"operatingSystems": []',
  },
  {
    code: 'too-many-keys',
    path: 'benefits[1].keys',
    anchor: '"office-2021"',
    from: '"quantity": 10',
    to: '"quantity":  1',
    mark: '"keys"',
  },
  {
    code: 'keys-not-needed',
    path: 'benefits[2].keys',
    anchor: '"sharepoint-server-se"',
    from: '"needsKey": true',
    to: '"needsKey":  false',
    mark: '"keys"',
  },
  {
    code: 'key-outside-keys',
    path: 'benefits[1].instructions',
    anchor: '',
    from: 'Uninstall older versions first.',
    to: `Use ${KEY.toLowerCase()} twice.`,
  },
  {
    code: 'competency-missing',
    path: 'offers[1]',
    anchor: '"offers"',
    from: '"offers": [',
    to: '"offers": [',
    mark: SECOND.replace('KIND', 'silver'),
  },
  {
    code: 'competency-not-allowed',
    path: 'offers[0].competency',
    anchor: '',
    from: OFFER,
    to: `${OFFER}\n      "competency": "Security",`,
    mark: '"competency"',
  },
  {
    code: 'two-action-packs',
    path: 'offers[1].kind',
    anchor: '"offers"',
    from: '"offers": [',
    to: '"offers": [',
    mark: SECOND.replace('KIND', 'action-pack'),
  },
  {
    code: 'enrolment-year-missing',
    path: 'benefits[5]',
    anchor: '',
    from: '"credit": "monthly"',
    to: '"credit": "bulk"',
    mark: '{\n      "id": "azure-credit"',
  },
  {
    code: 'expires-before-purchase',
    path: 'benefits[2].expiresOn',
    anchor: '',
    from: '"2026-11-20"',
    to: '"2026-03-31"',
  },
  {
    code: 'email-of-account',
    path: 'marketingContacts[0].email',
    anchor: '',
    from: '"people": [',
    to: contact(PERSON, 'Konto@norrsken.example'),
  },
];

describe('desk/readCompanyFile: what is refused', () => {
  const covered = new Set<FileErrorCode>();
  const one = (errors: readonly FileError[]): FileError => {
    assert.equal(errors.length, 1, JSON.stringify(errors, undefined, 1));
    covered.add(errors[0]!.code);
    return errors[0]!;
  };

  for (const { code, path, anchor, from, to, mark } of CASES) {
    it(`${code} at ${path || 'the top'}, with its line`, () => {
      const bent = mark?.startsWith('{ "id": "second"')
        ? bend(readFixture(), '"offers"', '\n    }\n', `\n    },\n    ${mark}\n`)
        : bend(readFixture(), anchor, from, to);
      const error = one(errorsOf(bent));
      assert.deepEqual([error.code, error.path], [code, path]);
      const from1 = code === 'too-many-keys' || code === 'keys-not-needed' ? to : '';
      assert.equal(error.line, lineOf(bent, mark ?? to, from1));
      assert.match(error.message, /^[A-Z\d].*[.?]$/);
    });
  }

  it('unknown-language also for a tag that is only written in an unusual way', () => {
    const error = one(errorsOf(bend(readFixture(), '"languages"', '"sv-SE"', '"sv-se"')));
    assert.deepEqual([error.code, error.path], ['unknown-language', 'benefits[0].languages[0]']);
  });

  it('equal-keys within one benefit and across benefits, in whatever case they are written', () => {
    const text = readFixture();
    const [first, second, third] = [...text.matchAll(/"key": "(.+)"/g)].map(match => match[1]!);
    const bent = text.replace(second!, first!.toLowerCase());
    const error = one(errorsOf(bent));
    assert.deepEqual([error.code, error.path], ['equal-keys', 'benefits[1].keys[0].key']);
    assert.equal(error.line, lineOf(bent, first!.toLowerCase()));
    assert.equal(one(errorsOf(text.replace(third!, second!))).path, 'benefits[1].keys[1].key');
    const lower = text.replace(second!, first!).replace(first!, first!.toLowerCase());
    assert.equal(one(errorsOf(lower)).path, 'benefits[1].keys[0].key');
  });

  it('duplicate-field, which JSON itself would swallow', () => {
    const bent = bend(
      readFixture(),
      '',
      '"currency": "SEK",',
      '"currency": "SEK",\n  "\\u0063urrency": "EUR",',
    );
    const error = one(errorsOf(bent));
    assert.deepEqual([error.code, error.line, error.column], ['duplicate-field', lineOf(bent, '\\u0063'), 3]);
  });

  it('R36: bulk credit beside a running Action Pack is a notice, not an error', () => {
    const bent = bend(
      readFixture(),
      '',
      '"credit": "monthly"',
      '"credit": "bulk", "enrolmentYearEndsOn": "2027-03-31"',
    );
    const read = readCompanyFile(bent, FIXTURE_NOW);
    assert.ok(read.kind === 'valid');
    assert.deepEqual(
      [one(read.notices).code, read.notices[0]?.line],
      ['bulk-with-action-pack', lineOf(bent, '"bulk"')],
    );
    const later = readCompanyFile(bent, new Date('2027-04-02T10:00:00.000Z'));
    assert.deepEqual(later.kind === 'valid' && later.notices, []);
  });

  it('syntax, with line and column, and without a word of the file', () => {
    const cases: readonly [string, number, number][] = [
      ['{\n  "format": 1,\n  }', 3, 3],
      ['{\n  "name": SECRET\n}', 2, 11],
      ['{\n  "a": 1', 2, 9],
      ['', 1, 1],
      ['{ "a": "x\ty" }', 1, 10],
      ['{ "a": 01 }', 1, 9],
      [`${'['.repeat(200_000)}`, 1, 200_001],
    ];
    for (const [text, line, column] of cases) {
      const error = one(errorsOf(text));
      assert.deepEqual([error.code, error.line, error.column], ['syntax', line, column], text.slice(0, 40));
      assert.doesNotMatch(JSON.stringify(error), /SECRET/);
    }
  });

  it('not-utf8 and file-too-large; a byte order mark is no fault', () => {
    assert.equal(one(errorsOf(Buffer.from([0x7b, 0xff, 0xfe]))).code, 'not-utf8');
    assert.equal(one(errorsOf(Buffer.alloc(20 * 1024 * 1024 + 1, ' '))).code, 'file-too-large');
    assert.match(one(errorsOf(`[${'0,'.repeat(1_000_000)}0]`)).message, /more than 1000000 values/);
    assert.equal(one(errorsOf(' '.repeat(20 * 1024 * 1024 + 1))).code, 'file-too-large');
    assert.deepEqual(errorsOf(`\uFEFF${readFixture()}`), []);
    assert.deepEqual(errorsOf(Buffer.from(`\uFEFF${readFixture()}`)), []);
    assert.deepEqual(errorsOf(readFixture().replaceAll('\n', '\r\n')), []);
  });

  it('file-missing, file-is-folder, file-unreadable, and too large without reading it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'load-'));
    try {
      const errorOf = async (path: string): Promise<string> => {
        const loaded = await loadFile(path);
        return 'error' in loaded ? one([loaded.error]).code : 'read';
      };
      const big = join(folder, 'big.json');
      await writeFile(big, '{}');
      assert.equal(await errorOf(big), 'read');
      await truncate(big, 20 * 1024 * 1024 + 1);
      assert.equal(await errorOf(big), 'file-too-large');
      assert.equal(await errorOf(folder), 'file-is-folder');
      assert.equal(await errorOf(join(folder, 'none.json')), 'file-missing');
      assert.equal(await errorOf(join(folder, `${'long'.repeat(100)}.json`)), 'file-unreadable');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('says what was probably meant', () => {
    const field = one(errorsOf(bend(readFixture(), '', '"accountEmail"', '"acountEmail"')));
    assert.match(field.message, /Did you mean "accountEmail"\?/);
    const value = one(errorsOf(bend(readFixture(), '', '"global-admin"', '"globaladmin"')));
    assert.match(value.message, /did you mean "global-admin"/);
  });

  it('every error at once, by line: form and meaning, also where the same list is wrong elsewhere', () => {
    let bent = bend(readFixture(), '', '"SEK"', '"kr"');
    bent = bend(bent, '"office-2021"', '"offer": "maps"', '"offer": "silver"');
    bent = bend(bent, '"sharepoint-server-se"', '"quantity": 1', '"quantity": -1');
    bent = bend(bent, '"vs-professional"', 'b912', 'b999');
    bent = bend(bent, '"people"', '"roles": []', '"roles": "none"');
    const errors = errorsOf(bent);
    assert.deepEqual(
      errors.map(error => `${error.code} ${error.path}`),
      [
        'unknown-currency currency',
        'unknown-offer benefits[1].offer',
        'wrong-value benefits[2].quantity',
        'unknown-person benefits[6].holders[1].person',
        'wrong-type people[2].roles',
      ],
    );
    const lines = errors.map(error => error.line ?? 0);
    assert.deepEqual(
      lines,
      [...lines].sort((a, b) => a - b),
    );
  });

  it('too-many-errors: a file full of errors ends in a count', () => {
    const people = Array.from({ length: 800 }, () => ({ nobody: true }));
    const errors = errorsOf(JSON.stringify({ ...JSON.parse(readFixture()), people }));
    assert.equal(errors.length, 501);
    covered.add(one(errors.slice(500)).code);
  });

  it('a person in a broken entry is still known to those who name them', () => {
    const bent = bend(readFixture(), '"Nils', '"email": "nils.hakansson@norrsken.example"', '"email": ""');
    assert.deepEqual(
      errorsOf(bent).map(error => error.path),
      ['people[1].email'],
    );
  });

  it('has a case for every code that a file alone can cause', () => {
    const elsewhere: readonly FileErrorCode[] = [
      'benefit-in-use',
      'key-in-other-pool',
      'activations-below-used',
      'wrong-secret',
    ];
    const missing = FILE_ERROR_CODES.filter(code => !covered.has(code) && !elsewhere.includes(code));
    assert.deepEqual(missing, []);
  });
});

function errorsOf(content: string | Uint8Array): readonly FileError[] {
  const read = readCompanyFile(content, FIXTURE_NOW);
  return read.kind === 'invalid' ? read.errors : [];
}
