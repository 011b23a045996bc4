import assert from 'node:assert/strict';
import fc from 'fast-check';
import { duplicateFields } from '../../desk/company-file/duplicate-fields.js';
import { FILE_ERROR_CODES } from '../../desk/company-file/file-error.js';
import { linesOf, placeOf } from '../../desk/company-file/parse-json.js';
import { scanJson } from '../../desk/company-file/scan-json.js';
import { readCompanyFile } from '../../desk/read-company-file.js';
import { FIXTURE_NOW, readFixture } from '../company/read-fixture.js';

/** Same cases on every run, so that a red one stays red. */
const RUNS = { seed: 20261120, numRuns: 300 };

/** Valid, or errors with a known code that point into the file; anything thrown fails the test. */
function judge(content: string | Uint8Array): 'valid' | 'invalid' {
  const read = readCompanyFile(content, FIXTURE_NOW);
  if (read.kind === 'valid') return 'valid';
  assert.ok(read.errors.length > 0);
  const lines = Buffer.from(content).toString().split('\n').length;
  for (const { code, line, message } of read.errors) {
    assert.ok(FILE_ERROR_CODES.includes(code));
    assert.ok(line === undefined || (line >= 1 && line <= lines), `line ${line} of ${lines}`);
    assert.ok(message.length > 10 && !/undefined|\[object|\n/.test(message), message);
  }
  return 'invalid';
}

describe('desk/readCompanyFile on mutated files', () => {
  const fixture = readFixture();

  it('answers every change of characters with a verdict', () => {
    const at = fc.nat(fixture.length);
    const edits = fc.array(fc.tuple(at, fc.nat(8), fc.string({ unit: 'binary', maxLength: 6 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(edits, changes => {
        judge(
          changes.reduce(
            (text, [from, cut, put]) => text.slice(0, from) + put + text.slice(from + cut),
            fixture,
          ),
        );
      }),
      RUNS,
    );
  });

  it('answers every change of bytes with a verdict', () => {
    fc.assert(
      fc.property(fc.nat(fixture.length), fc.uint8Array({ maxLength: 8 }), (from, put) => {
        const bytes = Buffer.from(fixture);
        bytes.set(put.subarray(0, bytes.length - from), Math.min(from, bytes.length));
        judge(bytes);
      }),
      RUNS,
    );
  });

  it('answers every exchanged value with a verdict, and __proto__ with a refusal', () => {
    const pointers = valuesOf(JSON.parse(fixture));
    const put = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<unknown>(null, [], {}, -1, 1e308, '', '@today', '2027-02-30'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...pointers), put, fc.boolean(), (path, value, asField) => {
        const file = JSON.parse(fixture);
        const parent = path.slice(0, -1).reduce((part, step) => part[step], file);
        parent[path.at(-1)!] = value;
        const text = JSON.stringify(file, undefined, 1);
        judge(text);
        if (asField) assert.equal(judge(text.replace('{', '{"__proto__": {"a": 1},')), 'invalid');
      }),
      RUNS,
    );
  });

  it('answers any JSON, and JSON nested without end, with a refusal', () => {
    fc.assert(
      fc.property(fc.json(), text => judge(text) === 'invalid'),
      RUNS,
    );
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    assert.equal(judge(deep), 'invalid');
    assert.equal(judge(fixture.replace('"SE"', deep)), 'invalid');
  });

  it('finds fields that stand twice exactly where they do', () => {
    fc.assert(
      fc.property(fc.json(), text => {
        assert.deepEqual(duplicateFields(text), []);
        const twice = duplicateFields(`[${text}, {"a\\"{": {"a": 1}, "a\\"{": ${text}}]`);
        assert.deepEqual(
          twice.map(({ name }) => name),
          ['a"{'],
        );
      }),
      RUNS,
    );
  });

  it('gives every value the line on which it stands', () => {
    const at = fixture.indexOf('"edition": "professional"');
    const pointers = ['/benefits/6/nothing/here', '/benefits/6/edition', '/nothing', '/benefits/6'];
    const [inner, edition, nothing, benefit] = linesOf(fixture, pointers);
    assert.deepEqual([edition, inner, nothing], [placeOf(fixture, at).line, benefit, 1]);
    assert.ok(benefit! < edition!);
  });

  it('takes for JSON exactly what JSON.parse takes, and otherwise points at a place within', () => {
    const cases = [
      'truetrue',
      'tru',
      'nullx',
      '1-1',
      '--1',
      '1.',
      '.5',
      '01',
      '-',
      '1e',
      '1e5',
      '-0.1E-2',
      '{"a":1,}',
      '[1,]',
    ];
    const more = [
      '[,]',
      '{,}',
      '{"a"}',
      '[1 2]',
      ']',
      '{]',
      '[}',
      '""',
      '"\\x"',
      '"\\u12"',
      '"\u007f"',
      '\u00a01',
      '[[]]',
      '{}',
      '',
    ];
    for (const text of [...cases, ...more]) assert.equal(scanJson(text) === undefined, isJson(text), text);
    const at = fc.nat(fixture.length);
    const edit = fc.tuple(
      at,
      fc.nat(3),
      fc.string({ unit: fc.constantFrom(...'{}[]",:\\u0eE+-.tn \t\n\u0001\u007f'), maxLength: 3 }),
    );
    const texts = fc.oneof(
      edit.map(([from, cut, put]) => fixture.slice(0, from) + put + fixture.slice(from + cut)),
      fc.string({ unit: fc.constantFrom(...'{}[]",:\\u0eE+-.1 \n', 'true', 'null', '"a"'), maxLength: 12 }),
    );
    fc.assert(
      fc.property(texts, text => {
        const fault = scanJson(text);
        assert.equal(fault === undefined, isJson(text), text.slice(0, 99));
        assert.ok(fault === undefined || (fault >= 0 && fault <= text.length));
      }),
      { ...RUNS, numRuns: 2_000 },
    );
  });
});

type Path = readonly (string | number)[];

function valuesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Array.isArray(value)
    ? value.flatMap((part, index) => valuesOf(part, [...path, index]))
    : Object.entries(value).flatMap(([name, part]) => valuesOf(part, [...path, name]));
  return path.length > 0 ? [path, ...inner] : inner;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
