import type { BenefitRequest } from '../benefits/request.js';
import { isReachable } from '../directory/profile.js';
import type { DeskParts } from './parts.js';
import type { Posting } from './posting.js';
import { isLastShowing, post, postingKey, postingsOf } from './posting.js';
import { readProfile } from './reachable.js';
import { requestKey } from './records.js';
import type { UnitOfWork } from './unit-of-work.js';
import { inUnitOfWork } from './unit-of-work.js';

/** How an attempt to show a posting ended. */
export type Showing =
  /** It stands in this message; what was shown was the request as it is in `shown`. */
  | {
      readonly kind: 'shown';
      readonly activityId: string;
      readonly conversationId: string;
      readonly shown: BenefitRequest;
    }
  /** Try again, not before this moment (ISO 8601). */
  | { readonly kind: 'later'; readonly notBefore: string }
  /** The person's chat is unknown for now; it waits for them. */
  | { readonly kind: 'waiting' }
  /** The person's chat is of no use any more; an open approval waits there for their return. */
  | { readonly kind: 'unreachable'; readonly because: string }
  /** It cannot be shown to anybody: given up. */
  | { readonly kind: 'gone'; readonly because: string };

/**
 * Records how showing a posting ended. A request that moved on while it was being shown leaves the posting due.
 * An approval that was given up makes the desk tell the requester when no other approver is or can be reached.
 */
export function settlePosting(
  parts: DeskParts,
  tenantId: string,
  posting: Posting,
  showing: Showing,
): Promise<void> {
  return inUnitOfWork(parts, tenantId, async unit => {
    const key = postingKey(posting);
    const current = await unit.read<Posting>(key);
    const request = await unit.read<BenefitRequest>(requestKey(posting.requestId));
    if (!current) {
      // It was dropped as too late while it was being shown: the card that now stands there has to follow.
      if (showing.kind === 'shown') unit.write(key, afterShowing(posting, showing, request));
      return;
    }
    switch (showing.kind) {
      case 'waiting':
        return;
      case 'later':
        unit.write(key, { ...current, attempts: current.attempts + 1, notBefore: showing.notBefore });
        return;
      case 'unreachable':
      case 'gone':
        unit.write(key, showing.kind === 'gone' ? undefined : untilReturn(current, request));
        await noteGone(parts, tenantId, unit, posting, showing.because, request);
        return;
      case 'shown':
        unit.write(key, afterShowing(current, showing, request));
        return;
    }
  });
}

/** What waits for a person who may install the bot again: how their request ended, and what is still open. */
function untilReturn(posting: Posting, request: BenefitRequest | undefined): Posting | undefined {
  const isOpen = posting.kind === 'approval' && request?.state === 'pending';
  if (!isOpen && posting.kind !== 'outcome') return undefined;
  const { requestId, kind, personId } = posting;
  return { requestId, kind, personId, state: 'due', attempts: 0 };
}

function afterShowing(
  posting: Posting,
  showing: Extract<Showing, { kind: 'shown' }>,
  request: BenefitRequest | undefined,
): Posting | undefined {
  if (!request || isLastShowing(posting, showing.shown)) return undefined;
  const { notBefore: _, ...rest } = posting;
  const { activityId, conversationId } = showing;
  const state = request.state === showing.shown.state ? 'shown' : 'due';
  return { ...rest, state, attempts: 0, activityId, conversationId };
}

async function noteGone(
  parts: DeskParts,
  tenantId: string,
  unit: UnitOfWork,
  posting: Posting,
  because: string,
  request: BenefitRequest | undefined,
): Promise<void> {
  unit.audit({
    at: parts.clock().toISOString(),
    by: 'desk',
    act: 'unreachable',
    requestId: posting.requestId,
    detail: `${posting.kind}: ${because}`,
  });
  if (posting.kind !== 'approval' || request?.state !== 'pending') return;
  const others = (await unit.list<Posting>(postingsOf(posting.requestId))).filter(
    other => other.kind === 'approval' && other.personId !== posting.personId,
  );
  for (const other of others) {
    const isReached = other.activityId !== undefined;
    if (isReached || isReachable(await readProfile(parts, tenantId, other.personId))) return;
  }
  await post(unit, { requestId: request.id, kind: 'unreachable', personId: request.requesterId });
}
