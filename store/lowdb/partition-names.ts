import { basename, dirname, join } from 'node:path';
import { unlessMissing } from './disk.js';
import { backupOf, type Ground } from './durable-file.js';
import { foldersFor, isTenantFolder } from './file-name.js';
import { partitionNameIn } from './partition-format.js';
import { damaged, unavailable } from './store-faults.js';

const HEAD = 4096;
const AT_ONCE = 32;
const PARTITION_FILE = /\.json(\.bak)?$/;

/** Which partitions there are. A folder's files are asked for their names once, when somebody first wants them. */
export class PartitionNames {
  readonly #ground: Ground;
  readonly #root: string;
  readonly #names = new Set<string>();
  readonly #known = new Map<string, Promise<void>>();

  constructor(ground: Ground, root: string) {
    this.#ground = ground;
    this.#root = root;
  }

  add(name: string): void {
    this.#names.add(name);
  }

  /** @throws StoreError 'store.damaged' when a file and its backup do not tell their name */
  async list(prefix: string): Promise<readonly string[]> {
    for (const pattern of foldersFor(prefix)) {
      for (const folder of await this.#expand(pattern)) await this.#learn(folder);
    }
    return [...this.#names].filter(name => name.startsWith(prefix)).sort();
  }

  async #expand(pattern: string): Promise<readonly string[]> {
    if (basename(pattern) !== '*') return [pattern];
    const above = dirname(pattern);
    const names = await this.#namesIn(above);
    return names.filter(isTenantFolder).map(name => join(above, name));
  }

  #learn(folder: string): Promise<void> {
    const known = this.#known.get(folder);
    if (known) return known;
    const learning = this.#readNames(folder);
    this.#known.set(folder, learning);
    learning.catch(() => this.#known.delete(folder));
    return learning;
  }

  async #readNames(folder: string): Promise<void> {
    const files = (await this.#namesIn(folder)).filter(name => PARTITION_FILE.test(name));
    const paths = [...new Set(files.map(name => join(this.#root, folder, name.replace(/\.bak$/, ''))))];
    for (let at = 0; at < paths.length; at += AT_ONCE) {
      const some = paths.slice(at, at + AT_ONCE);
      for (const name of await Promise.all(some.map(path => this.#nameOf(path)))) this.add(name);
    }
  }

  async #nameOf(path: string): Promise<string> {
    const name = (await this.#nameIn(path)) ?? (await this.#nameIn(backupOf(path)));
    if (name === undefined) throw damaged(path, 'neither it nor its backup says which partition it holds');
    return name;
  }

  async #nameIn(path: string): Promise<string | undefined> {
    try {
      const handle = await unlessMissing(this.#ground.disk.open(path, 'r'));
      if (!handle) return undefined;
      try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
        const name = partitionNameIn(buffer.subarray(0, bytesRead));
        return name ?? partitionNameIn(await this.#ground.disk.readFile(path));
      } finally {
        await handle.close();
      }
    } catch (fault) {
      throw unavailable('read', path, fault);
    }
  }

  async #namesIn(folder: string): Promise<readonly string[]> {
    const path = join(this.#root, folder);
    try {
      return (await unlessMissing(this.#ground.disk.readdir(path))) ?? [];
    } catch (fault) {
      throw unavailable('read', path, fault);
    }
  }
}
