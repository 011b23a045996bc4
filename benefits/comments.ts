import type { Company, Person } from './company.js';
import { workersOf } from './deciding.js';
import type { Refusal } from './refusal.js';
import type { BenefitRequest, RequestComment } from './request.js';
import { isFinal, lastStep } from './request.js';
import { refuseDecision, routeOf } from './route.js';

export const MOST_COMMENTS = 20;
/** Characters. */
export const LONGEST_COMMENT = 500;

/**
 * May this person add something to the request? Whoever asked, those who may decide about it, and those who may do
 * it in Partner Center. R08, R10
 */
export function refuseCommenter(
  company: Company,
  person: Person,
  request: BenefitRequest,
  now: Date,
): Refusal | undefined {
  if (person.id === request.requesterId) return undefined;
  return refuseDecision(company, person, request, now, 'to comment');
}

/** Can this be added to the request now? */
export function refuseComment(request: BenefitRequest, text: string): Refusal | undefined {
  if (isFinal(request.state)) return { code: 'wrong-state', state: request.state };
  if ((request.comments?.length ?? 0) >= MOST_COMMENTS) return { code: 'comments-full', most: MOST_COMMENTS };
  const length = [...text.trim()].length;
  return length === 0 || length > LONGEST_COMMENT
    ? { code: 'comment-length', most: LONGEST_COMMENT }
    : undefined;
}

/**
 * Who is told of a comment: the requester and whoever has commented; of the requester's own also those who are
 * asked to decide, or after that whoever does it. Nobody of their own.
 */
export function concernedBy(
  company: Company,
  request: BenefitRequest,
  by: string,
  now: Date,
): readonly string[] {
  const others = by === request.requesterId ? inCharge(company, request, now) : [];
  const talking = (request.comments ?? []).map(comment => comment.by);
  return [...new Set([request.requesterId, ...others, ...talking])].filter(id => id !== by);
}

/** What somebody else said last. */
export function newestByOthers(request: BenefitRequest, personId: string): RequestComment | undefined {
  return request.comments?.findLast(({ by }) => by !== personId);
}

function inCharge(company: Company, request: BenefitRequest, now: Date): readonly string[] {
  if (request.state === 'pending') return routeOf(company, request, now).notify.map(({ id }) => id);
  const doer = lastStep(request, 'started')?.by ?? lastStep(request, 'approved')?.by;
  const workers = workersOf(company, request).map(({ id }) => id);
  return doer && workers.includes(doer) ? [doer] : workers;
}
