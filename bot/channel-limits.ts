import type { Limit } from './call-window.js';

/** What Teams allows one bot in one conversation. Facts: rate limits of Teams, edition of October 2026. */
export const THREAD_LIMITS: readonly Limit[] = [
  { calls: 7, withinMs: 1_000 },
  { calls: 8, withinMs: 2_000 },
  { calls: 60, withinMs: 30_000 },
  { calls: 1_800, withinMs: 3_600_000 },
];

/** What Teams allows one app in one tenant. */
export const TENANT_LIMITS: readonly Limit[] = [{ calls: 50, withinMs: 1_000 }];
