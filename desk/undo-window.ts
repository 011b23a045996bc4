import type { BenefitRequest } from '../benefits/request.js';
import { lastStep } from '../benefits/request.js';
import { undoableOf } from '../benefits/undo.js';
import { isReachable } from '../directory/profile.js';
import { companyPartition } from '../store/store.js';
import type { DeskParts } from './parts.js';
import type { Posting } from './posting.js';
import { follows, isLastShowing, postingKey } from './posting.js';
import { readProfile } from './reachable.js';
import { POSTINGS, requestKey } from './records.js';
import { inUnitOfWork } from './unit-of-work.js';

/**
 * Until when this posting has to be kept for the decision that it shows (ISO 8601), or shown anew because its
 * reader can take the decision back only until then; undefined where neither is so.
 */
export function undoWindow(
  { settings, clock }: Pick<DeskParts, 'settings' | 'clock'>,
  posting: Posting,
  request: BenefitRequest,
): string | undefined {
  const undoable = undoableOf(request, settings.undoMinutes);
  if (!undoable || undoable.until <= clock().toISOString()) return undefined;
  const isKept = isLastShowing(posting, request) && (follows(posting) || posting.kind === 'outcome');
  return isKept || isOfDecider(posting, request) ? undoable.until : undefined;
}

/**
 * The time is over in which some decisions could be taken back: whoever decided loses the button, and what was
 * kept for it is dropped.
 * @returns when that happens next (ISO 8601), or undefined.
 */
export async function endUndoWindows(parts: DeskParts, tenantId: string): Promise<string | undefined> {
  const now = parts.clock().toISOString();
  let nextAt: string | undefined;
  for (const { value } of await parts.store.list<Posting>(companyPartition(tenantId), POSTINGS)) {
    const { state, undoUntil } = value;
    if (state !== 'shown' || undoUntil === undefined) continue;
    if (undoUntil <= now) await endWindow(parts, tenantId, value);
    else if (nextAt === undefined || undoUntil < nextAt) nextAt = undoUntil;
  }
  return nextAt;
}

function endWindow(parts: DeskParts, tenantId: string, posting: Posting): Promise<void> {
  return inUnitOfWork(parts, tenantId, async unit => {
    const current = await unit.read<Posting>(postingKey(posting));
    if (current?.state !== 'shown' || current.undoUntil !== posting.undoUntil) return;
    const request = await unit.read<BenefitRequest>(requestKey(posting.requestId));
    const { undoUntil: _, ...rest } = current;
    const isButtonThere =
      request !== undefined &&
      isOfDecider(current, request) &&
      isReachable(await readProfile(parts, tenantId, posting.personId));
    const isOver = request === undefined || isLastShowing(current, request);
    if (isButtonThere) unit.write(postingKey(posting), { ...rest, state: 'due', attempts: 0 });
    else unit.write(postingKey(posting), isOver ? undefined : rest);
  });
}

function isOfDecider({ kind, personId }: Posting, request: BenefitRequest): boolean {
  return kind === 'approval' && lastStep(request, 'approved', 'rejected')?.by === personId;
}
