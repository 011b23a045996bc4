import type { BenefitRequest } from '../benefits/request.js';
import { isReachable } from '../directory/profile.js';
import { afresh, afterShowing, without } from './after-showing.js';
import { keepDeadLetter } from './dead-letter.js';
import { nextDigest, postDigest } from './digest.js';
import type { Unreached } from './note-unreached.js';
import { noteUnreached } from './note-unreached.js';
import type { DeskParts } from './parts.js';
import type { Posting } from './posting.js';
import { allMessages, inMessages, postingKey } from './posting.js';
import { readProfile } from './reachable.js';
import { requestKey } from './records.js';
import type { Showing } from './showing.js';
import { afterFailure, WAITING_SECONDS } from './showing.js';
import { inUnitOfWork } from './unit-of-work.js';

/**
 * Records how showing a posting ended. A request that moved on while it was being shown leaves the posting due.
 * An approval that was given up makes the desk tell the requester when no other approver is or can be reached.
 * @returns why the posting was given up for good, which somebody has to look at; else undefined.
 */
export function settlePosting(
  parts: DeskParts,
  tenantId: string,
  posting: Posting,
  showing: Showing,
): Promise<string | undefined> {
  return inUnitOfWork(parts, tenantId, async unit => {
    const key = postingKey(posting);
    const current = await unit.read<Posting>(key);
    const request = await unit.read<BenefitRequest>(requestKey(posting.requestId));
    if (current) return settle({ parts, tenantId, unit, current, request }, showing);
    // It was dropped as too late while it was being shown: the card that now stands there has to follow.
    if (showing.kind === 'shown') unit.write(key, afterShowing(parts, posting, showing, request));
    return undefined;
  });
}

async function settle(unreached: Unreached, showing: Showing): Promise<string | undefined> {
  const { parts, unit, current, request } = unreached;
  switch (showing.kind) {
    case 'waiting':
      await waitFor(unreached);
      return undefined;
    case 'later': {
      const next = afterFailure(current, showing);
      if (next.kind === 'given-up') return giveUp(unreached, next.because);
      unit.write(postingKey(current), next.kind === 'again' ? next.posting : await restOf(unreached));
      return undefined;
    }
    case 'missing': {
      const { notBefore: _, ...rest } = current;
      unit.write(postingKey(current), inMessages(rest, without(allMessages(current), showing.lost)));
      return undefined;
    }
    case 'needless':
      unit.write(postingKey(current), undefined);
      return undefined;
    case 'in-digest':
      unit.write(postingKey(current), inDigest(current));
      await postDigest(unit, current.personId, showing.digestAt);
      return undefined;
    case 'unreachable':
      unit.write(postingKey(current), untilReturn(current, request));
      await noteUnreached(unreached, showing.because);
      return undefined;
    case 'gone':
      return giveUp(unreached, showing.because);
    case 'shown':
      unit.write(
        postingKey(current),
        current.kind === 'digest' ? await restOf(unreached) : afterShowing(parts, current, showing, request),
      );
      return undefined;
  }
}

/** What is left of a notice that was shown once, or counts as shown. */
async function restOf({ parts, tenantId, unit, current }: Unreached): Promise<Posting | undefined> {
  return current.kind === 'digest' ? nextDigest(parts, tenantId, unit, current) : undefined;
}

/** An approval is followed in the digest too; a reminder has done its work. */
function inDigest(posting: Posting): Posting | undefined {
  const { requestId, kind, personId } = posting;
  return kind === 'approval' ? { requestId, kind, personId, state: 'shown', attempts: 0 } : undefined;
}

/** A visit makes it due at once; the pause is for a visit that came between the look at the profile and this. */
async function waitFor({ parts, tenantId, unit, current }: Unreached): Promise<void> {
  if (isReachable(await readProfile(parts, tenantId, current.personId))) return;
  const notBefore = new Date(parts.clock().getTime() + WAITING_SECONDS * 1000).toISOString();
  unit.write(postingKey(current), { ...current, notBefore });
}

async function giveUp(unreached: Unreached, because: string): Promise<string> {
  const { parts, unit, current } = unreached;
  unit.write(postingKey(current), undefined);
  await keepDeadLetter(unit, current, parts.clock().toISOString(), because);
  await noteUnreached(unreached, because);
  return because;
}

/** What waits for a person who may install the bot again: how their request ended, and what is still open. */
function untilReturn(posting: Posting, request: BenefitRequest | undefined): Posting | undefined {
  const isOpen = posting.kind === 'approval' && request?.state === 'pending';
  if (!isOpen && posting.kind !== 'outcome' && posting.kind !== 'digest') return undefined;
  return afresh(posting);
}
