import type { Refusal, Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import type { BenefitRequest } from '../benefits/request.js';
import { advance } from '../benefits/request.js';
import { refuseDecision } from '../benefits/route.js';
import { refuseReopening, refuseUndo } from '../benefits/undo.js';
import { findPerson } from '../directory/find-person.js';
import type { Work } from './acts/act.js';
import { actFor } from './acts/acts.js';
import { askApprovers } from './ask-approvers.js';
import { requestEntry } from './audit-request.js';
import type { Actor, DeskParts } from './parts.js';
import { post, repost } from './posting.js';
import { readCompany } from './read-company.js';
import { REQUEST_COUNTER_KEY, REQUESTS, requestKey } from './records.js';
import { inUnitOfWork } from './unit-of-work.js';

export interface Undone {
  readonly kind: 'undone';
  readonly request: BenefitRequest;
}

/**
 * Takes the actor's own decision back within `settings.undoMinutes`: what was given is free again, the request
 * waits for a decision as before, and everybody who was shown the decision sees that. Twice is once. R10, R17, R22
 */
export function undoDecision(parts: DeskParts, actor: Actor, requestId: string): Promise<Undone | Refused> {
  return inUnitOfWork(parts, actor.tenantId, async unit => {
    // Moved below: between the look at the other requests and the commit, none slips in that asks for the same.
    const counter = await unit.read<{ next: number }>(REQUEST_COUNTER_KEY);
    const company = await readCompany(unit);
    if (!company) return refused({ code: 'unknown-company' });
    const request = await unit.read<BenefitRequest>(requestKey(requestId));
    if (!request || !counter) return refused({ code: 'unknown-request' });
    if (wasUndoneBy(request, actor.personId)) return { kind: 'undone', request };
    const person = findPerson(company, actor.personId, actor.name);
    const benefit = company.benefits.find(({ id }) => id === request.benefitId);
    const work: Work = { parts, unit, company, person, benefit, now: parts.clock() };
    const refusal = await refuse(work, request);
    if (refusal) return refused(refusal);
    unit.write(REQUEST_COUNTER_KEY, counter);
    return { kind: 'undone', request: await undo(work, request) };
  });
}

/** Whoever may not decide any more takes nothing back either. */
async function refuse(work: Work, request: BenefitRequest): Promise<Refusal | undefined> {
  const { parts, unit, company, person, now } = work;
  return (
    refuseUndo(request, person.id, parts.settings.undoMinutes, now) ??
    refuseDecision(company, person, request, now, 'to undo') ??
    refuseReopening(request, await unit.list<BenefitRequest>(REQUESTS))
  );
}

async function undo(work: Work, request: BenefitRequest): Promise<BenefitRequest> {
  const { unit, company, person, now } = work;
  const step = { at: now.toISOString(), by: person.id };
  const undone = advance(await givenBack(work, request), { event: 'undone', ...step });
  unit.write(requestKey(request.id), undone);
  unit.audit(requestEntry(request, { ...step, act: 'undo', detail: request.state }));
  await repost(unit, undone);
  await askApprovers(unit, company, undone, now);
  await post(unit, { requestId: request.id, kind: 'undone', personId: request.requesterId });
  return undone;
}

/** What was set aside for work that nobody began is given up like work that cannot be done. */
async function givenBack(work: Work, request: BenefitRequest): Promise<BenefitRequest> {
  const act = actFor(request.act);
  if (request.state === 'approved') await act.handOver?.giveUp?.(work, request);
  if (request.state !== 'fulfilled' || !act.takeBack) return request;
  return act.takeBack(work, request);
}

function wasUndoneBy({ state, history }: BenefitRequest, personId: string): boolean {
  const last = history.at(-1);
  return state === 'pending' && last?.event === 'undone' && last.by === personId;
}
