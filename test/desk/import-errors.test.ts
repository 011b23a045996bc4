import assert from 'node:assert/strict';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileError, FileErrorCode } from '../../desk/company-file/file-error.js';
import { FILE_ERROR_CODES } from '../../desk/company-file/file-error.js';
import { loadFile } from '../../desk/company-file/load-file.js';
import { readCompanyFile } from '../../desk/read-company-file.js';
import { bend, FIXTURE_NOW, lineOf, readFixture } from '../company/read-fixture.js';
import { FORM_CASES } from './import-form-cases.js';
import { MEANING_CASES } from './import-meaning-cases.js';

describe('desk/readCompanyFile: what is refused', () => {
  const covered = new Set<FileErrorCode>();
  const one = (errors: readonly FileError[]): FileError => {
    assert.equal(errors.length, 1, JSON.stringify(errors, undefined, 1));
    covered.add(errors[0]!.code);
    return errors[0]!;
  };

  for (const { code, path, anchor, from, to, mark } of [...FORM_CASES, ...MEANING_CASES]) {
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
