/** So many calls within so many milliseconds, in whatever way the time is cut. */
export interface Limit {
  readonly calls: number;
  readonly withinMs: number;
}

/** Milliseconds after which a call counts as arrived, answered or not. */
const ARRIVED_MS = 1_000;
/** The channel's clock need not run exactly as ours does. */
const MARGIN_MS = 10;

/**
 * The calls of the last while, held against limits. A call counts as late as it can have arrived, which is when
 * it was answered: two calls that were sent apart may arrive close together. That keeps the limit as the channel
 * measures it, and costs one round trip for each window: with 50 ms to the channel 47 of the 50 calls a second.
 */
export class CallWindow {
  private calls: { arrivedBy: number }[] = [];

  constructor(private readonly limits: readonly Limit[]) {}

  /** The first moment at which one more call keeps every limit. */
  readyAt(): number {
    const newestFirst = this.calls.map(call => call.arrivedBy).sort((a, b) => b - a);
    const moments = this.limits.map(limit => {
      const before = newestFirst[limit.calls - 1];
      return before === undefined ? Number.NEGATIVE_INFINITY : before + limit.withinMs + MARGIN_MS;
    });
    return Math.max(...moments);
  }

  /** Notes that a call starts. @returns notes that it has ended. */
  begin(now: number): (now: number) => void {
    this.forget(now);
    const call = { arrivedBy: now + ARRIVED_MS };
    this.calls.push(call);
    return ended => {
      call.arrivedBy = Math.min(call.arrivedBy, ended);
    };
  }

  /** Has every call left the longest window? */
  isEmpty(now: number): boolean {
    this.forget(now);
    return this.calls.length === 0;
  }

  private forget(now: number): void {
    const longest = Math.max(...this.limits.map(limit => limit.withinMs)) + MARGIN_MS;
    this.calls = this.calls.filter(call => call.arrivedBy + longest > now);
  }
}
