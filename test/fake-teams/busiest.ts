/** The most moments (milliseconds) that lie within any stretch of so many milliseconds. */
export function busiest(moments: readonly number[], withinMs: number): number {
  const sorted = [...moments].sort((a, b) => a - b);
  let most = 0;
  let first = 0;
  for (const [last, moment] of sorted.entries()) {
    while (moment - sorted[first]! >= withinMs) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

/** Limits of Teams that calls of one app in one tenant exceeded: none when they were kept. */
export function exceeded(
  calls: readonly { readonly conversationId: string; readonly at: number }[],
): readonly string[] {
  const faults: string[] = [];
  const check = (whose: string, moments: readonly number[], most: number, withinMs: number): void => {
    const found = busiest(moments, withinMs);
    if (found > most) faults.push(`${whose}: ${found} calls within ${withinMs} ms, allowed are ${most}`);
  };
  check(
    'tenant',
    calls.map(({ at }) => at),
    50,
    1_000,
  );
  for (const [thread, moments] of byThread(calls)) {
    check(thread, moments, 7, 1_000);
    check(thread, moments, 8, 2_000);
    check(thread, moments, 60, 30_000);
    check(thread, moments, 1_800, 3_600_000);
  }
  return faults;
}

function byThread(
  calls: readonly { readonly conversationId: string; readonly at: number }[],
): Map<string, number[]> {
  const threads = new Map<string, number[]>();
  for (const { conversationId, at } of calls)
    threads.set(conversationId, [...(threads.get(conversationId) ?? []), at]);
  return threads;
}
