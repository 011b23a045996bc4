import { companyPartition } from '../store/store.js';
import type { DeskParts } from './parts.js';
import type { Posting } from './posting.js';
import { onItsWayUntil, postingKey } from './posting.js';
import { POSTINGS } from './records.js';

/** What has to be shown now, and when the next one comes due that has to wait. */
export interface DuePostings {
  readonly due: readonly Posting[];
  /** ISO 8601; undefined when nothing waits. */
  readonly nextAt: string | undefined;
}

export async function duePostings(parts: DeskParts, tenantId: string): Promise<DuePostings> {
  const now = parts.clock().toISOString();
  const found = await parts.store.list<Posting>(companyPartition(tenantId), POSTINGS);
  const due: Posting[] = [];
  let nextAt: string | undefined;
  for (const { value } of found) {
    if (value.state !== 'due') continue;
    const at = dueAt(value);
    if (at <= now) due.push(value);
    else if (nextAt === undefined || at < nextAt) nextAt = at;
  }
  return { due, nextAt };
}

/** When a posting is due, at a moment before now if it is due already (ISO 8601); undefined when it is not. */
export async function nextDue(
  parts: DeskParts,
  tenantId: string,
  posting: Posting,
): Promise<string | undefined> {
  const found = await parts.store.read<Posting>(companyPartition(tenantId), postingKey(posting));
  return found?.value.state === 'due' ? dueAt(found.value) : undefined;
}

function dueAt(posting: Posting): string {
  const [notBefore, free] = [posting.notBefore ?? '', onItsWayUntil(posting) ?? ''];
  return notBefore > free ? notBefore : free;
}
