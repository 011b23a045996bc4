import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Disk } from './disk.js';

const KEPT_OPEN = 64;

/** Makes names that were created or renamed in a folder survive a power cut. */
export class FolderSync {
  readonly #open = new Map<string, Promise<FileHandle>>();
  readonly #unsure = new Set<string>();
  readonly #disk: Disk;

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  /** The folder, and those above it for which an earlier attempt failed. */
  async sync(folder: string): Promise<void> {
    // Windows can neither open nor flush a folder; NTFS keeps renames in its own journal.
    if (process.platform === 'win32') return;
    try {
      await this.#flush(folder);
      this.#unsure.delete(folder);
      await this.makeSure(dirname(folder));
    } catch (fault) {
      this.#unsure.add(folder);
      throw fault;
    }
  }

  /** Tries again where the last attempt failed: until then nobody knows what a power cut would leave. */
  async makeSure(folder: string): Promise<void> {
    if (this.#unsure.has(folder)) await this.sync(folder);
  }

  /** Gives the open folders back to the operating system. */
  async close(): Promise<void> {
    const handles = await Promise.allSettled(this.#open.values());
    this.#open.clear();
    for (const opened of handles) if (opened.status === 'fulfilled') await opened.value.close();
  }

  async #flush(folder: string): Promise<void> {
    const kept = this.#kept(folder);
    const handle = await (kept ?? this.#disk.open(folder, 'r'));
    try {
      await handle.sync();
    } finally {
      if (!kept) await handle.close();
    }
  }

  #kept(folder: string): Promise<FileHandle> | undefined {
    const known = this.#open.get(folder);
    if (known || this.#open.size >= KEPT_OPEN) return known;
    const handle = this.#disk.open(folder, 'r');
    this.#open.set(folder, handle);
    handle.catch(() => this.#open.delete(folder));
    return handle;
  }
}
