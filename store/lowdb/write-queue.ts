/**
 * One write at a time; what is added while a write runs shares the next one. Each addition settles with the write
 * that carries it, not when the queue is empty, so nobody waits longer than for two writes. When a write fails,
 * what waits behind it fails too: it was decided on what is now undone.
 */
export class WriteQueue {
  readonly #write: () => Promise<void>;
  #running: Batch | undefined;
  #waiting: Batch | undefined;

  /** @param write takes what is there when it is called, before it first waits */
  constructor(write: () => Promise<void>) {
    this.#write = write;
  }

  get isIdle(): boolean {
    return !this.#running && !this.#waiting;
  }

  add(keys: Iterable<string>): Promise<void> {
    this.#waiting ??= this.#begin();
    for (const key of keys) this.#waiting.keys.add(key);
    return this.#waiting.done;
  }

  /** The last write on its way that carries such a key. */
  pending(matches: (key: string) => boolean): Promise<void> | undefined {
    return [this.#waiting, this.#running].find(batch => batch && some(batch.keys, matches))?.done;
  }

  async settled(): Promise<void> {
    while (!this.isIdle) await (this.#waiting ?? this.#running)?.done.catch(() => undefined);
  }

  #begin(): Batch {
    const before = this.#running?.done ?? Promise.resolve();
    const batch: Batch = {
      keys: new Set(),
      done: before.then(() => this.#run(batch)),
    };
    return batch;
  }

  async #run(batch: Batch): Promise<void> {
    this.#running = batch;
    this.#waiting = undefined;
    try {
      await this.#write();
    } catch (fault) {
      // What waits is chained to this one and fails with it; what comes from now on must not join it.
      this.#waiting = undefined;
      throw fault;
    } finally {
      this.#running = undefined;
    }
  }
}

interface Batch {
  readonly keys: Set<string>;
  readonly done: Promise<void>;
}

function some(keys: Iterable<string>, matches: (key: string) => boolean): boolean {
  for (const key of keys) if (matches(key)) return true;
  return false;
}
