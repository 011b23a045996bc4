import { companyPartition, type Store } from '../../store/store.js';

export const COMPANY = companyPartition('tenant-1');

export interface Counter {
  readonly n: number;
}

export function put(store: Store, key: string, value: object | undefined, ifVersion: number | 'any') {
  return store.commit(COMPANY, { writes: [{ key, value, ifVersion }] });
}

export async function versionOf(store: Store, key: string): Promise<number> {
  return (await store.read(COMPANY, key))!.version;
}
