import { addDays } from './calendar.js';
import type { CloudKey } from './cloud-key.js';
import type { Day, Instant } from './programme.js';
import type { Refusal } from './refusal.js';
import { dayOf } from './validity.js';

/** Days after redemption in which a replacement can be asked for. R84 */
export const REPLACEMENT_DAYS = 30;

/**
 * Can a key that was redeemed on the wrong tenant, or whose seats were added by mistake, still be replaced? R84;
 * linked page of 2023: one time only, within 30 days. The answer is Microsoft's, by a service request; the desk
 * only tells whether asking makes sense.
 */
export function refuseReplacement(
  key: CloudKey & { readonly redeemedAt: Instant },
  now: Date,
  timeZone: string,
): Refusal | undefined {
  if (key.state === 'replaced' || key.replaces !== undefined) return { code: 'already-replaced' };
  const endedOn = replacementEndsOn(key, timeZone);
  return dayOf(now, timeZone) > endedOn ? { code: 'replacement-too-late', endedOn } : undefined;
}

/** The last day on which a replacement can be asked for. R84 */
export function replacementEndsOn(key: { readonly redeemedAt: Instant }, timeZone: string): Day {
  return addDays(dayOf(new Date(key.redeemedAt), timeZone), REPLACEMENT_DAYS);
}
