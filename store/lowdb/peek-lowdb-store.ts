import { resolve } from 'node:path';
import type { LogEvidence } from '../log-evidence.js';
import type { LogLine, Store, Stored } from '../store.js';
import { type Disk, nodeDisk } from './disk.js';
import { FolderSync } from './folder-sync.js';
import { PartitionNames } from './partition-names.js';
import { peekPartition } from './peek-partition.js';
import { damaged, unavailable } from './store-faults.js';

/** A data folder seen from outside: for looking at it while its process runs, or without touching it. */
export interface PeekedStore extends Pick<Store, 'read' | 'readLog' | 'partitions'> {
  /** Undefined when there is no such partition. */
  evidence(partition: string): Promise<LogEvidence | undefined>;
}

/** Each partition is read once and then stays as it was at that moment. */
export function peekLowdbStore(folder: string, disk: Disk = nodeDisk): PeekedStore {
  const names = new PartitionNames({ disk, folders: new FolderSync(disk) }, resolve(folder));
  const seen = new Map<string, Promise<LogEvidence | undefined>>();
  const evidence = (partition: string): Promise<LogEvidence | undefined> => {
    const known = seen.get(partition) ?? peek(disk, folder, partition);
    seen.set(partition, known);
    return known;
  };
  return {
    evidence,
    partitions: prefix => names.list(prefix),
    async read<T>(partition: string, key: string): Promise<Stored<T> | undefined> {
      const value = (await evidence(partition))?.record(key);
      return value && { key, value: value as T, version: 1 };
    },
    async readLog<T>(partition: string, from = 1, limit = Number.POSITIVE_INFINITY) {
      const found = (await evidence(partition))?.lines.slice(from - 1, from - 1 + limit) ?? [];
      return found.map(({ line }, at) => {
        if (!line) throw damaged(folder, `line ${from + at} of the log of ${partition} is not whole`);
        return line as LogLine<T>;
      });
    },
  };
}

async function peek(disk: Disk, folder: string, partition: string): Promise<LogEvidence | undefined> {
  try {
    return await peekPartition(disk, folder, partition);
  } catch (fault) {
    throw unavailable('read', folder, fault);
  }
}
