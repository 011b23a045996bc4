import type { BenefitRequest } from '../benefits/request.js';
import { advance } from '../benefits/request.js';
import { companyPartition } from '../store/store.js';
import { requestEntry } from './audit-request.js';
import type { DeskParts } from './parts.js';
import { post, repost } from './posting.js';
import { REQUESTS, requestKey } from './records.js';
import { inUnitOfWork } from './unit-of-work.js';

/** Ends every request on which nobody decided within `settings.requestDays`. */
export async function expireRequests(parts: DeskParts, tenantId: string): Promise<number> {
  const now = parts.clock();
  const requests = await parts.store.list<BenefitRequest>(companyPartition(tenantId), REQUESTS);
  let expired = 0;
  for (const { value } of requests) {
    if (!isOverdue(value, parts.settings.requestDays, now)) continue;
    await expire(parts, tenantId, value.id);
    expired += 1;
  }
  return expired;
}

function isOverdue(request: BenefitRequest, days: number, now: Date): boolean {
  return request.state === 'pending' && now.getTime() - Date.parse(request.createdAt) >= days * 86_400_000;
}

function expire(parts: DeskParts, tenantId: string, requestId: string): Promise<void> {
  return inUnitOfWork(parts, tenantId, async unit => {
    const request = await unit.read<BenefitRequest>(requestKey(requestId));
    if (request?.state !== 'pending') return;
    const at = parts.clock().toISOString();
    const expired = advance(request, { event: 'expired', at });
    unit.write(requestKey(requestId), expired);
    unit.audit(requestEntry(request, { at, by: 'desk', act: 'expire' }));
    await repost(unit, expired);
    await post(unit, { requestId, kind: 'outcome', personId: request.requesterId });
  });
}
