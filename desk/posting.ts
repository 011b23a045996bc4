import type { BenefitRequest } from '../benefits/request.js';
import { isFinal } from '../benefits/request.js';
import { POSTINGS } from './records.js';
import type { UnitOfWork } from './unit-of-work.js';

/**
 * A card or notice that somebody has to see about a request. Saved in the same step as the change that causes
 * it, delivered afterwards, and deleted when there is nothing more to show.
 * - `approval`: an approver's card; follows the request until its final state.
 * - `status`: the requester's card; follows it too.
 * - `outcome`: tells the requester once how it ended.
 * - `nudge`: tells an approver once that the requester is waiting.
 * - `unreachable`: tells the requester once that no approver could be reached.
 */
export interface Posting {
  readonly requestId: string;
  readonly kind: PostingKind;
  readonly personId: string;
  readonly state: 'due' | 'shown';
  /** The message it stands in, once there is one. */
  readonly activityId?: string;
  readonly conversationId?: string;
  readonly attempts: number;
  /** Not before this moment; ISO 8601. */
  readonly notBefore?: string;
}

export type PostingKind = 'approval' | 'status' | 'outcome' | 'nudge' | 'unreachable';

export function postingKey(posting: Pick<Posting, 'requestId' | 'kind' | 'personId'>): string {
  return `${postingsOf(posting.requestId)}${posting.kind}/${posting.personId}`;
}

export function postingsOf(requestId: string): string {
  return `${POSTINGS}${requestId}/`;
}

/** Notes that somebody has something to see, in the place of what was noted for them before. */
export async function post(
  unit: UnitOfWork,
  posting: Pick<Posting, 'requestId' | 'kind' | 'personId'> & Partial<Posting>,
): Promise<void> {
  const full: Posting = { state: 'due', attempts: 0, ...posting };
  // Without reading it, a posting that is there already would be a conflict for ever.
  await unit.read(postingKey(full));
  unit.write(postingKey(full), full);
}

/** The request moved on: every card that follows it has to be shown again, and what came too late is dropped. */
export async function repost(unit: UnitOfWork, request: BenefitRequest): Promise<void> {
  for (const posting of await unit.list<Posting>(postingsOf(request.id))) {
    const { notBefore: _, ...rest } = posting;
    if (isTooLate(posting, request)) unit.write(postingKey(posting), undefined);
    else if (follows(posting))
      unit.write(postingKey(posting), { ...rest, state: 'due', attempts: 0 } satisfies Posting);
  }
}

/** Does this card change with the request until its final state? */
export function follows(posting: Posting): boolean {
  return posting.kind === 'approval' || posting.kind === 'status';
}

/** Nobody has seen it, and nobody needs to now that all is decided. */
function isTooLate(posting: Posting, request: BenefitRequest): boolean {
  return isFinal(request.state) && posting.kind !== 'outcome' && posting.activityId === undefined;
}

/** Is there nothing more to show once this posting has been shown? */
export function isLastShowing(posting: Posting, request: BenefitRequest): boolean {
  return !follows(posting) || isFinal(request.state);
}
