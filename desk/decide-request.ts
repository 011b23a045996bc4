import type { Company } from '../benefits/company.js';
import { refuseDecision } from '../benefits/deciding.js';
import type { Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import type { BenefitRequest } from '../benefits/request.js';
import { advance } from '../benefits/request.js';
import { findPerson } from '../directory/find-person.js';
import type { Work } from './acts/act.js';
import { requestEntry } from './audit-request.js';
import { deliverRequest, saveMoved } from './deliver-request.js';
import type { Actor, DeskParts } from './parts.js';
import { COMPANY_KEY, requestKey } from './records.js';
import { inUnitOfWork } from './unit-of-work.js';

export type Decision =
  | { readonly requestId: string; readonly decision: 'approve' }
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
    const company = await unit.read<Company>(COMPANY_KEY);
    if (!company) return refused({ code: 'unknown-company' });
    const request = await unit.read<BenefitRequest>(requestKey(decision.requestId));
    if (!request) return refused({ code: 'unknown-request' });
    const person = findPerson(company, actor.personId, actor.name);
    const now = parts.clock();
    const refusal = refuseDecision(company, person, request);
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
  if (decision.decision === 'approve') {
    unit.audit(requestEntry(request, { ...step, act: 'approve' }));
    return deliverRequest(work, advance(request, { event: 'approved', ...step }));
  }
  const note = decision.reason.trim();
  unit.audit(requestEntry(request, { ...step, act: 'reject', detail: note }));
  const rejected = advance(request, { event: 'rejected', ...step, note });
  await saveMoved(work, rejected);
  return rejected;
}
