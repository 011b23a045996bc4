import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const README = readFileSync(`${ROOT}benefits/README.md`, 'utf8');

/** Every id of the programme's rules: R01 to R114, of which R72 has five parts. */
const IDS = Array.from({ length: 114 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`).flatMap(id =>
  id === 'R72' ? ['a', 'b', 'c', 'd', 'e'].map(part => id + part) : [id],
);

interface Row {
  readonly id: string;
  readonly rule: string;
  readonly file: string;
  readonly tests: string;
}

const ROWS: readonly Row[] = README.split('\n')
  .filter(line => /^\| R\d/.test(line))
  .map(line => {
    const [, id = '', rule = '', file = '', tests = ''] = line.split('|').map(cell => cell.trim());
    return { id, rule, file, tests };
  });

const TITLES: ReadonlyMap<string, readonly string[]> = new Map(
  readdirSync(`${ROOT}test`, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.test.ts'))
    .map(path => [`test/${path}`, titlesIn(readFileSync(`${ROOT}test/${path}`, 'utf8'))]),
);

describe('the table of rules', () => {
  it('has every id once and in order', () => {
    assert.deepEqual(
      ROWS.map(row => row.id),
      IDS,
    );
  });

  for (const row of ROWS)
    it(`keeps its word about ${row.id}: ${row.rule}`, () => {
      assert.notEqual(row.rule, '');
      if (row.file === '–') return assertReason(row);
      for (const file of pathsIn(row.file)) assert.ok(mentions(file, row.id), `${file} lacks ${row.id}`);
      for (const file of pathsIn(row.tests))
        assert.ok(
          TITLES.get(file)?.some(title => idsIn(title).includes(row.id)),
          `${file} has no title with ${row.id}`,
        );
    });

  it('knows every id that a test names', () => {
    for (const [file, titles] of TITLES)
      for (const id of titles.flatMap(idsIn)) assert.ok(IDS.includes(id), `${file} names ${id}`);
  });

  it('knows every id that the rules name', () => {
    for (const name of readdirSync(`${ROOT}benefits`).filter(file => file.endsWith('.ts')))
      for (const id of idsIn(readFileSync(`${ROOT}benefits/${name}`, 'utf8')))
        assert.ok(IDS.includes(id) || id === 'R72', `${name} names ${id}`);
  });
});

function assertReason({ id, tests }: Row): void {
  assert.match(tests, /^[A-Z].{20,}\.$/, `${id} has neither a file nor a reason`);
}

function pathsIn(cell: string): readonly string[] {
  const paths = [...cell.matchAll(/`([^`]+)`/g)].map(match => match[1] ?? '');
  assert.ok(paths.length > 0, `No path in "${cell}"`);
  return paths;
}

/** Does a comment of the file name the id? */
function mentions(file: string, id: string): boolean {
  assert.ok(existsSync(ROOT + file), `${file} does not exist`);
  const comments = readFileSync(ROOT + file, 'utf8').match(/\/\*[\s\S]*?\*\/|\/\/.*/g) ?? [];
  return comments.some(comment => idsIn(comment).includes(id));
}

function titlesIn(text: string): readonly string[] {
  const title = /\b(?:it|describe)\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`((?:[^`\\]|\\.)*)`)/g;
  return [...text.matchAll(title)].map(match => match[1] ?? match[2] ?? match[3] ?? '');
}

function idsIn(text: string): readonly string[] {
  return text.match(/\bR\d{2,3}[a-z]?\b/g) ?? [];
}
