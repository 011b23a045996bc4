import { companyPartition } from '../store/store.js';
import type { DeadLetter } from './dead-letter.js';
import { reviveDeadLetters } from './dead-letter.js';
import type { DeskParts } from './parts.js';
import type { Posting } from './posting.js';
import { isInDoubt, postingKey } from './posting.js';
import { DEAD_LETTERS, POSTINGS } from './records.js';
import { inUnitOfWork } from './unit-of-work.js';

/**
 * Makes everything that waits for a person due at once, also what was given up, for example because they installed
 * the bot. What may have arrived already keeps its waiting time.
 */
export async function pokePostingsOf(parts: DeskParts, tenantId: string, personId: string): Promise<void> {
  const found = await parts.store.list<Posting>(companyPartition(tenantId), POSTINGS);
  const given = await parts.store.list<DeadLetter>(companyPartition(tenantId), DEAD_LETTERS);
  const isAwaited = given.some(record => record.value.personId === personId);
  if (!isAwaited && !found.some(record => waitsFor(record.value, personId))) return;
  await inUnitOfWork(parts, tenantId, async unit => {
    await reviveDeadLetters(unit, personId);
    for (const posting of await unit.list<Posting>(POSTINGS)) {
      if (!waitsFor(posting, personId) || isInDoubt(posting)) continue;
      const { notBefore: _, ...rest } = posting;
      unit.write(postingKey(posting), { ...rest, attempts: 0 });
    }
  });
}

function waitsFor(posting: Posting, personId: string): boolean {
  return posting.personId === personId && posting.state === 'due';
}
