import type { Person } from '../benefits/company.js';
import type { Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import type { BenefitRequest } from '../benefits/request.js';
import { routeOf } from '../benefits/route.js';
import { requestEntry } from './audit-request.js';
import { readOwnRequest } from './own-request.js';
import type { Actor, DeskParts } from './parts.js';
import { post } from './posting.js';
import { reachableOf } from './reachable.js';
import { readCompany } from './read-company.js';
import { requestKey } from './records.js';
import { inUnitOfWork } from './unit-of-work.js';

export interface Nudged {
  readonly kind: 'nudged';
  readonly request: BenefitRequest;
  /** Who is reminded now. */
  readonly reminded: readonly Person[];
}

/** Reminds those who may decide, once in `settings.nudgeHours`. */
export async function nudgeRequest(
  parts: DeskParts,
  actor: Actor,
  requestId: string,
): Promise<Nudged | Refused> {
  const outcome = await inUnitOfWork(parts, actor.tenantId, async unit => {
    const company = await readCompany(unit);
    if (!company) return refused({ code: 'unknown-company' });
    const own = await readOwnRequest(unit, actor, requestId);
    if (own.kind === 'refused') return own;
    const { request } = own;
    if (request.state !== 'pending') return refused({ code: 'wrong-state', state: request.state });
    const now = parts.clock();
    const againAt = nextNudgeAt(request, parts.settings.nudgeHours);
    if (againAt && now < againAt) return refused({ code: 'nudged-recently', againAt: againAt.toISOString() });
    const at = now.toISOString();
    const nudged: BenefitRequest = { ...request, nudgedAt: at };
    const approvers = routeOf(company, request, now).notify;
    unit.write(requestKey(requestId), nudged);
    unit.audit(requestEntry(request, { at, by: actor.personId, act: 'nudge' }));
    for (const approver of approvers) await post(unit, { requestId, kind: 'nudge', personId: approver.id });
    return { kind: 'nudged' as const, request: nudged, approvers };
  });
  if (outcome.kind === 'refused') return outcome;
  const reminded = await reachableOf(parts, actor.tenantId, outcome.approvers);
  return { kind: 'nudged', request: outcome.request, reminded };
}

/** When the requester may remind again; undefined when they have not reminded yet. */
export function nextNudgeAt(request: BenefitRequest, nudgeHours: number): Date | undefined {
  if (!request.nudgedAt) return undefined;
  return new Date(Date.parse(request.nudgedAt) + nudgeHours * 3_600_000);
}
