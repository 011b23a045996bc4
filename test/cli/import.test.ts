import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { runExport } from '../../cli/run-export.js';
import { runImport } from '../../cli/run-import.js';
import { openLowdbStore } from '../../store/lowdb/open-lowdb-store.js';
import { bend, FIXTURE_PATH, FIXTURE_TENANT, readFixture } from '../company/read-fixture.js';
import { bytesOf, SECRET } from '../desk/import-parts.js';

describe('cli/import and cli/export', () => {
  let room: string;
  let data: string;
  let said: string[];
  beforeEach(async () => {
    room = await mkdtemp(join(tmpdir(), 'cli-'));
    data = join(room, 'data');
    said = [];
  });
  afterEach(() => rm(room, { recursive: true, force: true }));

  const print = (line: string): void => void said.push(line);
  const runIt = (...args: string[]): Promise<number> =>
    runImport(args, { DATA_DIR: data, BENEFITS_SECRET: SECRET }, print);
  const exportIt = (...args: string[]): Promise<number> =>
    runExport(args, { DATA_DIR: data, BENEFITS_SECRET: SECRET }, print);
  const file = async (name: string, text: string): Promise<string> => {
    await writeFile(join(room, name), text);
    return join(room, name);
  };

  it('imports, says what changed, and finds nothing to do the second time', async () => {
    assert.equal(await runIt(FIXTURE_PATH), 0);
    const text = said.join('\n');
    assert.match(text, /^Norrsken Systemutveckling AB \(tenant 3b9e7a52-/);
    assert.match(text, /Benefits: 10 added, 0 changed, 0 removed/);
    assert.match(text, /office-2021: 2 added, 0 changed, 0 loaded before/);
    assert.doesNotMatch(text, /XXXXX|generated secret/);
    said = [];
    assert.equal(await runIt(FIXTURE_PATH), 0);
    assert.match(said.join('\n'), /Nothing to do/);
  });

  it('writes nothing on a dry run: no folder, and no byte where there is one', async () => {
    assert.equal(await runIt(FIXTURE_PATH, '--dry-run'), 0);
    assert.match(said.join('\n'), /10 added[\s\S]*Dry run: nothing was written/);
    assert.ok(!existsSync(data));
    await runIt(FIXTURE_PATH);
    const before = await bytesOf(data);
    const changed = await file('changed.json', bend(readFixture(), '', '"SEK"', '"EUR"'));
    said = [];
    assert.equal(await runIt('--dry-run', changed), 0);
    assert.match(said.join('\n'), /~ currency/);
    assert.deepEqual(await bytesOf(data), before);
  });

  it('writes nothing on a dry run into a folder without a secret', async () => {
    await (await openLowdbStore({ folder: data })).close();
    const before = await bytesOf(data);
    assert.equal(await runImport([FIXTURE_PATH, '--dry-run'], { DATA_DIR: data }, print), 0);
    assert.deepEqual(await bytesOf(data), before);
  });

  it('generates a secret where none is set, says so, and takes the same one again', async () => {
    for (const expected of [/Imported into/, /Nothing to do/]) {
      said = [];
      assert.equal(await runImport([FIXTURE_PATH], { DATA_DIR: data }, print), 0);
      assert.match(said.join('\n'), expected);
      assert.match(said.join('\n'), /BENEFITS_SECRET is not set/);
    }
    said = [];
    assert.equal(await runIt(FIXTURE_PATH), 1);
    assert.match(said.join('\n'), /wrong-secret/);
  });

  it('tells every error with its line, ends with 1, and leaves no folder behind that was not there', async () => {
    const path = await file(
      'wrong.json',
      bend(bend(readFixture(), '', '"SEK"', '"kr"'), '', '"SE"', '"Sweden"'),
    );
    assert.equal(await runIt(path), 1);
    assert.match(said[0] ?? '', /^line 7, country: This must be .+ \(unknown-country\)$/);
    assert.match(said[1] ?? '', /^line 8, currency: This must be .+ \(unknown-currency\)$/);
    assert.equal(said[2], 'Nothing was imported. Errors: 2');
    assert.equal(await runIt(join(room, 'none.json')), 1);
    assert.equal(await runIt(room), 1);
    assert.equal(await runIt(await file('broken.json', '{\n  "a" 1 }')), 1);
    assert.match(said.join('\n'), /file-missing[\s\S]*file-is-folder[\s\S]*line 2, column 7: .+\(syntax\)/);
  });

  it('ends with 2 when it is not understood', async () => {
    for (const args of [[], ['--dry-run'], ['a.json', 'b.json'], ['--force', 'a.json']])
      assert.equal(await runIt(...args), 2);
    for (const args of [[], ['a.json', '--tenant'], ['a.json', 'b.json'], ['a.json', '--tenant', 'x', 'y']])
      assert.equal(await exportIt(...args), 2);
    assert.ok(said.every(line => line.startsWith('Usage: npm run ')));
  });

  it('says what to do while the bot holds the data folder', async () => {
    const store = await openLowdbStore({ folder: data });
    try {
      for (const dryRun of [[], ['--dry-run']]) {
        said = [];
        assert.equal(await runIt(FIXTURE_PATH, ...dryRun), 1);
        assert.match(said.join('\n'), /store\.locked[\s\S]*Stop it, run this command, start it again/);
      }
    } finally {
      await store.close();
    }
  });

  it('exports a private file that imports as a no-op, and never overwrites one', async () => {
    await runIt(FIXTURE_PATH);
    const out = join(room, 'out.json');
    assert.equal(await exportIt(out), 0);
    assert.equal((await stat(out)).mode & 0o777, 0o600);
    assert.doesNotMatch(await readFile(out, 'utf8'), /XXXXX|"keys"/);
    said = [];
    assert.equal(await runIt(out), 0);
    assert.match(said.join('\n'), /Nothing to do/);
    assert.equal(await exportIt(out), 1);
    assert.equal(await exportIt(join(room, 'none', 'out.json')), 1);
    assert.match(said.join('\n'), /exists already[\s\S]*cannot be written \(ENOENT\)/);
  });

  it('asks which company to export where there are several, and says when there is none', async () => {
    const out = join(room, 'out.json');
    assert.equal(await exportIt(out), 1);
    assert.ok(!existsSync(data));
    await runIt(FIXTURE_PATH);
    await runIt(await file('two.json', readFixture().replace(FIXTURE_TENANT, `1${FIXTURE_TENANT.slice(1)}`)));
    said = [];
    assert.equal(await exportIt(out), 1);
    assert.match(said[0] ?? '', new RegExp(`Which company\\?.*${FIXTURE_TENANT}`));
    assert.equal(await exportIt(out, '--tenant', FIXTURE_TENANT), 0);
    const other = { DATA_DIR: data, BENEFITS_SECRET: 'another secret than the one it was sealed with' };
    assert.equal(await runExport([join(room, 'b.json'), '--tenant', FIXTURE_TENANT], other, print), 1);
    assert.match(said.at(-1) ?? '', /wrong-secret/);
  });

  it('runs as a command of its own', async () => {
    const root = fileURLToPath(new URL('../../', import.meta.url));
    const args = ['--import', 'tsx', 'cli/import.ts', FIXTURE_PATH, '--dry-run'];
    const env = { ...process.env, DATA_DIR: data, BENEFITS_SECRET: SECRET };
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
    assert.match(stdout, /Dry run: nothing was written\.\n$/);
    const wrong = promisify(execFile)(process.execPath, args.slice(0, 3), { cwd: root, env });
    await assert.rejects(wrong, { code: 2 });
  });
});
