import type { Store } from '../store/store.js';

/** A store in which nothing is and nothing is kept: for looking ahead where there is no data folder yet. */
export function emptyStore(): Store {
  return {
    read: async () => undefined,
    list: async () => [],
    commit: async () => {
      throw new Error('Nothing can be saved here');
    },
    readLog: async () => [],
    partitions: async () => [],
    close: async () => undefined,
  };
}
