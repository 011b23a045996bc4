import type { NoticeWishes } from '../directory/notice-times.js';
import { isInDigest } from './digest.js';
import type { Actor, DeskParts } from './parts.js';
import type { Posting } from './posting.js';
import { NO_REQUEST, postingKey } from './posting.js';
import { POSTINGS } from './records.js';
import { rememberNotices } from './remember-person.js';
import { inUnitOfWork } from './unit-of-work.js';

/**
 * Keeps how a person wants to be written to. What waits for them is looked at anew: with another hour for their
 * digest, or as cards when they want no digest any more.
 */
export async function setNotices(parts: DeskParts, actor: Actor, notices: NoticeWishes): Promise<void> {
  const { personId } = actor;
  await rememberNotices(parts, actor, notices);
  await inUnitOfWork(parts, actor.tenantId, async unit => {
    const digest = postingKey({ requestId: NO_REQUEST, kind: 'digest', personId });
    if (await unit.read<Posting>(digest)) unit.write(digest, undefined);
    for (const posting of await unit.list<Posting>(POSTINGS)) {
      if (posting.personId !== personId || posting.kind === 'digest') continue;
      const isHeld = isInDigest(posting) || (posting.state === 'due' && !posting.doubts && posting.notBefore);
      if (!isHeld) continue;
      const { notBefore: _, ...rest } = posting;
      unit.write(postingKey(posting), { ...rest, state: 'due' } satisfies Posting);
    }
  });
}
