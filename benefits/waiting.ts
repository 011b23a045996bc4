import type { Instant } from './programme.js';
import { dayOf, daysBetween } from './validity.js';

/** An activation that is under way in Partner Center. */
export interface Waiting {
  readonly since: Instant;
  /** Whole calendar days of the company so far. */
  readonly days: number;
  /** Longer than usual: worth asking. */
  readonly overdue: boolean;
}

/**
 * How long an activation has been under way. The sources give no number, only "a few days" (technical, R49) and
 * "several days" (Go-To-Market, R103), so the patience comes from the settings.
 * @param patienceDays days after which it is overdue; the last of them is not yet.
 */
export function waitingSince(since: Instant, patienceDays: number, timeZone: string, now: Date): Waiting {
  const days = Math.max(0, daysBetween(dayOf(new Date(since), timeZone), dayOf(now, timeZone)));
  return { since, days, overdue: days > patienceDays };
}
