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
  return new FairLimiter(pace);
}

class FairLimiter implements Limiter {
  readonly #pace: Pace;
  readonly #tenants = new Map<string, Tenant>();
  readonly #threads = new Map<string, Thread>();
  #calls = 0;

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  enter(call: LimitedCall): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const tenant = this.#tenant(call.tenantId);
      tenant.waiting.push({ call, thread: this.#thread(call.thread), start: resolve, giveUp: reject });
      this.#sweep();
      this.#dispatch(tenant);
    });
  }

  rest(id: string, milliseconds: number): void {
    const thread = this.#thread(id);
    thread.restsUntil = Math.max(thread.restsUntil, this.#pace.now() + milliseconds);
  }

  /** Starts what may start now, and comes back when the next may. */
  #dispatch(tenant: Tenant): void {
    tenant.cancelTimer?.();
    delete tenant.cancelTimer;
    dismissImpatient(tenant, this.#pace.now());
    while (tenant.waiting.length > 0) {
      const now = this.#pace.now();
      const threadAt = Math.min(...tenant.waiting.map(({ thread }) => readyAt(thread)));
      const at = Math.max(tenant.window.readyAt(), threadAt);
      if (at > now) {
        tenant.cancelTimer = this.#pace.after(at - now, () => this.#dispatch(tenant));
        return;
      }
      this.#start(tenant, firstReady(tenant, now));
    }
  }

  #start(tenant: Tenant, waiting: Waiting): void {
    const now = this.#pace.now();
    const ends = [tenant.window.begin(now), waiting.thread.window.begin(now)];
    tenant.waiting = tenant.waiting.filter(other => other !== waiting);
    waiting.start(() => {
      for (const end of ends) end(this.#pace.now());
      this.#dispatch(tenant);
    });
  }

  /** Forgets threads that are idle. */
  #sweep(): void {
    this.#calls += 1;
    if (this.#calls % SWEEP_EVERY !== 0) return;
    const now = this.#pace.now();
    const isUsed = new Set(
      [...this.#tenants.values()].flatMap(({ waiting }) => waiting.map(({ thread }) => thread)),
    );
    for (const [id, thread] of this.#threads)
      if (thread.restsUntil <= now && thread.window.isEmpty(now) && !isUsed.has(thread))
        this.#threads.delete(id);
  }

  #tenant(id: string): Tenant {
    return getOrAdd(this.#tenants, id, () => ({ window: new CallWindow(TENANT_LIMITS), waiting: [] }));
  }

  #thread(id: string): Thread {
    return getOrAdd(this.#threads, id, () => ({ window: new CallWindow(THREAD_LIMITS), restsUntil: 0 }));
  }
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
