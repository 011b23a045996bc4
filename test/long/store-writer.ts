import { openLowdbStore } from '../../store/lowdb/open-lowdb-store.js';

/**
 * Counts up in two partitions of the folder it is given until it is killed: `<partition> <n>` is printed, a line
 * each, once the store has acknowledged n.
 */
const store = await openLowdbStore({ folder: process.argv[2]!, tailLines: 3 });
const count = async (partition: string): Promise<void> => {
  for (;;) {
    const found = await store.read<{ n: number }>(partition, 'count');
    const n = (found?.value.n ?? 0) + 1;
    const value = { n, text: 'x'.repeat(n % 5000) };
    const writes = [{ key: 'count', value, ifVersion: found?.version ?? 0 }];
    const outcome = await store.commit(partition, { writes, log: [{ n }] });
    if (outcome === 'saved') process.stdout.write(`${partition} ${n}\n`);
  }
};
await Promise.all(['company/kill', 'person/kill/alex'].map(count));
