import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import { unlessMissing } from './disk.js';
import { backupOf, type Ground, replaceFile } from './durable-file.js';
import type { PartitionData } from './partition-data.js';
import { formatPartition, parsePartition } from './partition-format.js';
import { damaged } from './store-faults.js';
import type { StoreLog } from './store-log.js';

/** Versions given after the backup was made are lost with the damaged file; none of them may come back. */
const VERSIONS_LEFT_OUT = 1_000_000;
const LARGE = 8 * 1024 * 1024;

export interface PartitionFileParts {
  readonly ground: Ground;
  readonly path: string;
  readonly partition: string;
  readonly log: StoreLog;
}

/**
 * A partition's file as lowdb reads and writes it. Reading goes from the file to its backup and then refuses:
 * a damaged file is never taken for an empty one.
 */
export class PartitionFile implements Adapter<PartitionData> {
  readonly #parts: PartitionFileParts;
  #isKnownLarge = false;

  constructor(parts: PartitionFileParts) {
    this.#parts = parts;
  }

  /** @throws StoreError 'store.damaged' when neither the file nor its backup can be used */
  async read(): Promise<PartitionData | null> {
    const { ground, path } = this.#parts;
    await ground.folders.makeSure(dirname(path));
    const found = await this.#load(path);
    if (typeof found === 'object') return found;
    const backup = await this.#load(backupOf(path));
    if (typeof backup === 'object') return this.#restore(backup, found);
    if (found === 'missing' && backup === 'missing') return null;
    throw damaged(path, `it is ${found} and its backup is ${backup}`);
  }

  async write(data: PartitionData): Promise<void> {
    const bytes = formatPartition(data);
    this.#warnWhenLarge(bytes.length);
    await replaceFile(this.#parts.ground, this.#parts.path, bytes);
  }

  async #load(path: string): Promise<PartitionData | 'missing' | 'damaged'> {
    const bytes = await unlessMissing(this.#parts.ground.disk.readFile(path));
    if (!bytes) return 'missing';
    const parsed = parsePartition(bytes, this.#parts.partition);
    // Sound files that are not for us: falling back to the backup would undo somebody's work.
    if (parsed === 'other-format') throw damaged(path, 'another version of this program wrote it');
    if (parsed === 'other-partition') throw damaged(path, 'it belongs to another partition');
    return parsed;
  }

  async #restore(backup: PartitionData, found: 'missing' | 'damaged'): Promise<PartitionData> {
    const { ground, path, log } = this.#parts;
    if (found === 'damaged') {
      const aside = `${path}.damaged-${new Date().toISOString().replaceAll(/[-:.]/g, '')}`;
      await ground.disk.rename(path, aside);
      log.warn(
        { file: path, aside },
        'store file damaged, its backup is used; the last change may be missing',
      );
    } else {
      log.warn({ file: path }, 'store file missing after an interrupted save, its backup is used');
    }
    backup.counter += VERSIONS_LEFT_OUT;
    return backup;
  }

  #warnWhenLarge(length: number): void {
    if (length < LARGE || this.#isKnownLarge) return;
    this.#isKnownLarge = true;
    const { path, log } = this.#parts;
    log.warn({ file: path, length }, 'store file is large, each change rewrites it; PostgreSQL suits better');
  }
}
