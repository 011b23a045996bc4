import type { Company } from '../benefits/company.js';
import type { BenefitRequest } from '../benefits/request.js';
import type { Route } from '../benefits/route.js';
import { routeOf } from '../benefits/route.js';
import type { Posting } from './posting.js';
import { post, postingKey } from './posting.js';
import type { UnitOfWork } from './unit-of-work.js';

/** A company at a moment: who decides depends on both. */
export interface Staffing {
  readonly company: Company;
  readonly at: Date;
}

/**
 * Sends what is pending to those who are asked from now on and were not before. Who has the card already gets no
 * other one.
 * @returns how many cards that makes.
 */
export async function handOn(
  unit: UnitOfWork,
  requests: readonly BenefitRequest[],
  before: Staffing,
  after: Staffing,
): Promise<number> {
  let count = 0;
  for (const request of requests) {
    if (request.state !== 'pending') continue;
    const known = routeOf(before.company, request, lookedAt(request, before.at));
    count += await askMore(unit, request, known, routeOf(after.company, request, after.at));
  }
  return count;
}

/** A request that came after the last look went to those who decided on its own day. */
function lookedAt({ createdAt }: BenefitRequest, last: Date): Date {
  const made = new Date(createdAt);
  return made > last ? made : last;
}

/** The same for one request. */
export async function askMore(
  unit: UnitOfWork,
  { id: requestId }: BenefitRequest,
  before: Route,
  after: Route,
): Promise<number> {
  let count = 0;
  for (const { id: personId } of after.notify) {
    if (before.notify.some(person => person.id === personId)) continue;
    const card = { requestId, kind: 'approval', personId } as const;
    if (await unit.read<Posting>(postingKey(card))) continue;
    await post(unit, card);
    count += 1;
  }
  return count;
}
