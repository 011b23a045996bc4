import type { Company } from '../benefits/company.js';
import type { BenefitRequest } from '../benefits/request.js';
import { approversFor } from '../benefits/software-keys.js';
import { findPerson } from '../directory/find-person.js';

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
): readonly Approval[] {
  if (!stored) return [];
  return requests
    .filter(request => request.state === 'pending')
    .flatMap(request => {
      const before = new Set(approversOf(stored, request).map(person => person.id));
      return approversOf(next, request)
        .filter(person => !before.has(person.id))
        .map(person => ({ requestId: request.id, personId: person.id }));
    });
}

function approversOf(company: Company, request: BenefitRequest): ReturnType<typeof approversFor> {
  return approversFor(company, findPerson(company, request.requesterId, ''));
}
