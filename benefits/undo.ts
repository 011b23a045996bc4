import type { Instant } from './programme.js';
import type { Refusal } from './refusal.js';
import type { BenefitRequest } from './request.js';
import { lastStep, nextState } from './request.js';

/** Who may take the decision about a request back, and until when. */
export interface Undoable {
  /** Person id: whoever decided. */
  readonly by: string;
  readonly until: Instant;
}

/**
 * Can the decision be taken back at all? Not what the desk or the requester decided, and nothing that cannot be
 * unmade: a key that was read, work that was begun in Partner Center, what came back from there. R17, R84
 * @param minutes for how long after the decision.
 */
export function undoableOf(request: BenefitRequest, minutes: number): Undoable | undefined {
  const decided = lastStep(request, 'approved', 'rejected');
  if (!decided?.by || decided.by === request.requesterId || isForGood(request)) return undefined;
  return { by: decided.by, until: new Date(Date.parse(decided.at) + minutes * 60_000).toISOString() };
}

/** Can this person take the decision back now? */
export function refuseUndo(
  request: BenefitRequest,
  personId: string,
  minutes: number,
  now: Date,
): Refusal | undefined {
  if (!nextState(request.state, 'undone')) return { code: 'wrong-state', state: request.state };
  if (lastStep(request, 'approved', 'rejected')?.by !== personId) return { code: 'undo-not-yours' };
  const undoable = undoableOf(request, minutes);
  if (!undoable) return { code: 'undo-impossible' };
  return now.getTime() < Date.parse(undoable.until)
    ? undefined
    : { code: 'undo-too-late', until: undoable.until };
}

/** Is there an open request that would ask for the same a second time, were this one open again? */
export function refuseReopening(
  request: BenefitRequest,
  others: readonly BenefitRequest[],
): Refusal | undefined {
  const open = others.find(
    other => other.id !== request.id && isOpen(other) && asksForTheSame(other, request),
  );
  return open && { code: 'already-requested', number: open.number };
}

function isForGood(request: BenefitRequest): boolean {
  if (!nextState(request.state, 'undone') || request.viewedAt) return true;
  return lastStep(request, 'started') !== undefined || lastStep(request, 'fulfilled')?.by !== undefined;
}

function isOpen({ state }: BenefitRequest): boolean {
  return state === 'pending' || state === 'approved';
}

/** The same thing for the same person: what was chosen with it makes no difference, who gets it does. */
function asksForTheSame(a: BenefitRequest, b: BenefitRequest): boolean {
  return a.act === b.act && a.benefitId === b.benefitId && aimOf(a) === aimOf(b);
}

function aimOf(request: BenefitRequest): string {
  switch (request.act) {
    case 'visual-studio':
      return request.to;
    case 'azure-credit':
      return JSON.stringify([request.requesterId, request.wish]);
    case 'add-person':
      return request.email.toLowerCase();
    case 'help':
      return `${request.requesterId} ${request.wanted}`;
    default:
      return request.requesterId;
  }
}
