import { advanceCloudKey } from '../benefits/cloud-key.js';
import { keyFactsOf, refuseShowing, tenantOf } from '../benefits/cloud-keys.js';
import type { Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import type { RequestOf } from '../benefits/request.js';
import { refuseReveal } from '../benefits/software-keys.js';
import { refuseIntent } from '../benefits/subscription-end.js';
import { cloudKeyOf, saveCloudKey } from './cloud-keys.js';
import type { KeyReading, ReadableKey } from './key-reading.js';

/**
 * May the licence key of a request be read here and now, by somebody signed in there? That it was read is noted
 * with the key: from then on it can be redeemed at any time. R84, R85, R87
 */
export async function readCloudKey(
  reading: KeyReading<RequestOf<'cloud-key'>>,
): Promise<ReadableKey | Refused> {
  const { unit, company, person, request, place, now } = reading;
  const { isOneToOne, tenant = '' } = place;
  const early = refuseReveal(person, request, isOneToOne);
  if (early) return refused(early);
  const benefit = company.benefits.find(({ id }) => id === request.benefitId);
  if (benefit?.category !== 'cloud') return refused({ code: 'unknown-benefit' });
  const key = await cloudKeyOf(unit, benefit, request.keyId);
  if (!key) return refused({ code: 'intent-missing' });
  const refusal =
    refuseShowing(key, benefit, { personId: person.id, request, tenant, isOneToOne }) ??
    refuseIntent(request.intent, keyFactsOf(company, benefit, key, now));
  if (refusal) return refused(refusal);
  const step = { event: 'show', at: now.toISOString(), by: person.id, tenant: tenantOf(tenant) } as const;
  const cloudKey = advanceCloudKey(key, step);
  await saveCloudKey(unit, cloudKey);
  return { act: 'cloud-key', request, benefit, cloudKey };
}
