import type { LogLine } from './store.js';

/** A line of a log as it lies there, for somebody who doubts it. */
export interface FoundLine {
  /** Undefined when it is not whole. */
  readonly line?: LogLine<object>;
  /** The bytes of the line as text, where the store keeps its lines as text. */
  readonly text?: string;
  /** The number of a line that stands twice, where this second one says something else. */
  readonly copyOf?: number;
}

/** A partition's log and records at one moment, read without mending anything. */
export interface LogEvidence {
  readonly lines: readonly FoundLine[];
  /** A record's value; undefined when it is not there or not whole. */
  record(key: string): object | undefined;
  /** What else is wrong with the files, a sentence each. */
  readonly faults: readonly string[];
}
