import type { Company, Person, SoftwareBenefit } from '../benefits/company.js';
import type { PooledKey } from '../benefits/key-pool.js';
import type { Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import type { BenefitRequest, KeyChoices } from '../benefits/request.js';
import { approversFor, refuseKeyChoices, refuseKeyRequest } from '../benefits/software-keys.js';
import { findPerson } from '../directory/find-person.js';
import type { Actor, DeskParts } from './parts.js';
import { post } from './posting.js';
import { reachableOf } from './reachable.js';
import { COMPANY_KEY, poolPrefix, REQUEST_COUNTER_KEY, REQUESTS, requestKey } from './records.js';
import type { UnitOfWork } from './unit-of-work.js';
import { inUnitOfWork } from './unit-of-work.js';

export interface KeyAsk {
  /** Made when the form was opened. The same form sent twice is one request. */
  readonly draftId: string;
  readonly benefitId: string;
  readonly choices: KeyChoices;
  readonly reason: string;
}

export interface Requested {
  readonly kind: 'requested';
  readonly request: BenefitRequest;
  /** Who may decide. */
  readonly approvers: readonly Person[];
  /** Those of them whom the desk can write to now. */
  readonly reachable: readonly Person[];
}

/** Sends a request for a software key to those who may decide. R10, R15 to R24 */
export async function requestSoftwareKey(
  parts: DeskParts,
  actor: Actor,
  ask: KeyAsk,
): Promise<Requested | Refused> {
  const outcome = await inUnitOfWork(parts, actor.tenantId, async unit => {
    const company = await unit.read<Company>(COMPANY_KEY);
    if (!company) return refused({ code: 'unknown-company' });
    const person = findPerson(company, actor.personId, actor.name);
    const approvers = approversFor(company, person);
    const sent = await unit.read<BenefitRequest>(requestKey(ask.draftId));
    if (sent)
      return sent.requesterId === person.id
        ? { request: sent, approvers }
        : refused({ code: 'not-your-request' });
    const request = await decide(parts, unit, company, person, ask);
    if ('kind' in request) return request;
    await save(unit, request, approvers);
    return { request, approvers };
  });
  if ('kind' in outcome) return outcome;
  const reachable = await reachableOf(parts, actor.tenantId, outcome.approvers);
  return { kind: 'requested', ...outcome, reachable };
}

async function decide(
  parts: DeskParts,
  unit: UnitOfWork,
  company: Company,
  person: Person,
  ask: KeyAsk,
): Promise<BenefitRequest | Refused> {
  const now = parts.clock();
  const benefit = company.benefits.find(candidate => candidate.id === ask.benefitId);
  // Every request moves the counter: read before the list, it lets no other one slip in between the two.
  const counter = (await unit.read<{ next: number }>(REQUEST_COUNTER_KEY)) ?? { next: 1 };
  const pool = await unit.list<PooledKey>(poolPrefix(ask.benefitId));
  const requests = await unit.list<BenefitRequest>(REQUESTS);
  const refusal =
    refuseKeyRequest({ company, person, benefit, pool, requests, now }) ??
    refuseKeyChoices(benefit as SoftwareBenefit, ask.choices, ask.reason);
  if (refusal) return refused(refusal);
  unit.write(REQUEST_COUNTER_KEY, { next: counter.next + 1 });
  const at = now.toISOString();
  return {
    id: ask.draftId,
    number: counter.next,
    act: 'software-key',
    benefitId: ask.benefitId,
    requesterId: person.id,
    requesterName: person.name,
    choices: ask.choices,
    reason: ask.reason.trim(),
    state: 'pending',
    createdAt: at,
    history: [{ event: 'requested', at, by: person.id }],
  };
}

async function save(unit: UnitOfWork, request: BenefitRequest, approvers: readonly Person[]): Promise<void> {
  unit.write(requestKey(request.id), request);
  for (const approver of approvers)
    await post(unit, { requestId: request.id, kind: 'approval', personId: approver.id });
  unit.audit({
    at: request.createdAt,
    by: request.requesterId,
    act: 'request',
    requestId: request.id,
    benefitId: request.benefitId,
  });
}
