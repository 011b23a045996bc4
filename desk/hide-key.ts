import type { BenefitRequest } from '../benefits/request.js';
import { companyPartition } from '../store/store.js';
import type { DeskParts } from './parts.js';
import { REVEALS, requestKey, revealKey } from './records.js';
import type { Reveal } from './reveal-key.js';
import { inUnitOfWork } from './unit-of-work.js';

/** Notes that a key is hidden again; the caller has replaced the card. Hiding twice is hiding once. */
export function noteKeyHidden(
  parts: DeskParts,
  tenantId: string,
  requestId: string,
  by: string,
): Promise<BenefitRequest | undefined> {
  return inUnitOfWork(parts, tenantId, async unit => {
    const request = await unit.read<BenefitRequest>(requestKey(requestId));
    const reveal = await unit.read<Reveal>(revealKey(requestId));
    if (!request || !reveal) return request;
    unit.write(revealKey(requestId), undefined);
    unit.audit({
      at: parts.clock().toISOString(),
      by,
      act: 'hide',
      requestId,
      benefitId: request.benefitId,
    });
    return request;
  });
}

/** Keys that stand open in a company, soonest to be hidden first. */
export async function openReveals(parts: DeskParts, tenantId: string): Promise<readonly Reveal[]> {
  const found = await parts.store.list<Reveal>(companyPartition(tenantId), REVEALS);
  return found.map(record => record.value).sort((a, b) => a.hideAt.localeCompare(b.hideAt));
}
