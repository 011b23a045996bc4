import { expireRequests } from '../desk/expire-requests.js';
import { deliverDue } from './deliver.js';
import { hideDueKeys } from './hide-due-keys.js';
import type { House } from './house.js';

/** Sees to what has to happen without anybody asking: notices, hiding keys, expiry. */
export interface Caretaker {
  /** Something of this tenant may be due. Returns at once. */
  wake(tenantId: string): void;
  /** Resolves when nothing is being done; new work may follow. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** Longest time between two looks at a company, so that nothing depends on one timer. */
const LOOK_EVERY_MS = 60_000;

/** Works for one company at a time in one place; a wake during the work makes it look once more. */
export function createCaretaker(house: () => House): Caretaker {
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
      nextAt = await doWhatIsDue(house(), tenantId);
    } catch (error) {
      house().log.error({ err: error, tenantId }, 'What was due could not be done; it is tried again');
    }
    if (!isClosed)
      timers.set(tenantId, setTimeout(() => wake(tenantId), pauseUntil(house(), nextAt)).unref());
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

async function doWhatIsDue(house: House, tenantId: string): Promise<string | undefined> {
  await expireRequests(house.desk, tenantId);
  const next = [await hideDueKeys(house, tenantId), await deliverDue(house, tenantId)];
  return next.filter(moment => moment !== undefined).sort()[0];
}

function pauseUntil(house: House, nextAt: string | undefined): number {
  if (nextAt === undefined) return LOOK_EVERY_MS;
  return Math.min(LOOK_EVERY_MS, Math.max(50, Date.parse(nextAt) - house.desk.clock().getTime()));
}
