/** Pauses before another attempt: doubled each time from the first to the last. */
const FIRST_PAUSE_MS = 2_000;
const LAST_PAUSE_MS = 15 * 60_000;
/** After a message that may have arrived: time for a press to tell that it has. */
const FIRST_DOUBT_MS = 60_000;

/** What is known of a failure when the pause is chosen. */
export interface Failed {
  /** Attempts that failed before this one. */
  readonly attempts: number;
  /** Messages before this one that may have arrived. */
  readonly doubts: number;
  readonly isDoubtful: boolean;
  /** The channel's own wish, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
}

/**
 * Milliseconds before another attempt. The channel's wish is kept exactly; else the pause is between half and all
 * of the back-off, so that what failed together does not come back together.
 * @param random between 0 and 1.
 */
export function retryPause(failed: Failed, random: number): number {
  const { attempts, doubts, isDoubtful, retryAfterMs } = failed;
  const backOff = (1 - random / 2) * doubled(FIRST_PAUSE_MS, attempts);
  const pause = retryAfterMs ?? backOff;
  return isDoubtful ? Math.max(pause, doubled(FIRST_DOUBT_MS, doubts)) : pause;
}

function doubled(first: number, times: number): number {
  return Math.min(LAST_PAUSE_MS, first * 2 ** times);
}
