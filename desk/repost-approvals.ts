import type { BenefitRequest } from '../benefits/request.js';
import { isFinal } from '../benefits/request.js';
import type { Actor, DeskParts } from './parts.js';
import type { Posting } from './posting.js';
import { post } from './posting.js';
import { POSTINGS, requestKey } from './records.js';
import { inUnitOfWork } from './unit-of-work.js';

/** Shows a person every open approval once more, as new messages: the old ones are out of their sight. */
export function repostApprovals(parts: DeskParts, actor: Actor): Promise<void> {
  return inUnitOfWork(parts, actor.tenantId, async unit => {
    for (const posting of await unit.list<Posting>(POSTINGS)) {
      if (posting.personId !== actor.personId || posting.kind !== 'approval') continue;
      const { requestId, kind, personId } = posting;
      const request = await unit.read<BenefitRequest>(requestKey(requestId));
      if (!request || isFinal(request.state)) continue;
      await post(unit, { requestId, kind, personId });
    }
  });
}
