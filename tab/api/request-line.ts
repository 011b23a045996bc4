import type { Instant } from '../../benefits/programme.js';
import type { BenefitRequest, RequestEvent, RequestState } from '../../benefits/request.js';
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
  readonly steps: readonly RequestStepLine[];
  /** Why it failed. */
  readonly failure?: string;
}

export interface RequestStepLine {
  readonly event: RequestEvent;
  readonly at: Instant;
  /** Absent where the desk itself acted. */
  readonly by?: string;
  /** The person's own words. */
  readonly note?: string;
}

export function requestLine(request: BenefitRequest, words: RequestWords, { seat }: Visit): RequestLine {
  const { id, number, requesterId, requesterName, reason, state, createdAt, history } = request;
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
    steps: history.map(({ event, at, by, note }) => ({
      event,
      at,
      ...(by ? { by: named(by) } : {}),
      ...(note ? { note } : {}),
    })),
    ...(words.failure ? { failure: words.failure } : {}),
  };
}
