import type { FoundLine } from '../store/log-evidence.js';

export interface PlacedLines {
  readonly placed: ReadonlyMap<number, FoundLine>;
  /** Numbers for which there is no line. */
  readonly missing: readonly number[];
  /** Lines for which there is no number. */
  readonly surplus: readonly FoundLine[];
}

/**
 * Gives lines that cannot be trusted the numbers from `from` to before `next`: to each the one it claims, if that
 * is free, and the numbers left over to the others in their order.
 */
export function placeLines(lines: readonly FoundLine[], from: number, next: number): PlacedLines {
  const placed = new Map<number, FoundLine>();
  const others: FoundLine[] = [];
  for (const found of lines) {
    const claimed = found.line?.sequence ?? 0;
    if (claimed >= from && claimed < next && !placed.has(claimed)) placed.set(claimed, found);
    else others.push(found);
  }
  const missing: number[] = [];
  for (let sequence = from; sequence < next; sequence++) {
    if (placed.has(sequence)) continue;
    const found = others.shift();
    if (found) placed.set(sequence, found);
    else missing.push(sequence);
  }
  return { placed, missing, surplus: others };
}
