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
 * - `received`: tells somebody once what they were given on another one's request.
 * - `justified`: tells somebody who decides once that it was approved against the usual way, by whom and why.
 * - `reminder`: tells somebody once that a request still waits for them.
 * - `digest`: lists for somebody once a day what waits for them; it is about no single request.
 * - `nudge`: tells an approver once that the requester is waiting.
 * - `unreachable`: tells the requester once that no approver could be reached.
 * - `comment`: tells somebody once what another one added to the request.
 * - `undone`: tells the requester once that a decision was taken back.
 * - `room`: the card in the approvers' room; follows the request like `approval`.
 */
export interface Posting {
  readonly requestId: string;
  readonly kind: PostingKind;
  readonly personId: string;
  readonly state: 'due' | 'shown';
  /** The message it stands in, once there is one. */
  readonly activityId?: string;
  readonly conversationId?: string;
  /** Further messages in which the same card stands: they are kept true too. */
  readonly copies?: readonly Message[];
  /** Attempts that failed since the posting became due. */
  readonly attempts: number;
  /** A first message is on its way since this moment, or was cut off; ISO 8601. */
  readonly sendingSince?: string;
  /** First messages of which nobody knows whether they stand in the chat. */
  readonly doubts?: number;
  /** Not before this moment; ISO 8601. */
  readonly notBefore?: string;
  /** It shows a decision that can be taken back until then; ISO 8601. */
  readonly undoUntil?: string;
}

export type PostingKind =
  | 'approval'
  | 'status'
  | 'outcome'
  | 'received'
  | 'justified'
  | 'nudge'
  | 'reminder'
  | 'digest'
  | 'unreachable'
  | 'comment'
  | 'undone'
  | 'room';

/** In the place of a request's id, for postings that are about no single one. */
export const NO_REQUEST = 'none';

/** A message of the bot in a chat. */
export interface Message {
  readonly activityId: string;
  readonly conversationId: string;
}

/** Longest time that sending a message takes, from the claim to the channel's answer. */
const CLAIM_SECONDS = 17;

/** Messages in which one card is kept true: the newest. */
const MOST_MESSAGES = 5;

export function postingKey(posting: Pick<Posting, 'requestId' | 'kind' | 'personId'>): string {
  return `${postingsOf(posting.requestId)}${posting.kind}/${posting.personId}`;
}

export function postingsOf(requestId: string): string {
  return `${POSTINGS}${requestId}/`;
}

/**
 * Notes that somebody has something to see, in the place of what was noted for them before. A card that is given
 * with its message joins the messages in which it stood before.
 */
export async function post(
  unit: UnitOfWork,
  posting: Pick<Posting, 'requestId' | 'kind' | 'personId'> & Partial<Posting>,
): Promise<void> {
  const full: Posting = { state: 'due', attempts: 0, ...posting };
  // Without reading it, a posting that is there already would be a conflict for ever.
  const before = await unit.read<Posting>(postingKey(full));
  const given = allMessages(full);
  const joined = before && given.length > 0 ? [...given, ...allMessages(before)] : given;
  unit.write(postingKey(full), inMessages(full, joined));
}

/**
 * The request moved on: every card that follows it has to be shown again, and what came too late is dropped. A
 * card that is in doubt keeps its waiting time.
 */
export async function repost(unit: UnitOfWork, request: BenefitRequest): Promise<void> {
  for (const posting of await unit.list<Posting>(postingsOf(request.id))) {
    if (isTooLate(posting, request)) unit.write(postingKey(posting), undefined);
    else if (isShownAnew(posting, request)) {
      const { notBefore, undoUntil: _, ...rest } = posting;
      const wait = notBefore && isInDoubt(posting) ? { notBefore } : {};
      unit.write(postingKey(posting), { ...rest, ...wait, state: 'due', attempts: 0 } satisfies Posting);
    }
  }
}

/** May it have arrived without anybody knowing where it stands? Then it must not be sent again at once. */
export function isInDoubt(posting: Posting): boolean {
  return posting.doubts !== undefined && allMessages(posting).length === 0;
}

/** Every message in which the card is known to stand. */
export function allMessages({ activityId, conversationId, copies = [] }: Posting): readonly Message[] {
  return activityId && conversationId ? [{ activityId, conversationId }, ...copies] : copies;
}

/** The posting with these messages, each once, in the place of those it had. */
export function inMessages(posting: Posting, messages: readonly Message[]): Posting {
  const { activityId: _, conversationId: __, copies: ___, ...rest } = posting;
  const each = new Map(messages.map(message => [message.activityId, message]));
  const [first, ...copies] = [...each.values()].slice(0, MOST_MESSAGES);
  return { ...rest, ...first, ...(copies.length > 0 ? { copies } : {}) };
}

export function isInChat(posting: Posting, conversationId: string): boolean {
  return allMessages(posting).some(message => message.conversationId === conversationId);
}

/** Until when a message that was claimed may be on its way (ISO 8601); undefined when none was. */
export function onItsWayUntil({ sendingSince }: Posting): string | undefined {
  if (!sendingSince) return undefined;
  return new Date(Date.parse(sendingSince) + CLAIM_SECONDS * 1000).toISOString();
}

export function isOnItsWay(posting: Posting, now: string): boolean {
  return (onItsWayUntil(posting) ?? '') > now;
}

/** Does this card change with the request until its final state? */
export function follows({ kind }: Posting): boolean {
  return kind === 'approval' || kind === 'status' || kind === 'room';
}

/** Has a message that stands in a chat to change because of the request's last step? */
export function isShownAnew(posting: Posting, request: BenefitRequest): boolean {
  return follows(posting) || (posting.kind === 'outcome' && request.history.at(-1)?.event === 'undone');
}

/** Nobody has seen it, and nobody needs to any more. */
function isTooLate(posting: Posting, request: BenefitRequest): boolean {
  if (allMessages(posting).length > 0) return false;
  switch (posting.kind) {
    case 'received':
      return false;
    // The step of which it reminds is done.
    case 'reminder':
      return true;
    // The decision of which they tell was taken back.
    case 'outcome':
    case 'justified':
      return request.state === 'pending';
    case 'undone':
      return request.state !== 'pending';
    default:
      return isFinal(request.state);
  }
}

/** Is there nothing more to show once this posting has been shown, unless the decision is taken back? */
export function isLastShowing(posting: Posting, request: BenefitRequest): boolean {
  return !follows(posting) || isFinal(request.state);
}
