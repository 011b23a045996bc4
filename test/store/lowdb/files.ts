import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileName } from '../../../store/lowdb/file-name.js';
import { openLowdbStore } from '../../../store/lowdb/open-lowdb-store.js';
import { companyPartition, type Store } from '../../../store/store.js';

export const COMPANY = companyPartition('contoso');

/** Where the company's file is. */
export function companyFile(folder: string): string {
  return join(folder, fileName(COMPANY));
}

/** Writes `{ n }` under `key` and a log line with it. */
export function save(
  store: Store,
  key: string,
  n: number,
  partition = COMPANY,
): Promise<'saved' | 'conflict'> {
  return store.commit(partition, { writes: [{ key, value: { n }, ifVersion: 'any' }], log: [{ key, n }] });
}

/** The `n` of a record. */
export async function load(store: Store, key: string, partition = COMPANY): Promise<number | undefined> {
  return (await store.read<{ n: number }>(partition, key))?.value.n;
}

/** Opens the folder, works with it and closes it. */
export async function withStore<T>(folder: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openLowdbStore({ folder });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Every file below a folder with its content, to see that nothing was touched. */
export async function contents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  const pairs = files.sort().map(async file => [file, await readFile(file, 'hex')] as const);
  return Object.fromEntries(await Promise.all(pairs));
}
