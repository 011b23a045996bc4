import { canonicalCopy } from '../../store/canonical-json.js';
import { linkLog } from '../../store/link-log.js';
import type { Change, LogLine, Store, Stored, Write } from '../../store/store.js';
import { StoreError } from '../../store/store.js';

interface Partition {
  counter: number;
  readonly records: Map<string, Stored<object>>;
  /** The keys in order; undefined after one came or went. */
  sorted?: readonly string[] | undefined;
  readonly log: LogLine<object>[];
}

/** A store in memory, which keeps the contract of a real one but outlives nothing. */
export function createFakeStore(): Store {
  const partitions = new Map<string, Partition>();
  let isClosed = false;
  const at = (name: string): Partition => {
    if (isClosed) throw new StoreError('store.unavailable', 'The fake store is closed.');
    return partitions.get(name) ?? emptyPartition();
  };
  return {
    async read<T>(name: string, key: string) {
      return at(name).records.get(key) as Stored<T> | undefined;
    },
    async list<T>(name: string, prefix: string) {
      const { records, sorted } = sortedOf(at(name));
      const found: Stored<object>[] = [];
      for (let at = firstFrom(sorted, prefix); sorted[at]?.startsWith(prefix); at++)
        found.push(records.get(sorted[at]!)!);
      return found as unknown as readonly Stored<T>[];
    },
    async commit(name, change) {
      const copy = copyOf(change);
      if (!copy.writes.every(write => isStillRight(at(name), write))) return 'conflict';
      const partition = at(name);
      partitions.set(name, partition);
      const linked = linkLog(copy, partition.log.length, key => partition.records.get(key)?.value);
      for (const write of linked.writes) apply(partition, write);
      for (const value of linked.log ?? [])
        partition.log.push(Object.freeze({ sequence: partition.log.length + 1, value }));
      return 'saved';
    },
    async readLog<T>(name: string, from = 1, limit = Number.POSITIVE_INFINITY) {
      return at(name).log.slice(from - 1, from - 1 + limit) as unknown as readonly LogLine<T>[];
    },
    async partitions(prefix) {
      at('');
      return [...partitions.keys()].filter(name => name.startsWith(prefix)).sort();
    },
    async close() {
      isClosed = true;
    },
  };
}

function emptyPartition(): Partition {
  return { counter: 0, records: new Map(), log: [] };
}

function sortedOf(partition: Partition): Partition & { readonly sorted: readonly string[] } {
  const sorted = partition.sorted ?? [...partition.records.keys()].sort();
  return Object.assign(partition, { sorted });
}

/** Where the first key stands that is not before this one. */
function firstFrom(sorted: readonly string[], key: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function copyOf(change: Change): Change {
  const writes = change.writes.map(write =>
    write.value === undefined ? write : { ...write, value: canonicalCopy(write.value) },
  );
  return { ...change, writes, log: (change.log ?? []).map(canonicalCopy) };
}

function isStillRight(partition: Partition, { key, ifVersion }: Write): boolean {
  return ifVersion === 'any' || ifVersion === (partition.records.get(key)?.version ?? 0);
}

function apply(partition: Partition, write: Write): void {
  if (!('value' in write)) return;
  if (partition.records.has(write.key) !== (write.value !== undefined)) partition.sorted = undefined;
  if (write.value === undefined) {
    partition.records.delete(write.key);
    return;
  }
  partition.counter += 1;
  const { key, value } = write;
  partition.records.set(key, Object.freeze({ key, value, version: partition.counter }));
}
