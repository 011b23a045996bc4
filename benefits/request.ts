import type { Instant } from './programme.js';
import type { Refusal } from './refusal.js';

/** What a request asks for. Later capabilities add theirs. */
export type RequestAct = 'software-key';

/**
 * Life of a request: `pending → approved → fulfilled`, or rejected, withdrawn, expired, failed. It is done for
 * the requester only when it is fulfilled.
 */
export const REQUEST_STATES = [
  'pending',
  'approved',
  'fulfilled',
  'rejected',
  'withdrawn',
  'expired',
  'failed',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export type RequestEvent =
  | 'requested'
  | 'approved'
  | 'rejected'
  | 'withdrawn'
  | 'expired'
  | 'fulfilled'
  | 'failed';

/** A step in a request's life, oldest first in `Request.history`. */
export interface RequestStep {
  readonly event: RequestEvent;
  readonly at: Instant;
  /** Person id; absent where the desk itself acted. */
  readonly by?: string;
  /** The person's own words. */
  readonly note?: string;
}

export interface KeyChoices {
  /** BCP 47. R18 (2) */
  readonly language: string;
  /** R18 (3) */
  readonly operatingSystem: string;
}

export interface BenefitRequest {
  readonly id: string;
  /** What people call it: #17. Counted for each company. */
  readonly number: number;
  readonly act: RequestAct;
  readonly benefitId: string;
  readonly requesterId: string;
  /** As they were called when they asked; not everybody who may ask stands in the company file. */
  readonly requesterName: string;
  readonly choices: KeyChoices;
  readonly reason: string;
  readonly state: RequestState;
  readonly createdAt: Instant;
  readonly history: readonly RequestStep[];
  /** Set when a key of the pool was allocated to it. */
  readonly keyId?: string;
  readonly nudgedAt?: Instant;
  /** Why it failed. */
  readonly failure?: Refusal;
}

const NEXT: { readonly [from in RequestState]: Partial<{ readonly [event in RequestEvent]: RequestState }> } =
  {
    pending: { approved: 'approved', rejected: 'rejected', withdrawn: 'withdrawn', expired: 'expired' },
    approved: { fulfilled: 'fulfilled', failed: 'failed' },
    fulfilled: {},
    rejected: {},
    withdrawn: {},
    expired: {},
    failed: {},
  };

/** The state after `event`, or undefined where the event is not allowed. */
export function nextState(from: RequestState, event: RequestEvent): RequestState | undefined {
  return NEXT[from][event];
}

/** Has everything happened that will happen? */
export function isFinal(state: RequestState): boolean {
  return Object.keys(NEXT[state]).length === 0;
}

/**
 * The request one step later.
 * @throws Error when the step is not allowed: callers check `nextState` first and refuse with `wrong-state`.
 */
export function advance(request: BenefitRequest, step: RequestStep): BenefitRequest {
  const state = nextState(request.state, step.event);
  if (!state) throw new Error(`Request ${request.id} is ${request.state}: ${step.event} is not allowed`);
  return { ...request, state, history: [...request.history, step] };
}

/** The last step of one of the given kinds, for example who decided. */
export function lastStep(
  request: BenefitRequest,
  ...events: readonly RequestEvent[]
): RequestStep | undefined {
  return request.history.findLast(step => events.includes(step.event));
}
