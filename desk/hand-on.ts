import type { Company } from '../benefits/company.js';
import type { BenefitRequest } from '../benefits/request.js';
import { askWhoIsNotAsked } from './ask-approvers.js';
import { requestKey } from './records.js';
import type { UnitOfWork } from './unit-of-work.js';

/**
 * Sends what is pending to those who are asked from now on. Who has the card already gets no other one.
 * @returns how many cards that makes.
 */
export async function handOn(
  unit: UnitOfWork,
  requests: readonly BenefitRequest[],
  company: Company,
  now: Date,
): Promise<number> {
  let count = 0;
  for (const { id, state } of requests) {
    if (state !== 'pending') continue;
    // Read by its key, so that one which moves on meanwhile, or asks more people, makes this look again.
    const request = await unit.read<BenefitRequest>(requestKey(id));
    if (request?.state === 'pending') count += await askWhoIsNotAsked(unit, company, request, now);
  }
  return count;
}
