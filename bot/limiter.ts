import { CallWindow } from './call-window.js';
import { TENANT_LIMITS, THREAD_LIMITS } from './channel-limits.js';
import type { Pace } from './pace.js';

/** Keeps every call to the channel within its limits, for one process. */
export interface Limiter {
  /**
   * Resolves when the call may start; what it resolves with is called when the call has ended. Calls of one
   * thread keep their order; no thread holds up another; urgent calls go first.
   * @throws LimitError at once when the thread has to rest for longer than a caller can wait.
   */
  enter(call: LimitedCall): Promise<() => void>;
  /** The channel asks for no call to this thread for so many milliseconds. */
  rest(thread: string, milliseconds: number): void;
}

export interface LimitedCall {
  readonly tenantId: string;
  /** Id of the conversation. */
  readonly thread: string;
  /** Somebody waits for it. */
  readonly urgent: boolean;
}

/** Nothing was sent, because the limits of the conversation are used up for a while. */
export class LimitError extends Error {
  readonly code = 'channel.limit';
  /** @param waitMs until the conversation is free again. */
  constructor(readonly waitMs: number) {
    super(`The conversation has to rest for ${Math.ceil(waitMs)} ms`);
    this.name = 'LimitError';
  }
}

/** Milliseconds that a call waits for its thread. */
export const PATIENCE_MS = 5_000;
/** Threads are looked through for idle ones once in so many calls. */
const SWEEP_EVERY = 1_000;

interface Thread {
  readonly window: CallWindow;
  restsUntil: number;
}
interface Waiting {
  readonly call: LimitedCall;
  readonly thread: Thread;
  start(leave: () => void): void;
  giveUp(error: LimitError): void;
}
interface Tenant {
  readonly window: CallWindow;
  waiting: Waiting[];
  cancelTimer?: () => void;
}

export function createLimiter(pace: Pace): Limiter {
  const tenants = new Map<string, Tenant>();
  const threads = new Map<string, Thread>();
  let calls = 0;

  const tenantOf = (id: string): Tenant =>
    getOrAdd(tenants, id, () => ({ window: new CallWindow(TENANT_LIMITS), waiting: [] }));
  const threadOf = (id: string): Thread =>
    getOrAdd(threads, id, () => ({ window: new CallWindow(THREAD_LIMITS), restsUntil: 0 }));

  const start = (tenant: Tenant, waiting: Waiting): void => {
    const now = pace.now();
    const ends = [tenant.window.begin(now), waiting.thread.window.begin(now)];
    tenant.waiting = tenant.waiting.filter(other => other !== waiting);
    waiting.start(() => {
      for (const end of ends) end(pace.now());
      dispatch(tenant);
    });
  };

  const dispatch = (tenant: Tenant): void => {
    tenant.cancelTimer?.();
    delete tenant.cancelTimer;
    dismissImpatient(tenant, pace.now());
    while (tenant.waiting.length > 0) {
      const now = pace.now();
      const threadAt = Math.min(...tenant.waiting.map(({ thread }) => readyAt(thread)));
      const at = Math.max(tenant.window.readyAt(), threadAt);
      if (at > now) {
        tenant.cancelTimer = pace.after(at - now, () => dispatch(tenant));
        return;
      }
      start(tenant, firstReady(tenant, now));
    }
  };

  const sweep = (): void => {
    if (++calls % SWEEP_EVERY !== 0) return;
    const now = pace.now();
    for (const [id, thread] of threads)
      if (thread.restsUntil <= now && thread.window.isEmpty(now)) threads.delete(id);
  };

  return {
    enter(call) {
      return new Promise((resolve, reject) => {
        const tenant = tenantOf(call.tenantId);
        tenant.waiting.push({ call, thread: threadOf(call.thread), start: resolve, giveUp: reject });
        sweep();
        dispatch(tenant);
      });
    },
    rest(id, milliseconds) {
      const thread = threadOf(id);
      thread.restsUntil = Math.max(thread.restsUntil, pace.now() + milliseconds);
    },
  };
}

function readyAt(thread: Thread): number {
  return Math.max(thread.restsUntil, thread.window.readyAt());
}

/** Only called when there is one. */
function firstReady(tenant: Tenant, now: number): Waiting {
  const ready = tenant.waiting.filter(({ thread }) => readyAt(thread) <= now);
  return ready.find(({ call }) => call.urgent) ?? ready[0]!;
}

function dismissImpatient(tenant: Tenant, now: number): void {
  tenant.waiting = tenant.waiting.filter(({ thread, giveUp }) => {
    const waitMs = readyAt(thread) - now;
    if (waitMs > PATIENCE_MS) giveUp(new LimitError(waitMs));
    return waitMs <= PATIENCE_MS;
  });
}

function getOrAdd<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known) return known;
  const made = make();
  map.set(key, made);
  return made;
}
