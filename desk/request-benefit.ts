import type { Person } from '../benefits/company.js';
import type { Refusal, Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import type { BenefitRequest, RequestAct } from '../benefits/request.js';
import { advance, lastStep } from '../benefits/request.js';
import type { RequestDetails } from '../benefits/request-details.js';
import { isApprovedByRule, refuseByRule, refuseUndecided, routeOf } from '../benefits/route.js';
import { findPerson } from '../directory/find-person.js';
import type { Ask, Inputs } from './acts/act.js';
import { actFor } from './acts/acts.js';
import { askApprovers } from './ask-approvers.js';
import { deliverRequest } from './deliver-request.js';
import type { Actor, DeskParts } from './parts.js';
import { reachableOf } from './reachable.js';
import { readCompany } from './read-company.js';
import { REQUEST_COUNTER_KEY, REQUESTS, requestKey } from './records.js';
import type { UnitOfWork } from './unit-of-work.js';
import { inUnitOfWork } from './unit-of-work.js';

/** What somebody asks for. */
export interface Wanted {
  readonly act: RequestAct;
  readonly benefitId?: string | undefined;
}

export interface SentForm extends Wanted {
  /** Made when the form was opened. The same form sent twice is one request. */
  readonly draftId: string;
  readonly inputs: Inputs;
}

export interface Requested {
  /** `own-work`: it is the person's own role to do it, so nobody has to approve. */
  readonly kind: 'requested' | 'own-work';
  readonly request: BenefitRequest;
  /** Who may decide. */
  readonly approvers: readonly Person[];
  /** Those of them whom the desk can write to now. */
  readonly reachable: readonly Person[];
}

/** What was sent cannot be taken like this: the form comes back with what is wrong. */
export interface FormRefused {
  readonly kind: 'form-refused';
  readonly refusal: Refusal;
}

type Outcome =
  | { readonly kind: 'saved'; readonly request: BenefitRequest; readonly approvers: readonly Person[] }
  | FormRefused
  | Refused;

/** Could this person ask for this now? Asked before a form is shown. */
export function refuseWanted(parts: DeskParts, actor: Actor, wanted: Wanted): Promise<Refusal | undefined> {
  return inUnitOfWork(parts, actor.tenantId, async unit => {
    const ask = await openAsk(parts, unit, actor, wanted.benefitId);
    return ask.kind === 'refused' ? ask.refusal : actFor(wanted.act).refuseAsk(ask.ask);
  });
}

/** Sends a request to those who may decide; one's own work is approved with it, and goes on at once. R08, R10 */
export async function requestBenefit(
  parts: DeskParts,
  actor: Actor,
  form: SentForm,
): Promise<Requested | FormRefused | Refused> {
  const outcome = await inUnitOfWork(parts, actor.tenantId, unit => take(parts, unit, actor, form));
  if (outcome.kind !== 'saved') return outcome;
  const { request, approvers } = outcome;
  const reachable = await reachableOf(parts, actor.tenantId, approvers);
  const isOwn = lastStep(request, 'approved')?.by === actor.personId;
  return { kind: isOwn ? 'own-work' : 'requested', request, approvers, reachable };
}

async function take(parts: DeskParts, unit: UnitOfWork, actor: Actor, form: SentForm): Promise<Outcome> {
  // Every request moves the counter: read before the list, it lets no other one slip in between the two.
  const counter = (await unit.read<{ next: number }>(REQUEST_COUNTER_KEY)) ?? { next: 1 };
  const opened = await openAsk(parts, unit, actor, form.benefitId);
  if (opened.kind === 'refused') return opened;
  const { ask } = opened;
  const { company, person } = ask;
  const sent = await unit.read<BenefitRequest>(requestKey(form.draftId));
  if (sent)
    return sent.requesterId === person.id
      ? { kind: 'saved', request: sent, approvers: routeOf(company, sent, ask.now).notify }
      : refused({ code: 'not-your-request' });
  const act = actFor(form.act);
  const refusal = await act.refuseAsk(ask);
  if (refusal) return refused(refusal);
  const filled = await act.readForm(ask, form.inputs);
  if (filled.kind === 'refused') return { kind: 'form-refused', refusal: filled.refusal };
  const request = newRequest(ask, form, counter.next, filled.reason, filled.details);
  const isOwnWork = act.isOwnWork(ask, filled.details);
  const byRule = refuseByRule(company, person, request);
  if (byRule) return refused(byRule);
  const route = routeOf(company, request, ask.now);
  const isAutomatic = !isOwnWork && isApprovedByRule(company, request, ask.requests);
  const undecided = refuseUndecided(company, person, request, route);
  if (!isOwnWork && !isAutomatic && undecided) return refused(undecided);
  unit.write(REQUEST_COUNTER_KEY, { next: counter.next + 1 });
  unit.audit({ ...mark(request), by: person.id, act: 'request' });
  if (isOwnWork) return approveAtOnce(parts, unit, ask, request, person.id);
  const approvers = await askApprovers(unit, company, request, ask.now);
  if (isAutomatic) return approveAtOnce(parts, unit, ask, request);
  unit.write(requestKey(request.id), request);
  return { kind: 'saved', request, approvers };
}

/** Approves with the request: it is the person's own role, or the company's rule wants it so. */
async function approveAtOnce(
  parts: DeskParts,
  unit: UnitOfWork,
  ask: Ask,
  request: BenefitRequest,
  by?: string,
): Promise<Outcome> {
  const { company, person, benefit, now } = ask;
  unit.audit({ ...mark(request), by: by ?? 'desk', act: 'approve' });
  const step = { event: 'approved', at: request.createdAt, ...(by ? { by } : {}) } as const;
  const approved = advance(request, step);
  const work = { parts, unit, company, person, benefit, now };
  return { kind: 'saved', request: await deliverRequest(work, approved), approvers: [] };
}

async function openAsk(
  parts: DeskParts,
  unit: UnitOfWork,
  actor: Actor,
  benefitId: string | undefined,
): Promise<{ kind: 'ask'; ask: Ask } | Refused> {
  const company = await readCompany(unit);
  if (!company) return refused({ code: 'unknown-company' });
  const person = findPerson(company, actor.personId, actor.name);
  const benefit = company.benefits.find(candidate => candidate.id === benefitId);
  const requests = await unit.list<BenefitRequest>(REQUESTS);
  return { kind: 'ask', ask: { parts, unit, company, person, benefit, requests, now: parts.clock() } };
}

function newRequest(
  { person, benefit, now }: Ask,
  form: SentForm,
  number: number,
  reason: string,
  details: RequestDetails,
): BenefitRequest {
  const at = now.toISOString();
  return {
    id: form.draftId,
    number,
    ...(benefit ? { benefitId: benefit.id } : {}),
    requesterId: person.id,
    requesterName: person.name,
    reason,
    state: 'pending',
    createdAt: at,
    history: [{ event: 'requested', at, by: person.id }],
    ...details,
  };
}

function mark({ id, benefitId, createdAt }: BenefitRequest) {
  return { at: createdAt, requestId: id, ...(benefitId ? { benefitId } : {}) };
}
