import type { BenefitRequest } from '../benefits/request.js';
import { isFinal } from '../benefits/request.js';
import type { DeskParts } from './parts.js';
import { post } from './posting.js';
import { requestKey } from './records.js';
import { inUnitOfWork } from './unit-of-work.js';

/** The requester's card that shows this request stands in this message now: keep it true from here on. */
export function followStatusCard(
  parts: DeskParts,
  tenantId: string,
  shown: BenefitRequest,
  message: { activityId: string; conversationId: string },
): Promise<void> {
  return inUnitOfWork(parts, tenantId, async unit => {
    if (isFinal(shown.state)) return;
    const request = await unit.read<BenefitRequest>(requestKey(shown.id));
    if (!request) return;
    const state = request.state === shown.state ? 'shown' : 'due';
    await post(unit, {
      requestId: shown.id,
      kind: 'status',
      personId: shown.requesterId,
      state,
      ...message,
    });
  });
}
