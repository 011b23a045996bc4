import { isUtf8 } from 'node:buffer';
import { freezeDeep } from '../canonical-json.js';
import type { LogLine, Stored } from '../store.js';
import { bytesOf, type LogMark, type PartitionData, type Saved } from './partition-data.js';

const FORMAT = 1;

/** The file's JSON: one line for the name, one for each record and each line of the log. */
interface FileShape {
  readonly format: typeof FORMAT;
  readonly partition: string;
  readonly counter: number;
  readonly sequence: number;
  readonly moved: LogMark;
  readonly tail: readonly LogLine<object>[];
  readonly records: readonly Stored<object>[];
}

/** Why a file's content cannot be used; 'other-format' is sound, but not for this version of the program. */
export type FormatFault = 'damaged' | 'other-format' | 'other-partition';

const BETWEEN = Buffer.from(',\n');

/** The bytes of a partition's file. What has not changed since the last time is neither made into JSON nor encoded again. */
export function formatPartition(data: PartitionData): Buffer {
  const { partition, counter, sequence, moved } = data;
  const name = JSON.stringify({ format: FORMAT, partition });
  const numbers = JSON.stringify({ counter, sequence, moved });
  return Buffer.concat([
    Buffer.from(`${name.slice(0, -1)},\n${numbers.slice(1, -1)},\n"tail":[\n`),
    ...listed(data.tail),
    Buffer.from('],\n"records":[\n'),
    ...listed(data.records.values()),
    Buffer.from(']}\n'),
  ]);
}

/** The items of a JSON list, with what stands between them. */
function listed(items: Iterable<Saved<unknown>>): readonly Buffer[] {
  const parts: Buffer[] = [];
  for (const item of items) {
    if (parts.length > 0) parts.push(BETWEEN);
    parts.push(bytesOf(item));
  }
  return parts;
}

/** The partition that a file's bytes tell of, or why not. */
export function parsePartition(bytes: Buffer, partition: string): PartitionData | FormatFault {
  const json = parseJson(bytes);
  if (!isObject(json)) return 'damaged';
  if (Number.isSafeInteger(json.format) && json.format !== FORMAT) return 'other-format';
  if (!isFileShape(json)) return 'damaged';
  if (json.partition !== partition) return 'other-partition';
  const records = new Map(json.records.map(record => [record.key, { content: freezeDeep(record) }]));
  if (records.size !== json.records.length) return 'damaged';
  const { counter, sequence, moved } = json;
  const tail = json.tail.map(line => ({ content: freezeDeep(line) }));
  return { partition, counter, sequence, moved, tail, records };
}

/** The name on the file's first line; undefined when that line is not whole or not ours. */
export function partitionNameIn(start: Buffer): string | undefined {
  const end = start.indexOf(',\n');
  const json = end < 0 ? undefined : parseJson(Buffer.concat([start.subarray(0, end), Buffer.from('}')]));
  return isObject(json) && typeof json.partition === 'string' ? json.partition : undefined;
}

/** A line of the log's own file; undefined when it is torn. */
export function parseLine(bytes: Buffer): LogLine<object> | undefined {
  const json = parseJson(bytes);
  return isLine(json) ? freezeDeep(json) : undefined;
}

function parseJson(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

function isFileShape(json: Record<string, unknown>): json is Record<string, unknown> & FileShape {
  const { partition, counter, sequence, moved, tail, records } = json;
  if (json.format !== FORMAT || typeof partition !== 'string') return false;
  if (!isCount(counter) || !isCount(sequence) || !isMark(moved) || moved.sequence > sequence) return false;
  if (!Array.isArray(tail) || !Array.isArray(records)) return false;
  const first = sequence - tail.length + 1;
  const isUnbroken = first <= moved.sequence + 1 && first > 0;
  return (
    isUnbroken &&
    tail.every((line, at) => isLine(line) && line.sequence === first + at) &&
    records.every(record => isRecord(record) && record.version > 0 && record.version <= counter)
  );
}

function isMark(json: unknown): json is LogMark {
  return isObject(json) && isCount(json.bytes) && isCount(json.sequence);
}

function isLine(json: unknown): json is LogLine<object> {
  return isObject(json) && isCount(json.sequence) && isContent(json.value);
}

function isRecord(json: unknown): json is Stored<object> {
  return isObject(json) && typeof json.key === 'string' && isCount(json.version) && isContent(json.value);
}

function isCount(json: unknown): json is number {
  return Number.isSafeInteger(json) && (json as number) >= 0;
}

function isObject(json: unknown): json is Record<string, unknown> {
  return isContent(json) && !Array.isArray(json);
}

function isContent(json: unknown): json is object {
  return typeof json === 'object' && json !== null;
}
