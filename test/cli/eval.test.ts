import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../cli/eval.ts', import.meta.url));

describe('eval', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'eval-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  const run = (text: string, ...args: string[]) => {
    const file = join(folder, 'lines.tsv');
    writeFileSync(file, text);
    return spawnSync(process.execPath, ['--import', 'tsx', PROGRAM, file, ...args], { encoding: 'utf8' });
  };

  it('prints the figures as JSON', () => {
    const { stdout, status } = run('locale\tintent\tutterance\nen\thelp\thello\nde\tnone\tHilfe\n', '--json');
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout), {
      total: 2,
      correct: 1,
      accuracy: 0.5,
      macroF1: 1 / 3,
      byLocale: {
        de: { total: 1, correct: 0, accuracy: 0, macroF1: 0 },
        en: { total: 1, correct: 1, accuracy: 1, macroF1: 1 },
      },
      wrongActions: 1,
      asked: 0,
      confusions: [{ locale: 'de', expected: 'none', got: 'help', utterance: 'Hilfe' }],
    });
  });

  it('prints a table of the languages and the confusions', () => {
    const { stdout } = run('locale\tintent\tutterance\nen\thelp\thello\nde\tnone\tHilfe\n');
    assert.match(stdout, /^en +1 +1 +100\.0 % +1\.000$/m);
    assert.match(stdout, /^de\tnone\t→ help\tHilfe$/m);
  });

  it('names file and line of what it cannot read, and fails', () => {
    const { stderr, status } = run('locale\tintent\tutterance\nen\thelp\nen\tdance\tdance with me\n');
    assert.equal(status, 1);
    assert.match(stderr, /lines\.tsv:2: 2 columns instead of 3/);
    assert.match(stderr, /lines\.tsv:3: there is no wish "dance"/);
  });
});
