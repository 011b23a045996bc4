import { undoDecision } from '../../desk/undo-decision.js';
import type { ApprovalLine } from './show-approvals.js';
import { linesOf } from './show-approvals.js';
import type { Answer, Visit } from './visit.js';
import { json } from './visit.js';

/** How a request stands for somebody who did something about it. */
export interface MovedApproval {
  readonly line: ApprovalLine;
}

/** Takes the reader's own decision back. */
export async function undo(visit: Visit): Promise<Answer> {
  const outcome = await undoDecision(visit.desk, visit.actor, visit.id);
  if (outcome.kind === 'refused') return outcome;
  const [line] = await linesOf([outcome.request], visit);
  return json({ line: line! } satisfies MovedApproval);
}
