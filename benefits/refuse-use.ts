import type { Benefit, Company } from './company.js';
import type { Refusal } from './refusal.js';
import { lastDayOf, reachesTier, tierOf, validityOf } from './validity.js';

/** Is the benefit included and still running? R24, R27 */
export function refuseUse(company: Company, benefit: Benefit, now: Date): Refusal | undefined {
  const has = tierOf(company, now);
  if (benefit.needs && !reachesTier(has, benefit.needs))
    return { code: 'tier-too-low', needs: benefit.needs, has };
  if (validityOf(company, benefit, now) === 'expired')
    return { code: 'offer-expired', expiredOn: lastDayOf(company, benefit) };
  return undefined;
}
