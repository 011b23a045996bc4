import type { FileHandle } from 'node:fs/promises';
import type { LogLine } from '../store.js';
import { unlessMissing } from './disk.js';
import { appendToFile, type Ground } from './durable-file.js';
import { bytesOf, LOG_BEGIN, type LogMark, type SavedLine } from './partition-data.js';
import { parseLine } from './partition-format.js';
import { damaged } from './store-faults.js';
import { readLines } from './text-lines.js';

const NEWLINE = Buffer.from('\n');

/**
 * The part of a partition's log that has left the partition's file: one JSON line for each, numbered from 1
 * without gap, so that the n-th line is sequence number n.
 */
export function logFileOf(path: string): string {
  return `${path}.log.jsonl`;
}

/**
 * Where the log's file really ends: whole lines after `mark` count, a torn one is cut off. Afterwards the file is
 * durable up to the end that is returned.
 * @throws StoreError 'store.damaged' when the file ends before `mark`
 */
export async function recoverLog(ground: Ground, path: string, mark: LogMark): Promise<LogMark> {
  const handle = await unlessMissing(ground.disk.open(logFileOf(path), 'r+'));
  if (!handle) {
    if (mark.bytes > 0) throw tooShort(path);
    return LOG_BEGIN;
  }
  try {
    const { size } = await handle.stat();
    if (size < mark.bytes) throw tooShort(path);
    if (size === mark.bytes) return mark;
    const end = await lastWholeLine(handle, mark, size);
    if (end.bytes < size) await handle.truncate(end.bytes);
    await handle.sync();
    return end;
  } finally {
    await handle.close();
  }
}

/** Appends lines that follow `end`, durably, and gives the new end. */
export async function appendLines(
  ground: Ground,
  path: string,
  end: LogMark,
  lines: readonly SavedLine[],
): Promise<LogMark> {
  const last = lines.at(-1);
  if (!last) return end;
  const bytes = Buffer.concat(lines.flatMap(line => [bytesOf(line), NEWLINE]));
  await appendToFile(ground, logFileOf(path), bytes, end.bytes === 0);
  return { bytes: end.bytes + bytes.length, sequence: last.content.sequence };
}

/** At most `limit` lines from sequence number `from` on, of those before `end`. */
export async function readMovedLines(
  ground: Ground,
  path: string,
  end: LogMark,
  from: number,
  limit: number,
): Promise<LogLine<object>[]> {
  const found: LogLine<object>[] = [];
  if (from > end.sequence || limit <= 0) return found;
  const handle = await unlessMissing(ground.disk.open(logFileOf(path), 'r'));
  if (!handle) throw tooShort(path);
  let sequence = 0;
  try {
    for await (const bytes of readLines(handle, 0, end.bytes)) {
      if (++sequence < from) continue;
      const line = parseLine(bytes);
      if (line?.sequence !== sequence) throw damaged(path, `line ${sequence} of its log is not whole`);
      found.push(line);
      if (found.length >= limit) return found;
    }
  } finally {
    await handle.close();
  }
  if (sequence < end.sequence) throw tooShort(path);
  return found;
}

async function lastWholeLine(handle: FileHandle, mark: LogMark, size: number): Promise<LogMark> {
  let { bytes, sequence } = mark;
  for await (const line of readLines(handle, mark.bytes, size)) {
    if (parseLine(line)?.sequence !== sequence + 1) break;
    bytes += line.length + 1;
    sequence += 1;
  }
  return { bytes, sequence };
}

function tooShort(path: string) {
  return damaged(path, 'its log lacks lines that it once had');
}
