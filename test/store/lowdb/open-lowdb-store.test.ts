import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLowdbStore } from '../../../store/lowdb/open-lowdb-store.js';
import { describeStore } from '../store-contract.js';

for (const tailLines of [1, 32]) {
  describeStore(`lowdb, moving its log after ${tailLines} lines,`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'store-'));
    let store = await openLowdbStore({ folder, tailLines });
    return {
      store,
      reopen: async () => {
        await store.close();
        store = await openLowdbStore({ folder, tailLines });
        return store;
      },
      close: async () => {
        await store.close();
        await rm(folder, { recursive: true });
      },
    };
  });
}
