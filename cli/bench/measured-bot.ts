import { usageNow } from './usage.js';

/** What a measured process tells the one that measures it. */
export interface Measured {
  /** Where it takes activities. */
  readonly url: string;
  /** Resolves when it has done everything that the turns so far set off. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Lets the parent process measure this one: says where the bot listens, answers every question with the usage of
 * this process, and ends when the parent lets go.
 */
export function answerParent({ url, settled, close }: Measured): void {
  process.on('message', () => void settled().then(() => process.send?.(usageNow())));
  process.on('disconnect', () => void close().finally(() => process.exit()));
  process.send?.({ url });
}
