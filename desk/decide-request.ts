import type { Company, Person, SoftwareBenefit } from '../benefits/company.js';
import type { PooledKey } from '../benefits/key-pool.js';
import { nextKey } from '../benefits/key-pool.js';
import type { Refusal, Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import { refuseUse } from '../benefits/refuse-use.js';
import type { BenefitRequest } from '../benefits/request.js';
import { advance } from '../benefits/request.js';
import { keysLeft, refuseKeyDecision } from '../benefits/software-keys.js';
import { findPerson } from '../directory/find-person.js';
import type { AuditEntry } from './audit.js';
import type { Actor, DeskParts } from './parts.js';
import { post, repost } from './posting.js';
import { COMPANY_KEY, pooledKeyKey, poolPrefix, requestKey } from './records.js';
import type { UnitOfWork } from './unit-of-work.js';
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
 * Approves or rejects a request. Approving allocates a key of the pool in the same step, so that two approvals
 * never get the same key; when none is left the request fails and both sides are told. R10, R17, R22
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
    const refusal = refuseKeyDecision(person, request);
    if (refusal) {
      unit.audit(entry(parts, person.id, 'refuse', request, refusal.code));
      return refused(refusal);
    }
    if (request.state !== 'pending') return { kind: 'already', request };
    if (decision.decision === 'reject' && decision.reason.trim() === '')
      return refused({ code: 'reason-missing' });
    const decided = await decide(parts, unit, company, person, request, decision);
    unit.write(requestKey(request.id), decided);
    await repost(unit, decided);
    await post(unit, { requestId: decided.id, kind: 'outcome', personId: decided.requesterId });
    return { kind: 'decided', request: decided };
  });
}

async function decide(
  parts: DeskParts,
  unit: UnitOfWork,
  company: Company,
  person: Person,
  request: BenefitRequest,
  decision: Decision,
): Promise<BenefitRequest> {
  const at = parts.clock().toISOString();
  if (decision.decision === 'reject') {
    unit.audit(entry(parts, person.id, 'reject', request, decision.reason.trim()));
    return advance(request, { event: 'rejected', at, by: person.id, note: decision.reason.trim() });
  }
  unit.audit(entry(parts, person.id, 'approve', request));
  const approved = advance(request, { event: 'approved', at, by: person.id });
  return fulfil(parts, unit, company, approved);
}

/** Takes a key from the pool for an approved request, or fails it. */
async function fulfil(
  parts: DeskParts,
  unit: UnitOfWork,
  company: Company,
  request: BenefitRequest,
): Promise<BenefitRequest> {
  const now = parts.clock();
  const benefit = company.benefits.find(candidate => candidate.id === request.benefitId);
  const pool = await unit.list<PooledKey>(poolPrefix(request.benefitId));
  const refusal = refuseDelivery(company, benefit as SoftwareBenefit | undefined, pool, now);
  const key = refusal ? undefined : nextKey(pool);
  if (!key) {
    const failure: Refusal = refusal ?? { code: 'pool-empty' };
    unit.audit(entry(parts, 'desk', 'fail', request, failure.code));
    return { ...advance(request, { event: 'failed', at: now.toISOString() }), failure };
  }
  unit.write(pooledKeyKey(key.benefitId, key.id), { ...key, usedBy: [...key.usedBy, request.id] });
  unit.audit(entry(parts, 'desk', 'fulfil', request));
  return { ...advance(request, { event: 'fulfilled', at: now.toISOString() }), keyId: key.id };
}

function refuseDelivery(
  company: Company,
  benefit: SoftwareBenefit | undefined,
  pool: readonly PooledKey[],
  now: Date,
): Refusal | undefined {
  if (!benefit) return { code: 'unknown-benefit' };
  return (
    refuseUse(company, benefit, now) ?? (keysLeft(benefit, pool) === 0 ? { code: 'pool-empty' } : undefined)
  );
}

function entry(
  parts: DeskParts,
  by: string,
  act: AuditEntry['act'],
  request: BenefitRequest,
  detail?: string,
): AuditEntry {
  return {
    at: parts.clock().toISOString(),
    by,
    act,
    requestId: request.id,
    benefitId: request.benefitId,
    ...(detail ? { detail } : {}),
  };
}
