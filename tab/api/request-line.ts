import { refuseCommenter } from '../../benefits/comments.js';
import type { Instant } from '../../benefits/programme.js';
import type { BenefitRequest, RequestState } from '../../benefits/request.js';
import { isFinal } from '../../benefits/request.js';
import type { Happening } from '../../benefits/timeline.js';
import { happened } from '../../benefits/timeline.js';
import { nameOf } from '../../directory/find-person.js';
import type { RequestFact, RequestWords } from './request-words.js';
import type { Visit } from './visit.js';

/** A request as the page shows it, its whole life included. It holds no key. */
export interface RequestLine {
  readonly id: string;
  /** What people call it: #17. */
  readonly number: number;
  readonly subject: string;
  readonly requester: string;
  readonly reason: string;
  readonly facts: readonly RequestFact[];
  readonly state: RequestState;
  readonly createdAt: Instant;
  /** What happened, oldest first, with names in the place of ids. */
  readonly steps: readonly Happening[];
  /** What happens next, a sentence each. */
  readonly coming: readonly string[];
  readonly mayComment: boolean;
  /** Why it failed. */
  readonly failure?: string;
}

export function requestLine(
  request: BenefitRequest,
  words: RequestWords,
  { desk, seat }: Visit,
): RequestLine {
  const { id, number, requesterId, requesterName, reason, state, createdAt } = request;
  const named = (person: string): string =>
    nameOf(seat.company, person, person === requesterId ? requesterName : undefined);
  return {
    id,
    number,
    subject: words.subject,
    requester: named(requesterId),
    reason,
    facts: words.facts,
    state,
    createdAt,
    steps: happened(request).map(step => ({ ...step, ...(step.by ? { by: named(step.by) } : {}) })),
    coming: words.coming,
    mayComment: !isFinal(state) && !refuseCommenter(seat.company, seat.person, request, desk.clock()),
    ...(words.failure ? { failure: words.failure } : {}),
  };
}
