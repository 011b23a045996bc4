import { companyPartition } from '../store/store.js';
import type { DeskParts } from './parts.js';
import type { Posting } from './posting.js';
import { postingKey } from './posting.js';
import { POSTINGS } from './records.js';
import { inUnitOfWork } from './unit-of-work.js';

/** Makes everything that waits for a person due at once, for example because they installed the bot. */
export async function pokePostingsOf(parts: DeskParts, tenantId: string, personId: string): Promise<void> {
  const found = await parts.store.list<Posting>(companyPartition(tenantId), POSTINGS);
  if (!found.some(record => waitsFor(record.value, personId))) return;
  await inUnitOfWork(parts, tenantId, async unit => {
    for (const posting of await unit.list<Posting>(POSTINGS)) {
      if (!waitsFor(posting, personId)) continue;
      const { notBefore: _, ...rest } = posting;
      unit.write(postingKey(posting), { ...rest, attempts: 0 });
    }
  });
}

function waitsFor(posting: Posting, personId: string): boolean {
  return posting.personId === personId && posting.state === 'due';
}
