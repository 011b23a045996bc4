import type { Partition } from './partition.js';

interface Kept {
  readonly partition: Partition;
  users: number;
}

/** The partitions in memory: every company, and the people who were last asked for. */
export class PartitionCache {
  readonly #create: (name: string) => Partition;
  readonly #keepPeople: number;
  readonly #companies = new Map<string, Kept>();
  /** In the order of their last use, oldest first. */
  readonly #others = new Map<string, Kept>();

  constructor(create: (name: string) => Partition, keepPeople: number) {
    this.#create = create;
    this.#keepPeople = keepPeople;
  }

  /** Works on a partition, which stays in memory meanwhile, so that there is never a second copy of it. */
  async use<T>(name: string, work: (partition: Partition) => Promise<T>): Promise<T> {
    const kept = this.#touch(name);
    kept.users += 1;
    try {
      return await work(kept.partition);
    } finally {
      kept.users -= 1;
      this.#forgetOldest();
    }
  }

  /** Resolves when nothing is on its way to the disk. */
  async settled(): Promise<void> {
    const all = [...this.#companies.values(), ...this.#others.values()];
    await Promise.all(all.map(kept => kept.partition.settled()));
  }

  #touch(name: string): Kept {
    const map = name.startsWith('company/') ? this.#companies : this.#others;
    const kept = map.get(name) ?? { partition: this.#create(name), users: 0 };
    map.delete(name);
    map.set(name, kept);
    return kept;
  }

  #forgetOldest(): void {
    if (this.#others.size <= this.#keepPeople) return;
    for (const [name, { partition, users }] of this.#others) {
      if (users > 0 || !partition.isIdle) continue;
      this.#others.delete(name);
      if (this.#others.size <= this.#keepPeople) return;
    }
  }
}
