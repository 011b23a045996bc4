import type { Benefit, Company } from './company.js';
import type { Refusal } from './refusal.js';
import { lastDayOf, reachesTier, tierOf, validityOf } from './validity.js';

/**
 * Is the benefit still running, and included? R24, R27. The end comes first: where the offer that provisioned the
 * benefit has ended, its date says more than a tier that is too low because of it.
 */
export function refuseUse(company: Company, benefit: Benefit, now: Date): Refusal | undefined {
  if (validityOf(company, benefit, now) === 'expired')
    return { code: 'offer-expired', expiredOn: lastDayOf(company, benefit) };
  const has = tierOf(company, now);
  if (benefit.needs && !reachesTier(has, benefit.needs))
    return { code: 'tier-too-low', needs: benefit.needs, has };
  return undefined;
}
