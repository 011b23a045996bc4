import { canonicalCopy } from './canonical-json.js';
import type { Change } from './store.js';

/**
 * A change whose log lines are tied to those before them, and which writes the chain's new end. Every store calls
 * it inside the step, when the change is known to be right and before anything of it is applied.
 * @param lastSequence of the log so far
 * @param read a record's value at this moment
 */
export function linkLog(
  change: Change,
  lastSequence: number,
  read: (key: string) => object | undefined,
): Change {
  const { chain, log = [], writes } = change;
  if (!chain || log.length === 0) return change;
  const lines = log.map((value, at) => ({ sequence: lastSequence + 1 + at, value }));
  const linked = chain.link(read(chain.headKey), lines);
  const head = { key: chain.headKey, value: canonicalCopy(linked.head), ifVersion: 'any' } as const;
  return { writes: [...writes, head], log: linked.lines.map(canonicalCopy) };
}
