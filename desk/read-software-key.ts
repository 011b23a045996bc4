import type { Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import type { RequestOf } from '../benefits/request.js';
import { refuseReveal } from '../benefits/software-keys.js';
import type { KeyReading, ReadableKey } from './key-reading.js';

/** May the software key of a request be read here and now? R17 */
export function readSoftwareKey({
  company,
  person,
  request,
  place,
}: KeyReading<RequestOf<'software-key'>>): ReadableKey | Refused {
  const refusal = refuseReveal(person, request, place.isOneToOne);
  if (refusal) return refused(refusal);
  const benefit = company.benefits.find(({ id }) => id === request.benefitId);
  if (benefit?.category !== 'software') return refused({ code: 'unknown-benefit' });
  return { act: 'software-key', request, benefit };
}
