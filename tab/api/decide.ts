import type { Refused } from '../../benefits/refusal.js';
import type { BenefitRequest } from '../../benefits/request.js';
import { lastStep } from '../../benefits/request.js';
import type { Decided, Decision } from '../../desk/decide-request.js';
import { decideRequest } from '../../desk/decide-request.js';
import { nameOf } from '../../directory/find-person.js';
import { refuse } from './door-refusal.js';
import { sayRefusal } from './say-refusal.js';
import type { ApprovalLine } from './show-approvals.js';
import { linesOf } from './show-approvals.js';
import type { Answer, SaidRefusal, Visit } from './visit.js';
import { json, objectIn } from './visit.js';

/** What became of each decision, in the order of the call. */
export interface DecisionsAnswer {
  readonly results: readonly DecisionResult[];
}

export type DecisionResult =
  | { readonly kind: 'decided'; readonly line: ApprovalLine }
  /** Somebody was faster, or it was withdrawn; nothing was changed. */
  | { readonly kind: 'already'; readonly line: ApprovalLine; readonly text: string }
  | ({ readonly kind: 'refused'; readonly requestId: string } & SaidRefusal);

/** Decisions in one call. */
const MOST_DECISIONS = 50;

/** Approves and rejects, one after the other: each stands alone, so one that is refused stops no other. */
export async function decide(visit: Visit): Promise<Answer> {
  const decisions = decisionsIn(objectIn(visit)?.decisions);
  if (!decisions) return { kind: 'door', refusal: refuse(400, 'decisions') };
  const results: DecisionResult[] = [];
  for (const decision of decisions) {
    const outcome = await decideRequest(visit.desk, visit.actor, decision);
    results.push(await resultOf(outcome, decision, visit));
  }
  return json({ results } satisfies DecisionsAnswer);
}

async function resultOf(
  outcome: Decided | Refused,
  { requestId }: Decision,
  visit: Visit,
): Promise<DecisionResult> {
  if (outcome.kind === 'refused') {
    const said = sayRefusal(outcome.refusal, visit.kit, visit.seat);
    return { kind: 'refused', requestId, ...said };
  }
  const [line] = await linesOf([outcome.request], visit);
  if (outcome.kind === 'decided') return { kind: 'decided', line: line! };
  return { kind: 'already', line: line!, text: lateText(outcome, visit) };
}

/** Who was faster. */
export function lateText({ request }: { readonly request: BenefitRequest }, { seat, say }: Visit): string {
  const by = lastStep(request, 'approved', 'rejected', 'withdrawn')?.by;
  if (!by) return say(`refusal.wrong-state.${request.state}`);
  const name = nameOf(seat.company, by, by === request.requesterId ? request.requesterName : undefined);
  return say(request.state === 'withdrawn' ? 'approvals.lateWithdrawn' : 'approvals.late', { name });
}

function decisionsIn(value: unknown): readonly Decision[] | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_DECISIONS) return undefined;
  const decisions = value.map(decisionOf);
  return decisions.every(decision => decision !== undefined) ? decisions : undefined;
}

function decisionOf(value: unknown): Decision | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { requestId, decision, reason = '', justification } = value as Record<string, unknown>;
  if (typeof requestId !== 'string' || typeof reason !== 'string') return undefined;
  if (decision === 'approve')
    return typeof justification === 'string'
      ? { requestId, decision, justification }
      : { requestId, decision };
  return decision === 'reject' ? { requestId, decision, reason } : undefined;
}
