import type { Company, Offer } from './company.js';
import type { LinkName } from './links.js';
import type { Instant } from './programme.js';

/** Life of a cancellation, from the purchase on. R105 to R107 */
export const CANCELLATION_STATES = [
  'purchased',
  'window-open',
  'disqualified',
  'requested',
  'refunded',
  'rejected',
] as const;
export type CancellationState = (typeof CANCELLATION_STATES)[number];

export const CANCELLATION_EVENTS = [
  'qualified',
  'software-activated',
  'key-viewed',
  'benefit-used',
  'window-passed',
  'upgraded-with-discount',
  'service-request-sent',
  'support-accepted',
  'support-refused',
] as const;
export type CancellationEvent = (typeof CANCELLATION_EVENTS)[number];

type Edges = { readonly [event in CancellationEvent]?: CancellationState };

const NEXT: { readonly [from in CancellationState]: Edges } = {
  purchased: {
    qualified: 'window-open',
    'software-activated': 'disqualified',
    'key-viewed': 'disqualified',
    'benefit-used': 'disqualified',
    'window-passed': 'disqualified',
    'upgraded-with-discount': 'rejected',
  },
  'window-open': {
    'software-activated': 'disqualified',
    'key-viewed': 'disqualified',
    'benefit-used': 'disqualified',
    'window-passed': 'disqualified',
    'upgraded-with-discount': 'rejected',
    'service-request-sent': 'requested',
  },
  disqualified: {},
  requested: { 'support-accepted': 'refunded', 'support-refused': 'rejected' },
  refunded: {},
  rejected: {},
};

/** What disqualifies by the linked refund page only. */
const LINKED_ONLY: readonly CancellationEvent[] = ['key-viewed', 'benefit-used'];

/**
 * The state after `event`, or undefined where the event is not allowed. R105, R106
 * @param reading `seeds`: only activated software disqualifies, so that a viewed key or another benefit in use
 * leaves the state as it is. `linked`: they disqualify too, as the refund page of 2021 and 2022 has it.
 */
export function nextCancellationState(
  from: CancellationState,
  event: CancellationEvent,
  reading: 'seeds' | 'linked',
): CancellationState | undefined {
  const next = NEXT[from][event];
  return next && reading === 'seeds' && LINKED_ONLY.includes(event) ? from : next;
}

/** A cancellation as the desk records it, one for each offer. */
export interface Cancellation {
  readonly offerId: string;
  readonly state: CancellationState;
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  /** Number of the service request, as the person reports it. */
  readonly caseNumber?: string;
}

/** What to enter in the service request that asks for the cancellation. R106 */
export interface ServiceRequest {
  readonly link: LinkName;
  /** Values of the form's two lists, in Partner Center's words; linked page of 2020. */
  readonly problem: string;
  readonly type: string;
  readonly company: string;
  readonly mpnId: string;
  readonly offer: Offer;
}

/** The service request, prepared. R106 */
export function serviceRequestFor(company: Company, offer: Offer): ServiceRequest {
  return {
    link: 'serviceRequests',
    problem: 'Report problems with Partner Center',
    type: 'Help with partner invoice, payment, or reconciliation file',
    company: company.name,
    mpnId: company.mpnId,
    offer,
  };
}
