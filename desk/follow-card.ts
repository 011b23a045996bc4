import type { BenefitRequest } from '../benefits/request.js';
import { hasMovedOn, isFinal } from '../benefits/request.js';
import type { Actor, DeskParts } from './parts.js';
import { post } from './posting.js';
import { requestKey } from './records.js';
import { inUnitOfWork } from './unit-of-work.js';

/** The actor's card that shows this request stands in this message now: keep it true from here on. */
export function followCard(
  parts: DeskParts,
  actor: Actor,
  kind: 'status' | 'approval',
  shown: BenefitRequest,
  message: { activityId: string; conversationId: string },
): Promise<void> {
  return inUnitOfWork(parts, actor.tenantId, async unit => {
    if (isFinal(shown.state)) return;
    const request = await unit.read<BenefitRequest>(requestKey(shown.id));
    if (!request) return;
    const state = hasMovedOn(request, shown) ? 'due' : 'shown';
    await post(unit, { requestId: shown.id, kind, personId: actor.personId, state, ...message });
  });
}
