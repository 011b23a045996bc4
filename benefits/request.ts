import type { Instant } from './programme.js';
import type { Refusal } from './refusal.js';
import type { DetailsOf, RequestDetails } from './request-details.js';

/** What a request asks for. */
export const REQUEST_ACTS = [
  'software-key',
  'help',
  'technical',
  'cloud-key',
  'azure-credit',
  'visual-studio',
  'add-person',
  'marketing-contact',
  'go-to-market',
] as const;
export type RequestAct = (typeof REQUEST_ACTS)[number];

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
  /** One of several approvals that are needed. */
  | 'endorsed'
  | 'approved'
  | 'rejected'
  | 'withdrawn'
  | 'expired'
  /** The first half of it is done in Partner Center; the rest takes days. R49, R103 */
  | 'started'
  | 'fulfilled'
  | 'failed'
  /** Whoever decided took the decision back. */
  | 'undone';

/** A step in a request's life, oldest first in `Request.history`. */
export interface RequestStep {
  readonly event: RequestEvent;
  readonly at: Instant;
  /** Person id; absent where the desk itself acted. */
  readonly by?: string;
  /** The person's own words. */
  readonly note?: string;
}

/** What somebody who is concerned adds to an open request. */
export interface RequestComment {
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  readonly text: string;
}

/** How often somebody was reminded of a request since it began to wait. */
export interface Reminded {
  readonly since: Instant;
  readonly step: number;
}

/** What every request has, whatever it asks for. */
export interface RequestBase {
  readonly id: string;
  /** What people call it: #17. Counted for each company. */
  readonly number: number;
  /** Absent where it is not about one benefit. */
  readonly benefitId?: string;
  readonly requesterId: string;
  /** As they were called when they asked; not everybody who may ask stands in the company file. */
  readonly requesterName: string;
  /** In the requester's words; empty where the act needs none. */
  readonly reason: string;
  readonly state: RequestState;
  readonly createdAt: Instant;
  readonly history: readonly RequestStep[];
  readonly nudgedAt?: Instant;
  /** How often those who have something to do about it were reminded. */
  readonly reminded?: Reminded;
  /** Since then more people are asked than the company's rule names at first. */
  readonly escalatedAt?: Instant;
  /** Oldest first. */
  readonly comments?: readonly RequestComment[];
  /** When the key that it brought was read first: from then on it cannot be given back. */
  readonly viewedAt?: Instant;
  /** Why it failed, where a rule stood against it; what a person says stands in the last step. */
  readonly failure?: Refusal;
}

export type BenefitRequest = RequestBase & RequestDetails;
export type RequestOf<A extends RequestAct> = RequestBase & DetailsOf<A>;

const NEXT: { readonly [from in RequestState]: Partial<{ readonly [event in RequestEvent]: RequestState }> } =
  {
    pending: {
      endorsed: 'pending',
      approved: 'approved',
      rejected: 'rejected',
      withdrawn: 'withdrawn',
      expired: 'expired',
    },
    approved: { started: 'approved', fulfilled: 'fulfilled', failed: 'failed', undone: 'pending' },
    fulfilled: { undone: 'pending' },
    rejected: { undone: 'pending' },
    withdrawn: {},
    expired: {},
    failed: {},
  };

/** The state after `event`, or undefined where the event is not allowed. */
export function nextState(from: RequestState, event: RequestEvent): RequestState | undefined {
  return NEXT[from][event];
}

/** Has everything happened that will happen, unless a decision is taken back? */
export function isFinal(state: RequestState): boolean {
  return Object.keys(NEXT[state]).every(event => event === 'undone');
}

/**
 * The request one step later.
 * @throws Error when the step is not allowed: callers check `nextState` first and refuse with `wrong-state`.
 */
export function advance<R extends BenefitRequest>(request: R, step: RequestStep): R {
  const state = nextState(request.state, step.event);
  if (!state) throw new Error(`Request ${request.id} is ${request.state}: ${step.event} is not allowed`);
  return { ...request, state, history: [...request.history, step] };
}

/** Has the request moved on since it was `seen`? A card that shows `seen` is then out of date. */
export function hasMovedOn(request: BenefitRequest, seen: BenefitRequest): boolean {
  return request.history.length !== seen.history.length || commentsOf(request) !== commentsOf(seen);
}

function commentsOf({ comments = [] }: BenefitRequest): number {
  return comments.length;
}

/** The steps that count: those since the last decision that was taken back. */
export function stepsInForce(history: readonly RequestStep[]): readonly RequestStep[] {
  return history.slice(history.findLastIndex(({ event }) => event === 'undone') + 1);
}

/** The last step in force of one of the given kinds, for example who decided. */
export function lastStep(
  request: BenefitRequest,
  ...events: readonly RequestEvent[]
): RequestStep | undefined {
  return stepsInForce(request.history).findLast(step => events.includes(step.event));
}
