/**
 * What must not be lost. A store keeps JSON records in partitions (one for each company, one for each person)
 * and changes a partition atomically: all writes of a commit are durable, or none is. Every implementation
 * passes `test/store/store-contract.ts`.
 */
export interface Store {
  /** One record, or undefined. The value is frozen: to change it, commit a new one. */
  read<T>(partition: string, key: string): Promise<Stored<T> | undefined>;
  /** Every record whose key begins with `prefix`, by key. */
  list<T>(partition: string, prefix: string): Promise<readonly Stored<T>[]>;
  /**
   * Saves all of `change`, durable when the promise resolves with 'saved'. 'conflict' saves nothing and means
   * that a record is not at the version that the change was decided on: read again, decide again.
   */
  commit(partition: string, change: Change): Promise<'saved' | 'conflict'>;
  /** Lines appended by commits, oldest first, from sequence number `from` (1 is the first). */
  readLog<T>(partition: string, from?: number, limit?: number): Promise<readonly LogLine<T>[]>;
  /** Names of the partitions that begin with `prefix`. */
  partitions(prefix: string): Promise<readonly string[]>;
  /** Finishes what is being written and lets go of the data. */
  close(): Promise<void>;
}

export interface Stored<T> {
  readonly key: string;
  readonly value: T;
  /** Never 0, never used again for the same key, also after a deletion. */
  readonly version: number;
}

export interface Change {
  readonly writes: readonly Write[];
  /** Lines for the partition's append-only log, in the same step. */
  readonly log?: readonly object[];
  /** Ties these lines to those before them; the store runs it inside the step. */
  readonly chain?: LogChain;
}

/**
 * Makes a chain of a log's lines. The store, which puts commits in order anyway, calls it once a commit's turn has
 * come, so changes that do not touch each other never conflict over the chain's end. Pure and quick; called again
 * when a commit is tried again.
 */
export interface LogChain {
  /** Key of the record that keeps the chain's end. Only chains write it. */
  readonly headKey: string;
  /** The lines as they are to be kept, and the new end. @param head the end so far; undefined before the first */
  link(head: object | undefined, lines: readonly LogLine<object>[]): LinkedLines;
}

export interface LinkedLines {
  readonly head: object;
  readonly lines: readonly object[];
}

export interface Write {
  readonly key: string;
  /** A JSON value; undefined deletes the record; absent leaves it alone and only checks `ifVersion`. */
  readonly value?: object | undefined;
  /** The version the change was decided on; 0 for "not there"; 'any' to write whatever is there. */
  readonly ifVersion: number | 'any';
}

export interface LogLine<T> {
  readonly sequence: number;
  readonly value: T;
}

export type StoreErrorCode =
  /** Another process holds the data folder. */
  | 'store.locked'
  /** A file and its backup are both damaged; nothing was overwritten. */
  | 'store.damaged'
  /** The disk or the database refused. */
  | 'store.unavailable';

/** A store that cannot do its work. The message tells an operator what to do; it never holds data. */
export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StoreError';
  }
}

export function companyPartition(tenantId: string): string {
  return `company/${tenantId}`;
}

/** A person's own records: profile, one-to-one conversation, what was answered. */
export function personPartition(tenantId: string, personId: string): string {
  return `person/${tenantId}/${personId}`;
}
