import type { BenefitRequest } from '../benefits/request.js';
import type { Posting, PostingKind } from './posting.js';

/** How an attempt to show a posting ended. */
export type Showing =
  /** It stands in this message; what was shown was the request as it is in `shown`. */
  | {
      readonly kind: 'shown';
      readonly activityId: string;
      readonly conversationId: string;
      /** Absent where it is about no single request. */
      readonly shown?: BenefitRequest;
      /** Ids of the further messages that were changed too. */
      readonly copies?: readonly string[];
      /** Ids of messages that are not there any more. */
      readonly lost?: readonly string[];
    }
  /** Try again, not before this moment (ISO 8601). */
  | {
      readonly kind: 'later';
      readonly notBefore: string;
      /** Codes only. */
      readonly because?: string;
      /** A first message was sent, and nobody knows whether it arrived. */
      readonly doubtful?: boolean;
      /** It was not even tried, so it does not count as an attempt. */
      readonly untried?: boolean;
    }
  /** The person reads it in their digest, which comes at this moment (ISO 8601). */
  | { readonly kind: 'in-digest'; readonly digestAt: string }
  /** There is nothing to show any more. */
  | { readonly kind: 'needless' }
  /** None of the messages is there any more: it has to be sent anew. */
  | { readonly kind: 'missing'; readonly lost: readonly string[] }
  /** The person's chat is unknown for now; it waits for them. */
  | { readonly kind: 'waiting' }
  /** The person's chat is of no use any more; an open approval waits there for their return. */
  | { readonly kind: 'unreachable'; readonly because: string }
  /** It cannot be shown to anybody: given up. */
  | { readonly kind: 'gone'; readonly because: string };

/** Most attempts in a row: with the pauses between them most of a day. */
export const MOST_ATTEMPTS = 100;
/** Most messages that may have arrived: more would be a nuisance to whoever has got them all. */
export const MOST_DOUBTS = 4;
/** So long a posting waits for somebody whose chat is unknown, unless they come. */
export const WAITING_SECONDS = 1_800;

/** What loses little when it does not arrive, and annoys when it arrives twice. */
const DISPENSABLE: ReadonlySet<PostingKind> = new Set(['nudge', 'reminder', 'digest', 'comment']);

/** What becomes of a posting that was not shown. */
export type AfterFailure =
  | { readonly kind: 'again'; readonly posting: Posting }
  | { readonly kind: 'counts-as-shown' }
  | { readonly kind: 'given-up'; readonly because: string };

/**
 * Decides what becomes of a posting that was not shown. The channel has no list of messages and takes no mark by
 * which it could know a message again, so nobody can check whether a message arrived whose answer was lost.
 * Therefore what people must not miss (that they have to decide, how their request ended) is sent again after a
 * pause, at most MOST_DOUBTS times; a press in the older copy, should it exist, is the check: it tells where the
 * copy stands, and from then on that is followed and nothing more is sent. A reminder counts as shown.
 */
export function afterFailure(posting: Posting, failed: Extract<Showing, { kind: 'later' }>): AfterFailure {
  const { sendingSince: _, ...rest } = posting;
  const attempts = posting.attempts + (failed.untried ? 0 : 1);
  const doubts = (posting.doubts ?? 0) + (failed.doubtful ? 1 : 0);
  const because = failed.because ?? 'unknown';
  if (failed.doubtful && DISPENSABLE.has(posting.kind)) return { kind: 'counts-as-shown' };
  if (doubts >= MOST_DOUBTS) return { kind: 'given-up', because: `${doubts} doubts, last ${because}` };
  if (attempts >= MOST_ATTEMPTS)
    return { kind: 'given-up', because: `${attempts} attempts, last ${because}` };
  const again = { ...rest, attempts, notBefore: failed.notBefore, ...(doubts > 0 ? { doubts } : {}) };
  return { kind: 'again', posting: again };
}
