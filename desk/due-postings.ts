import { companyPartition } from '../store/store.js';
import type { DeskParts } from './parts.js';
import type { Posting } from './posting.js';
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
  const open = found.map(record => record.value).filter(posting => posting.state === 'due');
  const waiting = open.flatMap(posting =>
    posting.notBefore && posting.notBefore > now ? [posting.notBefore] : [],
  );
  return {
    due: open.filter(posting => !posting.notBefore || posting.notBefore <= now),
    nextAt: waiting.sort()[0],
  };
}
