import { EventEmitter, once } from 'node:events';

/** What the desk is at when it is killed. `notify`: a notice was just sent, and what came of it is being noted. */
export const PHASES = ['request', 'decide', 'fulfil', 'notify'] as const;
export type Phase = (typeof PHASES)[number];

/** A notice counts as under way for so many milliseconds after it has reached the channel. */
const NOTICE_MS = 40;
/** Of a phase that was not seen yet. */
const FIRST_GUESS_MS = 60;

/** Knows what the desk is at, seen from outside: activities that were not answered yet, and calls to the channel. */
export class PhaseWatch {
  private readonly begins = new EventEmitter().setMaxListeners(0);
  private readonly underWay = new Map<Phase, number>();
  private readonly typical = new Map<Phase, number>([['notify', NOTICE_MS]]);
  private lastNotice = Number.NEGATIVE_INFINITY;

  /** Counts as `phase` until the desk has answered. */
  async during<T>(phase: Phase, act: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    this.add(phase, 1);
    this.begins.emit(phase);
    try {
      const answer = await act();
      const took = performance.now() - begun;
      this.typical.set(phase, ((this.typical.get(phase) ?? took) + took) / 2);
      return answer;
    } finally {
      this.add(phase, -1);
    }
  }

  /** The channel took a call. */
  notice(): void {
    this.lastNotice = performance.now();
    this.begins.emit('notify');
  }

  /** Resolves when this phase begins the next time. */
  async next(phase: Phase): Promise<void> {
    await once(this.begins, phase);
  }

  /** Milliseconds that this phase takes. */
  typicalMs(phase: Phase): number {
    return this.typical.get(phase) ?? FIRST_GUESS_MS;
  }

  now(): readonly Phase[] {
    const isNotifying = performance.now() - this.lastNotice < NOTICE_MS;
    return PHASES.filter(phase => (phase === 'notify' ? isNotifying : (this.underWay.get(phase) ?? 0) > 0));
  }

  private add(phase: Phase, more: number): void {
    this.underWay.set(phase, (this.underWay.get(phase) ?? 0) + more);
  }
}
