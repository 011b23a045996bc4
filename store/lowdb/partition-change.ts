import { canonicalCopy } from '../canonical-json.js';
import type { Change, Write } from '../store.js';
import type { PartitionData, SavedLine, SavedRecord } from './partition-data.js';

/** The same change with the store's own copies of every value, so that nobody can alter them afterwards. */
export function prepareChange(change: Change): Change {
  const writes = change.writes.map(write =>
    write.value === undefined ? write : { ...write, value: canonicalCopy(write.value) },
  );
  return { ...change, writes, log: (change.log ?? []).map(canonicalCopy) };
}

/** Every record is at the version that the change was decided on. */
export function isStillRight(data: PartitionData, change: Change): boolean {
  return change.writes.every(
    ({ key, ifVersion }) =>
      ifVersion === 'any' || ifVersion === (data.records.get(key)?.content.version ?? 0),
  );
}

/** The change would leave something different behind. */
export function altersAnything(data: PartitionData, change: Change): boolean {
  return Boolean(change.log?.length) || change.writes.some(write => write.value || deletes(data, write));
}

/** Carries the change out in memory. */
export function applyChange(data: PartitionData, change: Change): void {
  for (const write of change.writes) {
    if (write.value) data.records.set(write.key, nextRecord(data, write.key, write.value));
    else if (deletes(data, write)) data.records.delete(write.key);
  }
  if (change.log?.length) data.tail = [...data.tail, ...change.log.map(value => nextLine(data, value))];
}

function nextRecord(data: PartitionData, key: string, value: object): SavedRecord {
  data.counter += 1;
  return { content: Object.freeze({ key, value, version: data.counter }) };
}

function nextLine(data: PartitionData, value: object): SavedLine {
  data.sequence += 1;
  return { content: Object.freeze({ sequence: data.sequence, value }) };
}

/** An absent value only checks; an undefined one deletes. */
function deletes(data: PartitionData, write: Write): boolean {
  return 'value' in write && write.value === undefined && data.records.has(write.key);
}
