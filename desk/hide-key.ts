import type { BenefitRequest } from '../benefits/request.js';
import { companyPartition } from '../store/store.js';
import { requestEntry } from './audit-request.js';
import type { DeskParts } from './parts.js';
import { REVEALS, requestKey, revealKey } from './records.js';
import type { Reveal } from './reveal-key.js';
import { inUnitOfWork } from './unit-of-work.js';

/**
 * Notes that a card hides the key again; the caller has replaced it. Hiding twice is hiding once.
 * @param hidden with `hideAt` only while it is due then: a key that was shown anew meanwhile stays noted.
 */
export function noteKeyHidden(
  parts: DeskParts,
  tenantId: string,
  hidden: Pick<Reveal, 'requestId' | 'activityId'> & Partial<Reveal>,
  by: string,
): Promise<BenefitRequest | undefined> {
  return inUnitOfWork(parts, tenantId, async unit => {
    const { requestId, hideAt } = hidden;
    const key = revealKey(requestId, hidden.activityId);
    const request = await unit.read<BenefitRequest>(requestKey(requestId));
    const reveal = await unit.read<Reveal>(key);
    if (!request || !reveal || (hideAt && hideAt !== reveal.hideAt)) return request;
    unit.write(key, undefined);
    unit.audit(requestEntry(request, { at: parts.clock().toISOString(), by, act: 'hide' }));
    return request;
  });
}

/** Notes that the key came in a message of its own, because the card that was to show it could not be changed. */
export function noteKeyMoved(
  parts: DeskParts,
  tenantId: string,
  shown: Pick<Reveal, 'requestId' | 'activityId'>,
  activityId: string,
): Promise<void> {
  return inUnitOfWork(parts, tenantId, async unit => {
    const [from, to] = [shown.activityId, activityId].map(id => revealKey(shown.requestId, id)) as [
      string,
      string,
    ];
    const reveal = await unit.read<Reveal>(from);
    await unit.read(to);
    if (!reveal) return;
    unit.write(from, undefined);
    unit.write(to, { ...reveal, activityId });
  });
}

/** Keys that stand open in a company, soonest to be hidden first. */
export async function openReveals(parts: DeskParts, tenantId: string): Promise<readonly Reveal[]> {
  const found = await parts.store.list<Reveal>(companyPartition(tenantId), REVEALS);
  return found.map(record => record.value).sort((a, b) => a.hideAt.localeCompare(b.hideAt));
}
