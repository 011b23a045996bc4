import type { BenefitRequest } from '../benefits/request.js';
import { isReachable } from '../directory/profile.js';
import type { DeskParts } from './parts.js';
import type { Posting } from './posting.js';
import { allMessages, post, postingKey, postingsOf } from './posting.js';
import { readProfile } from './reachable.js';
import type { UnitOfWork } from './unit-of-work.js';

/** A posting that did not reach its person. */
export interface Unreached {
  readonly parts: DeskParts;
  readonly tenantId: string;
  readonly unit: UnitOfWork;
  readonly current: Posting;
  readonly request: BenefitRequest | undefined;
}

/**
 * Records that somebody was not reached. When it was an approver, and no other one of the pending request has the
 * card or can get it, the requester is told.
 */
export async function noteUnreached(unreached: Unreached, because: string): Promise<void> {
  const { parts, unit, current, request } = unreached;
  unit.audit({
    at: parts.clock().toISOString(),
    by: 'desk',
    act: 'unreachable',
    requestId: current.requestId,
    detail: `${current.kind}: ${because}`,
  });
  if (current.kind !== 'approval' || request?.state !== 'pending') return;
  if (await isAnotherReached(unreached)) return;
  await post(unit, { requestId: request.id, kind: 'unreachable', personId: request.requesterId });
}

async function isAnotherReached({ parts, tenantId, unit, current }: Unreached): Promise<boolean> {
  for (const other of await unit.list<Posting>(postingsOf(current.requestId))) {
    if (other.kind !== 'approval' || other.personId === current.personId) continue;
    const isReached = allMessages(other).length > 0;
    if (!isReached && !isReachable(await readProfile(parts, tenantId, other.personId))) continue;
    // Read by its key, it is checked at the commit: of two that are given up at once one sees the other go.
    if (await unit.read<Posting>(postingKey(other))) return true;
  }
  return false;
}
