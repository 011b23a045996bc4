import type { Report } from '../../desk/hand-over.js';
import { reportHandOver } from '../../desk/hand-over.js';
import { lateText } from './decide.js';
import { refuse } from './door-refusal.js';
import { linesOf } from './show-approvals.js';
import type { MovedApproval } from './undo.js';
import type { Answer, Visit } from './visit.js';
import { json, objectIn } from './visit.js';

export interface WorkReported extends MovedApproval {
  /** Somebody had said so before; nothing was changed. */
  readonly late?: string;
}

/** Takes what came back from Partner Center, or why nothing does. */
export async function reportWork(visit: Visit): Promise<Answer> {
  const report = reportIn(visit);
  if (!report) return { kind: 'door', refusal: refuse(400, 'report') };
  const outcome = await reportHandOver(visit.desk, visit.actor, report);
  if (outcome.kind === 'refused' || outcome.kind === 'form-refused')
    return { kind: 'refused', refusal: outcome.refusal };
  const { request } = outcome;
  const [line] = await linesOf([request], visit);
  const isLate = outcome.kind === 'already' && request.state !== 'approved';
  return json({
    line: line!,
    ...(isLate ? { late: lateText({ request }, visit) } : {}),
  } satisfies WorkReported);
}

function reportIn(visit: Visit): Report | undefined {
  const { report, inputs = {}, reason = '' } = objectIn(visit) ?? {};
  const requestId = visit.id;
  switch (report) {
    case 'started':
      return { requestId, report };
    case 'done':
      return isInputs(inputs) ? { requestId, report, inputs } : undefined;
    case 'impossible':
      return typeof reason === 'string' ? { requestId, report, reason } : undefined;
    default:
      return undefined;
  }
}

function isInputs(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === 'object' && value !== null && Object.values(value).every(one => typeof one === 'string')
  );
}
