import type { Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import type { BenefitRequest } from '../benefits/request.js';
import { advance } from '../benefits/request.js';
import { countedEndorsements, refuseDecision, routeOf } from '../benefits/route.js';
import { findPerson } from '../directory/find-person.js';
import type { Work } from './acts/act.js';
import { requestEntry } from './audit-request.js';
import { deliverRequest, saveMoved } from './deliver-request.js';
import type { Actor, DeskParts } from './parts.js';
import { post, repost } from './posting.js';
import { readCompany } from './read-company.js';
import { requestKey } from './records.js';
import { inUnitOfWork } from './unit-of-work.js';

export type Decision =
  | {
      readonly requestId: string;
      readonly decision: 'approve';
      /** Why it is approved against the usual way; everybody who decides reads it. */
      readonly justification?: string;
    }
  | { readonly requestId: string; readonly decision: 'reject'; readonly reason: string };

export interface Decided {
  /** `already`: somebody had decided before, or the request was withdrawn; nothing was changed. */
  readonly kind: 'decided' | 'already';
  readonly request: BenefitRequest;
}

/**
 * Approves or rejects a request. What approving gives is delivered in the same step, so that two approvals never
 * give the same thing; where that is impossible the request fails and both sides are told. R08, R10, R17, R22
 */
export function decideRequest(
  parts: DeskParts,
  actor: Actor,
  decision: Decision,
): Promise<Decided | Refused> {
  return inUnitOfWork(parts, actor.tenantId, async unit => {
    const company = await readCompany(unit);
    if (!company) return refused({ code: 'unknown-company' });
    const request = await unit.read<BenefitRequest>(requestKey(decision.requestId));
    if (!request) return refused({ code: 'unknown-request' });
    const person = findPerson(company, actor.personId, actor.name);
    const now = parts.clock();
    const justification = decision.decision === 'approve' ? decision.justification : undefined;
    const refusal = refuseDecision(company, person, request, now, justification);
    if (refusal?.code === 'justification-missing') return refused(refusal);
    if (refusal) {
      const entry = { at: now.toISOString(), by: person.id, act: 'refuse', detail: refusal.code } as const;
      unit.audit(requestEntry(request, entry));
      return refused(refusal);
    }
    if (request.state !== 'pending') return { kind: 'already', request };
    if (decision.decision === 'reject' && decision.reason.trim() === '')
      return refused({ code: 'reason-missing' });
    const benefit = company.benefits.find(candidate => candidate.id === request.benefitId);
    const work: Work = { parts, unit, company, person, benefit, now };
    return { kind: 'decided', request: await decide(work, request, decision) };
  });
}

async function decide(work: Work, request: BenefitRequest, decision: Decision): Promise<BenefitRequest> {
  const { unit, person, now } = work;
  const step = { at: now.toISOString(), by: person.id };
  if (decision.decision === 'approve') return approve(work, request, decision.justification?.trim());
  const note = decision.reason.trim();
  unit.audit(requestEntry(request, { ...step, act: 'reject', detail: note }));
  const rejected = advance(request, { event: 'rejected', ...step, note });
  await saveMoved(work, rejected);
  return rejected;
}

/** One of the approvals that are needed, or the last of them. With a justification one is enough. */
async function approve(
  work: Work,
  request: BenefitRequest,
  justification: string | undefined,
): Promise<BenefitRequest> {
  const { unit, company, person, now } = work;
  const step = { at: now.toISOString(), by: person.id };
  const { needed, decide } = routeOf(company, request, now);
  const before = countedEndorsements(company, request);
  if (!justification && before.includes(person.id)) return request;
  if (!justification && before.length + 1 < needed) {
    unit.audit(requestEntry(request, { ...step, act: 'endorse' }));
    const endorsed = advance(request, { event: 'endorsed', ...step });
    unit.write(requestKey(endorsed.id), endorsed);
    await repost(unit, endorsed);
    return endorsed;
  }
  const note = justification ? { note: justification } : {};
  const detail = justification ? { detail: `justified: ${justification}` } : {};
  unit.audit(requestEntry(request, { ...step, act: 'approve', ...detail }));
  const delivered = await deliverRequest(work, advance(request, { event: 'approved', ...step, ...note }));
  if (!justification) return delivered;
  for (const other of decide)
    if (other.id !== person.id)
      await post(unit, { requestId: request.id, kind: 'justified', personId: other.id });
  return delivered;
}
