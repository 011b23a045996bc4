import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditReport } from '../../desk/audit-report.js';
import { verifyEvidence } from '../../desk/verify-audit.js';
import { type Disk, nodeDisk } from '../../store/lowdb/disk.js';
import { fileName } from '../../store/lowdb/file-name.js';
import { openLowdbStore } from '../../store/lowdb/open-lowdb-store.js';
import { peekPartition } from '../../store/lowdb/peek-partition.js';
import { createVault } from '../../store/vault.js';
import { entries, PARTITION, SECRET, write } from '../desk/audit-log.js';
import { TENANT } from '../desk/small-company.js';

const LINES = 6;
const vault = createVault(SECRET);

/** What a hand can do to one byte. */
const HANDS: readonly ((bytes: Buffer, at: number) => Buffer)[] = [
  (bytes, at) => changed(bytes, at, bytes[at]! ^ 1),
  (bytes, at) => changed(bytes, at, bytes[at] === 0x20 ? 0x30 : 0x20),
  (bytes, at) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]),
  (bytes, at) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + 1), bytes.subarray(at)]),
];

describe('Every byte of every line of an audit log', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'audit-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const main = () => join(folder, fileName(PARTITION));
  const log = () => `${main()}.log.jsonl`;

  async function given(tailLines: number): Promise<void> {
    const store = await openLowdbStore({ folder, tailLines });
    await write(store, entries(LINES));
    await store.close();
    await touch();
  }

  /** Saves once more after a restart: what has left the file for the log is then in the log alone. */
  async function touch(): Promise<void> {
    const store = await openLowdbStore({ folder });
    await store.commit(PARTITION, { writes: [{ key: 'last', value: {}, ifVersion: 'any' }] });
    await store.close();
  }

  /** The folder's log, with other bytes in one file. */
  async function proveWith(path: string, bytes: Buffer): Promise<AuditReport & { faults: number }> {
    const readBent = (asked: string) => (asked === path ? Promise.resolve(bytes) : readFile(asked));
    const disk = { ...nodeDisk, readFile: readBent } as unknown as Disk;
    const evidence = (await peekPartition(disk, folder, PARTITION))!;
    return { ...verifyEvidence(vault, TENANT, evidence), faults: evidence.faults.length };
  }

  /** Lets every hand at every byte of each line and looks for the line in what is found. */
  async function proveEach(path: string, from: number, lengths: readonly number[]): Promise<void> {
    const bytes = await readFile(path);
    let at = from;
    for (const [index, length] of lengths.entries()) {
      for (const end = at + length; at < end; at++) {
        for (const hand of HANDS) {
          const report = await proveWith(path, hand(bytes, at));
          const where = `line ${index + 1}, byte ${at} of ${path.endsWith('l') ? 'the log' : 'the file'}`;
          assert.ok(names(report, index + 1), `${where}: ${JSON.stringify(report.findings)}`);
        }
      }
      at += path === log() ? 1 : 2;
    }
  }

  it('is found and named when it was changed, taken out or doubled, in the log’s own file', async () => {
    await given(1);
    const lengths = lineLengths(await readFile(log()));
    assert.equal(lengths.length, LINES);
    assert.ok((await proveWith(log(), await readFile(log()))).isSound);
    await proveEach(log(), 0, lengths);
  }).timeout(60_000);

  it('is found and named in the file in which the newest lines are', async () => {
    await given(100);
    const bytes = await readFile(main());
    const begin = bytes.indexOf('"tail":[\n') + '"tail":[\n'.length;
    const end = bytes.indexOf('],\n"records"');
    const lengths = bytes
      .subarray(begin, end)
      .toString('latin1')
      .split(',\n')
      .map(line => line.length);
    assert.equal(lengths.length, LINES);
    const untouched = await proveWith(main(), bytes);
    assert.deepEqual([untouched.isSound, untouched.faults], [true, 0]);
    await proveEach(main(), begin, lengths);
  }).timeout(60_000);

  it('is found when a newline is changed or taken out', async () => {
    await given(1);
    const bytes = await readFile(log());
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1))
      for (const hand of HANDS) assert.ok(!(await proveWith(log(), hand(bytes, at))).isSound, `${at}`);
  });

  it('is found when it is in the record of the log’s end', async () => {
    await given(1);
    const bytes = await readFile(main());
    const begin = bytes.indexOf('{"key":"audit/head"');
    for (let at = begin; at < bytes.indexOf('\n', begin) - 1; at++) {
      for (const hand of HANDS) {
        const report = await proveWith(main(), hand(bytes, at));
        assert.ok(!report.isSound || report.faults > 0 || isVersion(bytes, begin, at), `byte ${at}`);
      }
    }
  });

  it('is found when the log is cut at any byte, and when it is an older copy', async () => {
    await given(1);
    const bytes = await readFile(log());
    for (let at = 0; at < bytes.length; at++)
      assert.ok(!(await proveWith(log(), bytes.subarray(0, at))).isSound, `${at}`);
    const before = await readFile(main());
    await given(1);
    assert.ok(!(await proveWith(log(), bytes)).isSound, 'an older log');
    assert.ok(!(await proveWith(main(), before)).isSound, 'an older file');
  }).timeout(60_000);
});

function changed(bytes: Buffer, at: number, to: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = to;
  return copy;
}

function lineLengths(bytes: Buffer): number[] {
  return bytes
    .toString('latin1')
    .split('\n')
    .slice(0, -1)
    .map(line => line.length);
}

function names({ findings }: AuditReport, line: number): boolean {
  return findings.some(({ sequence, upTo = sequence }) => sequence <= line && line <= upTo);
}

/** A record's version and the like are the store's affair; they do not say where the log ends. */
function isVersion(bytes: Buffer, begin: number, at: number): boolean {
  return at >= bytes.indexOf('},"version"', begin);
}
