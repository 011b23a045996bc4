import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { runAudit } from '../../cli/run-audit.js';
import { runImport } from '../../cli/run-import.js';
import { fileName } from '../../store/lowdb/file-name.js';
import { openLowdbStore } from '../../store/lowdb/open-lowdb-store.js';
import { companyPartition } from '../../store/store.js';
import { createVault } from '../../store/vault.js';
import { FIXTURE_PATH, FIXTURE_TENANT, readFixture } from '../company/read-fixture.js';
import { entries, write } from '../desk/audit-log.js';
import { bytesOf, SECRET } from '../desk/import-parts.js';

const OTHER_TENANT = `1${FIXTURE_TENANT.slice(1)}`;

describe('cli/audit', () => {
  let room: string;
  let data: string;
  let said: string[];
  beforeEach(async () => {
    room = await mkdtemp(join(tmpdir(), 'cli-'));
    data = join(room, 'data');
    said = [];
    await runImport([FIXTURE_PATH], env(), () => undefined);
  });
  afterEach(() => rm(room, { recursive: true, force: true }));

  const env = () => ({ DATA_DIR: data, BENEFITS_SECRET: SECRET });
  const audit = (...args: string[]): Promise<number> => {
    said = [];
    return runAudit(args, env(), line => void said.push(line));
  };
  const main = () => join(data, fileName(companyPartition(FIXTURE_TENANT)));

  async function act(count: number, tenantId = FIXTURE_TENANT): Promise<void> {
    const store = await openLowdbStore({ folder: data });
    await write(store, entries(count), { vault: createVault(SECRET), tenantId });
    await store.close();
  }

  async function bend(path: string, from: string | RegExp, to: string): Promise<void> {
    const text = await readFile(path, 'utf8');
    assert.notEqual(text.replace(from, to), text);
    await writeFile(path, text.replace(from, to));
  }

  it('proves a log, also while the desk runs, says how long it is and touches nothing', async () => {
    await act(40);
    const store = await openLowdbStore({ folder: data });
    try {
      const before = await bytesOf(data);
      assert.equal(await audit('verify'), 0);
      assert.match(said.join('\n'), /^Norrsken .+\nSound: 41 lines, the last one 41:[\w-]{43}\.$/);
      assert.deepEqual(await bytesOf(data), before);
    } finally {
      await store.close();
    }
  });

  it('names a line that was changed with its time, its act and who did it, and ends with 1', async () => {
    await act(40);
    await bend(`${main()}.log.jsonl`, '"detail":"Grüße 预订 \\"6\\""', '"detail":"Grüße"');
    await bend(main(), '"requestId":"r-10"', '"requestId":"r-11"');
    assert.equal(await audit('verify'), 1);
    const text = said.join('\n');
    assert.match(text, /NOT sound: 41 lines, 2 findings\./);
    assert.match(text, /^line 7 \(2026-11-20T10:05:00.000Z, approve by megan\): .*\(altered\)$/m);
    assert.match(text, /^line 3[89] \(2026-11-20T10:3[67]:00.000Z, request by alex\): .*\(altered\)$/m);
  });

  it('finds what the store would take for the trace of a crash, before it is mended', async () => {
    await act(40);
    const log = `${main()}.log.jsonl`;
    await bend(log, '"act":"approve"', '"act":"approve" ');
    const before = await bytesOf(data);
    assert.equal(await audit('verify'), 1);
    assert.match(said.join('\n'), /^line 3 .*\(altered\)$/m);
    assert.deepEqual(await bytesOf(data), before);
  });

  it('names lines that were cut off, and an older copy by an end that was noted', async () => {
    await act(2);
    const older = await readFile(main());
    assert.equal(await audit('verify'), 0);
    await act(2);
    assert.equal(await audit('verify'), 0);
    const [, end] = /the last one (\S+)\.$/.exec(said.join('\n'))!;
    assert.equal(await audit('verify', '--expect', end!), 0);
    await writeFile(main(), older);
    assert.equal(await audit('verify'), 0, 'the whole folder as it once was');
    assert.equal(await audit('verify', '--expect', end!), 1);
    assert.match(said.join('\n'), /^line 5: .*\(not-as-noted\)$/m);
    const text = older.toString('utf8');
    const last = text.slice(text.lastIndexOf('{"sequence":3'), text.indexOf('],\n"records"'));
    await bend(main(), `,\n${last}`, '');
    assert.equal(await audit('verify'), 1);
    assert.match(said.join('\n'), /^line 3: cut off at the end \(cut-off\)$/m);
  });

  it('shows no terminal what somebody hid in a line', async () => {
    await act(2);
    await bend(main(), '"by":"alex"', '"by":"\\u001b[2J\\u202ealex"');
    assert.equal(await audit('verify'), 1);
    assert.match(said.join('\n'), /by \uFFFD\[2J\uFFFDalex/);
  });

  it('proves every company, and asks which one where only one can be meant', async () => {
    const two = join(room, 'two.json');
    await writeFile(two, readFixture().replace(FIXTURE_TENANT, OTHER_TENANT));
    await runImport([two], env(), () => undefined);
    assert.equal(await audit('verify'), 0);
    assert.equal(said.filter(line => line.startsWith('Sound: 1 lines')).length, 2);
    assert.equal(await audit('export', join(room, 'a.csv')), 1);
    assert.match(said[0] ?? '', /^Which company\? Add --tenant/);
    assert.ok(!existsSync(join(room, 'a.csv')));
    assert.equal(await audit('export', join(room, 'a.csv'), '--tenant', OTHER_TENANT), 0);
    await bend(main(), '"act":"import"', '"act":"request"');
    assert.equal(await audit('verify'), 1);
    assert.equal(await audit('verify', '--tenant', OTHER_TENANT), 0);
    assert.equal(await audit('verify', '--tenant', 'none'), 1);
    assert.match(said[0] ?? '', /^No company none is stored/);
  });

  it('needs the secret of the desk', async () => {
    const print = (line: string) => void said.push(line);
    assert.equal(await runAudit(['verify'], { DATA_DIR: data }, print), 1);
    assert.match(said.at(-1) ?? '', /^Set BENEFITS_SECRET/);
    assert.ok(!existsSync(join(data, 'secret')));
    const wrong = { DATA_DIR: data, BENEFITS_SECRET: 'another secret than the one it was written with' };
    assert.equal(await runAudit(['verify'], wrong, print), 1);
    assert.match(said.at(-1) ?? '', /^Not one hash fits/);
  });

  it('exports what is asked for to a new, private file', async () => {
    await act(8);
    const csv = join(room, 'log.csv');
    assert.equal(await audit('export', csv), 0);
    assert.match(said.join('\n'), /^9 lines of the audit log are in .*log\.csv\.$/);
    assert.equal((await stat(csv)).mode & 0o777, 0o600);
    assert.equal((await readFile(csv, 'utf8')).split('\r\n').length, 11);
    assert.equal(await audit('export', csv), 1);
    assert.match(said[0] ?? '', /exists already/);
    assert.equal(await audit('export', join(room, 'none', 'log.csv')), 1);
    const lines = join(room, 'log.jsonl');
    const filter = ['--person', 'megan', '--from', '2026-11-20', '--to', '2026-11-20', '--act', 'reveal'];
    assert.equal(await audit('export', lines, ...filter), 0);
    const rows = (await readFile(lines, 'utf8')).trimEnd().split('\n');
    assert.deepEqual(
      rows.map(row => (JSON.parse(row) as { sequence: number }).sequence),
      [5, 9],
    );
  });

  it('says with an export that the log is not sound, and leaves nothing of one that cannot be read', async () => {
    await act(2);
    await bend(main(), '"by":"megan"', '"by":"ben"');
    assert.equal(await audit('export', join(room, 'a.jsonl')), 0);
    assert.match(said.join('\n'), /Careful: the log is not sound/);
    await bend(main(), '"by":"ben"', '"by":ben');
    assert.equal(await audit('export', join(room, 'b.jsonl')), 1);
    assert.match(said.join('\n'), /line 3 of the log .*store\.damaged/);
    assert.ok(!existsSync(join(room, 'b.jsonl')));
  });

  it('ends with 2 when it is not understood, and with 1 when there is nothing', async () => {
    for (const args of [
      [],
      ['prove'],
      ['verify', 'x'],
      ['verify', '--expect', '3'],
      ['verify', '--expect', `0:${'a'.repeat(43)}`],
      ['export'],
      ['export', 'log.txt'],
      ['export', 'a.csv', 'b.csv'],
      ['export', 'a.csv', '--from', '2026-02-30'],
      ['export', 'a.csv', '--to', 'today'],
      ['export', 'a.csv', '--act'],
    ]) {
      assert.equal(await audit(...args), 2, args.join(' '));
      assert.match(said[0] ?? '', /^Usage: npm run audit -- verify/);
    }
    data = join(room, 'empty');
    assert.equal(await audit('verify'), 1);
    assert.match(said[0] ?? '', /^No company is stored in/);
    assert.ok(!existsSync(data));
  });

  it('runs as a command of its own', async () => {
    const root = fileURLToPath(new URL('../../', import.meta.url));
    const args = ['--import', 'tsx', 'cli/audit.ts', 'verify'];
    const options = { cwd: root, env: { ...process.env, ...env() } };
    const { stdout } = await promisify(execFile)(process.execPath, args, options);
    assert.match(stdout, /\nSound: 1 lines/);
    await bend(main(), '"act":"import"', '"act":"request"');
    await assert.rejects(promisify(execFile)(process.execPath, args, options), { code: 1 });
  });
});
