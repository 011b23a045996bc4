import type { Log } from './log.js';

/** Does a recurring job for each company: when it is woken, and again when the job says so. */
export interface Keeper {
  /** Returns at once. One job runs at a time for a company; a wake during it makes it run once more. */
  wake(tenantId: string): void;
  /** Resolves when no job runs; new ones may follow. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

export interface KeeperParts {
  /** @returns when there is something to do again (ISO 8601), or undefined. */
  readonly job: (tenantId: string) => Promise<string | undefined>;
  readonly clock: () => Date;
  readonly log: () => Log;
}

/** Longest time between two looks at a company, so that nothing depends on one timer. */
const LOOK_EVERY_MS = 60_000;
const SHORTEST_PAUSE_MS = 50;

export function createKeeper({ job, clock, log }: KeeperParts): Keeper {
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();
  const timers = new Map<string, NodeJS.Timeout>();
  let isClosed = false;

  const wake = (tenantId: string): void => {
    if (isClosed) return;
    if (running.has(tenantId)) {
      again.add(tenantId);
      return;
    }
    const work = lookAfter(tenantId).finally(() => {
      running.delete(tenantId);
      if (again.delete(tenantId)) wake(tenantId);
    });
    running.set(tenantId, work);
  };

  const lookAfter = async (tenantId: string): Promise<void> => {
    clearTimeout(timers.get(tenantId));
    let nextAt: string | undefined;
    try {
      nextAt = await job(tenantId);
    } catch (error) {
      log().error({ err: error, tenantId }, 'What was due could not be done; it is tried again');
    }
    if (!isClosed)
      timers.set(tenantId, setTimeout(() => wake(tenantId), pauseUntil(nextAt, clock())).unref());
  };

  return {
    wake,
    async idle() {
      while (running.size > 0) await Promise.all(running.values());
    },
    async close() {
      isClosed = true;
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(running.values());
    },
  };
}

function pauseUntil(nextAt: string | undefined, now: Date): number {
  if (nextAt === undefined) return LOOK_EVERY_MS;
  return Math.min(LOOK_EVERY_MS, Math.max(SHORTEST_PAUSE_MS, Date.parse(nextAt) - now.getTime()));
}
