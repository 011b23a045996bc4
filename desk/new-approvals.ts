import type { Company } from '../benefits/company.js';
import type { BenefitRequest } from '../benefits/request.js';
import { routeOf } from '../benefits/route.js';

/** A person who may decide about a pending request from now on. */
export interface Approval {
  readonly requestId: string;
  readonly personId: string;
}

/** Who becomes an approver of which pending request when a company changes. R10 */
export function newApprovals(
  stored: Company | undefined,
  next: Company,
  requests: readonly BenefitRequest[],
  now: Date,
): readonly Approval[] {
  if (!stored) return [];
  return requests
    .filter(request => request.state === 'pending')
    .flatMap(request => {
      const before = new Set(routeOf(stored, request, now).notify.map(person => person.id));
      return routeOf(next, request, now)
        .notify.filter(person => !before.has(person.id))
        .map(person => ({ requestId: request.id, personId: person.id }));
    });
}
