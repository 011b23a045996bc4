import type fc from 'fast-check';
import type { Store } from '../../store/store.js';

/** Lets other acts come in before each call of the store. */
export function delayed(store: Store, s: fc.Scheduler): Store {
  const pause = () => s.schedule(Promise.resolve());
  return {
    ...store,
    read: (partition, key) => pause().then(() => store.read(partition, key)),
    list: (partition, prefix) => pause().then(() => store.list(partition, prefix)),
    commit: (partition, change) => pause().then(() => store.commit(partition, change)),
  };
}
