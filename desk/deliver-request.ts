import type { BenefitRequest } from '../benefits/request.js';
import { advance } from '../benefits/request.js';
import type { Work } from './acts/act.js';
import { actFor } from './acts/acts.js';
import { requestEntry } from './audit-request.js';
import { post, repost } from './posting.js';
import { requestKey } from './records.js';

/** Delivers an approved request, as far as the desk can by itself, and saves how it stands. */
export async function deliverRequest(work: Work, approved: BenefitRequest): Promise<BenefitRequest> {
  const at = work.now.toISOString();
  const delivery = await actFor(approved.act).deliver(work, approved);
  switch (delivery.kind) {
    case 'hand-over':
      await saveMoved(work, approved);
      return approved;
    case 'failed': {
      const failed = { ...advance(approved, { event: 'failed', at }), failure: delivery.failure };
      work.unit.audit(requestEntry(failed, { at, by: 'desk', act: 'fail', detail: delivery.failure.code }));
      await saveMoved(work, failed);
      return failed;
    }
    case 'fulfilled': {
      const fulfilled = { ...advance(approved, { event: 'fulfilled', at }), ...delivery.details };
      work.unit.audit(requestEntry(fulfilled, { at, by: 'desk', act: 'fulfil' }));
      await saveMoved(work, fulfilled);
      return fulfilled;
    }
  }
}

/**
 * Saves a request that moved on, and notes who has to see it: every card that follows it, the requester when it was
 * not their own doing, and those who received something.
 */
export async function saveMoved(work: Work, request: BenefitRequest): Promise<void> {
  const { unit, person } = work;
  unit.write(requestKey(request.id), request);
  await repost(unit, request);
  const { id: requestId, requesterId } = request;
  if (requesterId !== person.id) await post(unit, { requestId, kind: 'outcome', personId: requesterId });
  if (request.state !== 'fulfilled') return;
  for (const receiver of actFor(request.act).receivers?.(request) ?? [])
    if (receiver !== requesterId && receiver !== person.id)
      await post(unit, { requestId, kind: 'received', personId: receiver });
}
