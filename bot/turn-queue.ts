/** Runs what belongs to one conversation or person one after the other; everything else side by side. */
export interface TurnQueue {
  /**
   * Waits for everything queued before under any of `keys`, then runs `work`.
   * @throws QueueTimeout when that takes longer than `maxWaitMs`; `work` then does not run.
   */
  run<T>(keys: readonly string[], work: () => Promise<T>): Promise<T>;
}

export class QueueTimeout extends Error {
  readonly code = 'turn.busy';
}

/** @param maxWaitMs below the 10 to 15 seconds after which a client gives a click up. */
export function createTurnQueue(maxWaitMs = 8_000): TurnQueue {
  const tails = new Map<string, Promise<unknown>>();
  return {
    async run(keys, work) {
      const before = keys.map(key => tails.get(key));
      let finish!: () => void;
      const mine = new Promise<void>(resolve => {
        finish = resolve;
      });
      for (const key of keys) tails.set(key, mine);
      try {
        await within(maxWaitMs, Promise.all(before));
        return await work();
      } finally {
        // Those behind must not start before those in front are done, also when this one gave up waiting.
        Promise.all(before).then(() => {
          finish();
          for (const key of keys) if (tails.get(key) === mine) tails.delete(key);
        }, finish);
      }
    },
  };
}

async function within(ms: number, waiting: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new QueueTimeout('The turn before is still running')), ms);
  });
  try {
    await Promise.race([waiting, late]);
  } finally {
    clearTimeout(timer);
  }
}
