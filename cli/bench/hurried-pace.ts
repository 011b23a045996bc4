import type { Pace } from '../../bot/pace.js';

/** A minute passes with every look at the clock: limits are kept, and nobody ever waits for them. */
export function hurriedPace(): Pace {
  let now = 0;
  return {
    now: () => {
      now += 60_000;
      return now;
    },
    after(_milliseconds, act) {
      const soon = setImmediate(act);
      return () => clearImmediate(soon);
    },
  };
}
