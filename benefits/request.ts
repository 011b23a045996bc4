import type { CreditWish } from './azure-asking.js';
import type { AzureBenefit, MarketingContact } from './company.js';
import type { HelpMatter } from './help-matters.js';
import type { Instant, Role } from './programme.js';
import type { Refusal } from './refusal.js';
import type { KeyIntent } from './subscription-end.js';

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

/** What belongs to each act, beside what every request has. */
export type RequestDetails =
  | {
      readonly act: 'software-key';
      readonly choices: KeyChoices;
      /** Set when a key of the pool was allocated to it. */
      readonly keyId?: string;
    }
  /** Somebody asks those who hold a role for what the desk itself does not do. R09, R11, R44 */
  | { readonly act: 'help'; readonly wanted: HelpMatter }
  /** R48: somebody activates a technical benefit in Partner Center and brings back its ids. */
  | { readonly act: 'technical' }
  /** `intent`: what the key is for, as it was decided last. R85 */
  | {
      readonly act: 'cloud-key';
      readonly intent: KeyIntent;
      /** Set when a key was set aside for it, or came back from Partner Center. */
      readonly keyId?: string;
    }
  /** R32 to R35: a credit goes to somebody, passes on or is taken away. */
  | {
      readonly act: 'azure-credit';
      /** Of the benefit, for it decides who may do it and where it is redeemed. R08, R38 */
      readonly credit: AzureBenefit['credit'];
      readonly wish: CreditWish;
    }
  /** A Visual Studio subscription is assigned, or passed on. R90, R93 */
  | {
      readonly act: 'visual-studio';
      /** Person id of who gets it. */
      readonly to: string;
      /** Person id of who has it, where it is passed on; else it is a free one. */
      readonly from?: string;
      /** Set where the desk asks for somebody whose turn in the waiting list has come. */
      readonly waitingSince?: Instant;
      /** Set when it was assigned. */
      readonly seatId?: string;
    }
  /** Somebody who is missing is added to the company. R91, R101 */
  | {
      readonly act: 'add-person';
      readonly name: string;
      readonly email: string;
      readonly roles: readonly Role[];
      /** The object id that the directory gave them; set when they were added. */
      readonly personId?: string;
    }
  /** Somebody becomes the company's marketing contact, or their entry changes. R98 to R100 */
  | {
      readonly act: 'marketing-contact';
      readonly contact: MarketingContact;
      /** Person ids of those who had wanted to activate an offer; set when the contact was set. R98 */
      readonly waiting?: readonly string[];
    }
  /** A Go-To-Market offer is activated in Partner Center. R102 */
  | { readonly act: 'go-to-market' };
export type DetailsOf<A extends RequestAct> = Extract<RequestDetails, { act: A }>;

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
    approved: { started: 'approved', fulfilled: 'fulfilled', failed: 'failed' },
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
export function advance<R extends BenefitRequest>(request: R, step: RequestStep): R {
  const state = nextState(request.state, step.event);
  if (!state) throw new Error(`Request ${request.id} is ${request.state}: ${step.event} is not allowed`);
  return { ...request, state, history: [...request.history, step] };
}

/** Has the request moved on since it was `seen`? A card that shows `seen` is then out of date. */
export function hasMovedOn(request: BenefitRequest, seen: BenefitRequest): boolean {
  return request.history.length !== seen.history.length;
}

/** The last step of one of the given kinds, for example who decided. */
export function lastStep(
  request: BenefitRequest,
  ...events: readonly RequestEvent[]
): RequestStep | undefined {
  return request.history.findLast(step => events.includes(step.event));
}
