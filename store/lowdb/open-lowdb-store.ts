import { join, resolve } from 'node:path';
import type { Change, LogLine, Store, Stored } from '../store.js';
import { prepareFolder } from './data-folder.js';
import { type Disk, nodeDisk } from './disk.js';
import { type Ground, makeFolder } from './durable-file.js';
import { fileName } from './file-name.js';
import { lockFolder } from './folder-lock.js';
import { FolderSync } from './folder-sync.js';
import { Partition } from './partition.js';
import { PartitionCache } from './partition-cache.js';
import { prepareChange } from './partition-change.js';
import { PartitionNames } from './partition-names.js';
import { closed, unavailable } from './store-faults.js';
import { type StoreLog, silentLog } from './store-log.js';

export interface LowdbOptions {
  /** The data folder; made, private, when it is not there. One process at a time holds it. */
  readonly folder: string;
  readonly log?: StoreLog;
  /** How many people's partitions stay in memory. */
  readonly keepPeople?: number;
  /** From how many lines on a partition's newest log lines leave its file for the log's own. */
  readonly tailLines?: number;
  readonly disk?: Disk;
}

/**
 * A store in a folder, a file for each partition, for one process.
 * @throws StoreError 'store.locked' when another process holds the folder, 'store.unavailable' when the disk
 * refuses. A damaged file is refused ('store.damaged') by every call that needs it.
 */
export async function openLowdbStore(options: LowdbOptions): Promise<Store> {
  const root = resolve(options.folder);
  const disk = options.disk ?? nodeDisk;
  const ground: Ground = { disk, folders: new FolderSync(disk) };
  try {
    await makeFolder(ground, root);
    const unlock = await lockFolder(disk, root);
    const letGo = async (): Promise<void> => {
      await ground.folders.close();
      await unlock();
    };
    await prepareFolder(ground, root).catch(async fault => {
      await letGo();
      throw fault;
    });
    return new LowdbStore(options, root, ground, letGo);
  } catch (fault) {
    throw unavailable('open the data folder', root, fault);
  }
}

class LowdbStore implements Store {
  readonly #cache: PartitionCache;
  readonly #names: PartitionNames;
  readonly #letGo: () => Promise<void>;
  readonly #calls = new Set<Promise<unknown>>();
  #closing: Promise<void> | undefined;

  constructor(options: LowdbOptions, root: string, ground: Ground, letGo: () => Promise<void>) {
    const { log = silentLog, keepPeople = 2000, tailLines = 32 } = options;
    const names = new PartitionNames(ground, root);
    const onSaved = (partition: string): void => names.add(partition);
    const create = (partition: string): Partition =>
      new Partition({ ground, path: join(root, fileName(partition)), partition, log, tailLines, onSaved });
    this.#names = names;
    this.#cache = new PartitionCache(create, keepPeople);
    this.#letGo = letGo;
  }

  async read<T>(partition: string, key: string): Promise<Stored<T> | undefined> {
    const found = await this.#use(partition, kept => kept.read(key));
    return found as Stored<T> | undefined;
  }

  async list<T>(partition: string, prefix: string): Promise<readonly Stored<T>[]> {
    const found = await this.#use(partition, kept => kept.list(prefix));
    return found as Stored<object>[] as Stored<T>[];
  }

  async commit(partition: string, change: Change): Promise<'saved' | 'conflict'> {
    const own = prepareChange(change);
    return this.#use(partition, kept => kept.commit(own));
  }

  async readLog<T>(
    partition: string,
    from = 1,
    limit = Number.POSITIVE_INFINITY,
  ): Promise<readonly LogLine<T>[]> {
    const lines = await this.#use(partition, kept => kept.readLog(from, limit));
    return lines as LogLine<object>[] as LogLine<T>[];
  }

  async partitions(prefix: string): Promise<readonly string[]> {
    if (this.#closing) throw closed();
    return this.#names.list(prefix);
  }

  async close(): Promise<void> {
    this.#closing ??= this.#finish();
    await this.#closing;
  }

  async #finish(): Promise<void> {
    await Promise.allSettled(this.#calls);
    await this.#cache.settled();
    await this.#letGo();
  }

  async #use<T>(partition: string, work: (kept: Partition) => Promise<T>): Promise<T> {
    if (this.#closing) throw closed();
    const call = this.#cache.use(partition, work);
    this.#calls.add(call);
    try {
      return await call;
    } finally {
      this.#calls.delete(call);
    }
  }
}
