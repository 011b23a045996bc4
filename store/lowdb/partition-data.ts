import type { LogLine, Stored } from '../store.js';

/** A partition in memory, and what its file says. */
export interface PartitionData {
  readonly partition: string;
  /** The last version given to a record. Only grows, so that no version comes back after a deletion. */
  counter: number;
  /** The last sequence number given to a line of the log. */
  sequence: number;
  /** How much of the log is in the log's own file. */
  moved: LogMark;
  /** Lines that came after `moved`, or that were moved but are still in the file; oldest first. */
  tail: readonly SavedLine[];
  readonly records: Map<string, SavedRecord>;
}

/** A point in the log's own file: everything before it is durable and complete. */
export interface LogMark {
  readonly bytes: number;
  readonly sequence: number;
}

/** A frozen thing and its JSON text as a file holds it, which is made once, when it is first written. */
export interface Saved<T> {
  readonly content: T;
  bytes?: Buffer;
}

export type SavedRecord = Saved<Stored<object>>;
export type SavedLine = Saved<LogLine<object>>;

export const LOG_BEGIN: LogMark = { bytes: 0, sequence: 0 };

export function emptyPartition(partition: string): PartitionData {
  return { partition, counter: 0, sequence: 0, moved: LOG_BEGIN, tail: [], records: new Map() };
}

export function bytesOf(saved: Saved<unknown>): Buffer {
  saved.bytes ??= Buffer.from(JSON.stringify(saved.content));
  return saved.bytes;
}
