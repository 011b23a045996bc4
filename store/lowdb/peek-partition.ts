import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FoundLine, LogEvidence } from '../log-evidence.js';
import { type Disk, unlessMissing } from './disk.js';
import { backupOf } from './durable-file.js';
import { fileName } from './file-name.js';
import { parseLine, parsePartition } from './partition-format.js';
import { logFileOf } from './partition-log.js';
import { splitPartition } from './partition-text.js';

const ATTEMPTS = 8;
const PAUSE_MS = 25;
const NEWLINE = 0x0a;

/** What the files of a partition held at one moment. */
interface Files {
  /** Undefined where there is no such file. */
  readonly main: Buffer | undefined;
  readonly log: Buffer;
  /** Looked for only where `main` is missing. */
  readonly backup?: Buffer | undefined;
}

/**
 * What a partition's files hold, also while their process writes them: nothing is locked, mended or left behind.
 * The log's own file is read first. It only grows, by lines that the partition's file holds too; so the partition's
 * file, read afterwards, knows every line of it, and a gap between the two means to read again.
 * @returns undefined when there is no such partition
 */
export async function peekPartition(
  disk: Disk,
  folder: string,
  partition: string,
): Promise<LogEvidence | undefined> {
  const path = join(resolve(folder), fileName(partition));
  let before: Files | undefined;
  for (let attempt = 1; ; attempt++) {
    const files = await readFiles(disk, path);
    const isSettled = !isBeingReplaced(files) && (!hasGap(files, partition) || isSame(files, before));
    if (isSettled || attempt === ATTEMPTS) return evidenceIn(files, path, partition);
    if (isBeingReplaced(files)) await sleep(PAUSE_MS);
    before = files;
  }
}

async function readFiles(disk: Disk, path: string): Promise<Files> {
  const log = (await unlessMissing(disk.readFile(logFileOf(path)))) ?? Buffer.alloc(0);
  const main = await unlessMissing(disk.readFile(path));
  return main ? { main, log } : { main, log, backup: await unlessMissing(disk.readFile(backupOf(path))) };
}

/** Between its two renames, or after a crash there. */
function isBeingReplaced({ main, backup }: Files): boolean {
  return !main && backup !== undefined;
}

function hasGap({ main, log }: Files, partition: string): boolean {
  const data = main && parsePartition(main, partition);
  return typeof data === 'object' && data.moved.bytes > log.length;
}

/** Nothing moves any more: what is not there now does not come. */
function isSame(files: Files, before: Files | undefined): boolean {
  return (
    files.log.length === before?.log.length && files.main?.equals(before.main ?? Buffer.alloc(0)) === true
  );
}

function evidenceIn(files: Files, path: string, partition: string): LogEvidence | undefined {
  const { log } = files;
  const main = files.main ?? files.backup;
  if (!main && log.length === 0) return undefined;
  const { tail, records } = splitPartition(main?.toString('utf8') ?? '');
  const { whole, rest } = linesIn(log);
  const lines = whole.map(found);
  const kept = tail.map(item => found(Buffer.from(item)));
  const isCovered = kept.some(
    ({ line, text }) => line?.sequence === whole.length + 1 && text?.startsWith(rest.toString('utf8')),
  );
  if (rest.length > 0 && !isCovered) lines.push({});
  const more = kept.flatMap(item => besides(item, lines));
  return {
    lines: [...lines, ...more],
    record: key => recordIn(records, key),
    faults: faultsOf(main, path, partition),
  };
}

/** A line of the tail that the log's own file has too is left out, unless it says something else. */
function besides(item: FoundLine, lines: readonly FoundLine[]): readonly FoundLine[] {
  const twin = lines[(item.line?.sequence ?? 0) - 1];
  if (!twin) return [item];
  return twin.text === item.text ? [] : [{ ...item, copyOf: item.line!.sequence }];
}

function found(bytes: Buffer): FoundLine {
  const line = parseLine(bytes);
  return line ? { line, text: bytes.toString('utf8') } : {};
}

/** The whole lines of the log's own file, and what follows the last newline. */
function linesIn(bytes: Buffer): { readonly whole: readonly Buffer[]; readonly rest: Buffer } {
  const whole: Buffer[] = [];
  let begin = 0;
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, begin)) {
    whole.push(bytes.subarray(begin, end));
    begin = end + 1;
  }
  return { whole, rest: bytes.subarray(begin) };
}

function recordIn(records: readonly string[], key: string): object | undefined {
  for (const text of records) {
    if (!text.includes(JSON.stringify(key))) continue;
    try {
      const record = JSON.parse(text) as { key?: unknown; value?: unknown };
      if (record.key === key && typeof record.value === 'object') return record.value ?? undefined;
    } catch {
      return undefined;
    }
  }
  return undefined;
}

function faultsOf(main: Buffer | undefined, path: string, partition: string): readonly string[] {
  if (!main) return [`${path} is missing, while its log is there.`];
  switch (parsePartition(main, partition)) {
    case 'damaged':
      return [`${path} is damaged: it is not as the desk writes it.`];
    case 'other-format':
      return [`${path} was written by another version of the desk.`];
    case 'other-partition':
      return [`${path} belongs to somebody else.`];
    default:
      return [];
  }
}
