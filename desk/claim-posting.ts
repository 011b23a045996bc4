import type { DeskParts } from './parts.js';
import type { Posting } from './posting.js';
import { isInChat, isOnItsWay, postingKey } from './posting.js';
import { inUnitOfWork } from './unit-of-work.js';

/**
 * Notes before a first message is sent that it is on its way. Whoever is cut off after that leaves a posting of
 * which nobody knows whether it stands in the chat; it is left alone for CLAIM_SECONDS.
 * @returns the posting as it is now, or undefined when there is nothing to send: somebody else is sending it, a
 * press has told meanwhile where it stands, or nobody has to see it any more.
 */
export function claimPosting(
  parts: DeskParts,
  tenantId: string,
  posting: Posting,
  conversationId: string,
): Promise<Posting | undefined> {
  return inUnitOfWork(parts, tenantId, async unit => {
    const now = parts.clock().toISOString();
    const current = await unit.read<Posting>(postingKey(posting));
    if (current?.state !== 'due' || isInChat(current, conversationId) || isOnItsWay(current, now))
      return undefined;
    const claimed: Posting = { ...current, sendingSince: now };
    unit.write(postingKey(posting), claimed);
    return claimed;
  });
}
