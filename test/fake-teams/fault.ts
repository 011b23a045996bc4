import type { Call } from './connector.js';

/** Makes the channel misbehave on the next calls that match. */
export interface Fault {
  /** Which calls; all when absent. */
  readonly when?: (call: Call) => boolean;
  /** How many of them; 1 when absent. */
  readonly times?: number;
  readonly answer: FaultAnswer;
}

export type FaultAnswer =
  | {
      readonly status: number;
      /** The connector's own code: `ConversationNotFound`. */
      readonly code?: string;
      readonly subCode?: string;
      /** `Retry-After`, in seconds or a date. */
      readonly retryAfter?: string;
      readonly headers?: Readonly<Record<string, string>>;
      /** The message arrives all the same. */
      readonly accepted?: boolean;
    }
  /** Never answers. */
  | { readonly hang: true; readonly accepted?: boolean }
  /** Cuts the connection. */
  | { readonly reset: true; readonly accepted?: boolean };

/** Hands out faults, each for as many calls as it was made for. */
export class FaultPlan {
  private readonly waiting: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.waiting.push({ fault, left: fault.times ?? 1 });
  }

  take(call: Call): FaultAnswer | undefined {
    const entry = this.waiting.find(({ fault, left }) => left > 0 && (fault.when?.(call) ?? true));
    if (!entry) return undefined;
    entry.left -= 1;
    return entry.fault.answer;
  }
}
