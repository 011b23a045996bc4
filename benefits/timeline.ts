import type { Instant } from './programme.js';
import type { BenefitRequest, RequestEvent } from './request.js';
import { lastStep } from './request.js';

/** Something that happened to a request. */
export interface Happening {
  readonly event: RequestEvent | 'commented' | 'reminded';
  readonly at: Instant;
  /** Person id; absent where the desk itself acted. */
  readonly by?: string;
  /** The person's own words. */
  readonly note?: string;
}

/** Something that is going to happen to a request, or can. */
export type Prospect =
  /** So many approvals are still needed. */
  | { readonly kind: 'approvals'; readonly left: number }
  /** The desk reminds those who have something to do. */
  | { readonly kind: 'reminder'; readonly at: Instant }
  /** Without a decision it ends. */
  | { readonly kind: 'expiry'; readonly at: Instant }
  /** It is being done in Partner Center since then. */
  | { readonly kind: 'work'; readonly since: Instant }
  /** It was begun there, and is usually done by then. R49, R103 */
  | { readonly kind: 'usual-end'; readonly at: Instant };

/** What a request's future depends on, beside itself. */
export interface Expectations {
  /** Days without a decision after which it expires. */
  readonly requestDays: number;
  /** Days that an activation in Partner Center usually takes. R49, R103 */
  readonly activationDays: number;
  /** Approvals that are still needed. */
  readonly approvalsLeft: number;
  /** When the desk reminds those who have something to do; absent where it does not. */
  readonly reminderAt?: Instant | undefined;
}

const DAY = 86_400_000;

/** What happened to a request, oldest first. */
export function happened(request: BenefitRequest): readonly Happening[] {
  const { history, comments = [], nudgedAt, requesterId } = request;
  const said = comments.map(({ at, by, text }): Happening => ({ event: 'commented', at, by, note: text }));
  const reminded: Happening[] = nudgedAt ? [{ event: 'reminded', at: nudgedAt, by: requesterId }] : [];
  // Sorting is stable: what happened in one moment stays in its order.
  return [...history, ...reminded, ...said].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** What happens next, and when; nothing once all has happened. */
export function coming(request: BenefitRequest, expected: Expectations, now: Date): readonly Prospect[] {
  const { reminderAt: at = '' } = expected;
  const reminder: Prospect[] = at > now.toISOString() ? [{ kind: 'reminder', at }] : [];
  switch (request.state) {
    case 'pending': {
      const left = expected.approvalsLeft;
      const approvals: Prospect[] = left > 1 ? [{ kind: 'approvals', left }] : [];
      const end = later(request.createdAt, expected.requestDays);
      return [...approvals, ...(at < end ? reminder : []), { kind: 'expiry', at: end }];
    }
    case 'approved': {
      const started = lastStep(request, 'started');
      const since = (started ?? lastStep(request, 'approved'))?.at ?? request.createdAt;
      if (!started) return [{ kind: 'work', since }, ...reminder];
      return [
        { kind: 'work', since },
        { kind: 'usual-end', at: later(since, expected.activationDays) },
        ...reminder,
      ];
    }
    default:
      return [];
  }
}

function later(at: Instant, days: number): Instant {
  return new Date(Date.parse(at) + days * DAY).toISOString();
}
