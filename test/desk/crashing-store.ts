import type { Store } from '../../store/store.js';

export class Crash extends Error {}

/**
 * The process dies at its call number `at` of the store, counted from 0: before it, or after a change was saved
 * and nobody heard of it. Nothing works afterwards.
 */
export function crashing(store: Store, at: number): Store {
  let calls = 0;
  const call = async <T>(work: () => Promise<T>, isChange = false): Promise<T> => {
    const number = calls++;
    if (number > at || (number === at && !isChange)) throw new Crash();
    const result = await work();
    if (number === at) throw new Crash();
    return result;
  };
  return {
    ...store,
    read: (partition, key) => call(() => store.read(partition, key)),
    list: (partition, prefix) => call(() => store.list(partition, prefix)),
    commit: (partition, change) => call(() => store.commit(partition, change), true),
  };
}
