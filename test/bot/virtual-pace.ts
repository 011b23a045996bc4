import { setImmediate as soon } from 'node:timers/promises';
import type { Pace } from '../../bot/pace.js';

/** Time that stands still until a test lets it jump to the next thing that waits for it. */
export interface VirtualPace extends Pace {
  /** Milliseconds in this time. */
  sleep(milliseconds: number): Promise<void>;
  /** Jumps to what waits next, and lets everything happen that follows. @returns false when nothing waits. */
  jump(): Promise<boolean>;
  /** Jumps until nothing waits any more. */
  runOut(): Promise<void>;
  /** Lets the time pass, with all that happens meanwhile. */
  pass(milliseconds: number): Promise<void>;
}

interface Waiting {
  readonly at: number;
  readonly act: () => void;
}

export function createVirtualPace(): VirtualPace {
  let now = 0;
  const waiting = new Set<Waiting>();
  const next = (): Waiting | undefined => {
    let first: Waiting | undefined;
    for (const entry of waiting) if (!first || entry.at < first.at) first = entry;
    return first;
  };
  const after = (milliseconds: number, act: () => void): (() => void) => {
    const entry = { at: now + Math.max(0, milliseconds), act };
    waiting.add(entry);
    return () => void waiting.delete(entry);
  };
  const jump = async (): Promise<boolean> => {
    // What is promised is kept before the time goes on; nothing here waits for anything but this time.
    await soon();
    const first = next();
    if (!first) return false;
    now = first.at;
    waiting.delete(first);
    first.act();
    await soon();
    return true;
  };
  return {
    now: () => now,
    after,
    sleep: milliseconds => new Promise(resolve => void after(milliseconds, resolve)),
    jump,
    async runOut() {
      while (await jump());
    },
    async pass(milliseconds) {
      const end = now + milliseconds;
      await soon();
      while ((next()?.at ?? Number.POSITIVE_INFINITY) <= end) await jump();
      now = end;
    },
  };
}
