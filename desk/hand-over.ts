import { refuseWork } from '../benefits/deciding.js';
import type { Refusal, Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import type { BenefitRequest } from '../benefits/request.js';
import { advance } from '../benefits/request.js';
import { findPerson } from '../directory/find-person.js';
import type { Inputs, Work } from './acts/act.js';
import { actFor } from './acts/acts.js';
import { requestEntry } from './audit-request.js';
import { saveMoved } from './deliver-request.js';
import type { Actor, DeskParts } from './parts.js';
import { readCompany } from './read-company.js';
import { requestKey } from './records.js';
import { inUnitOfWork } from './unit-of-work.js';

/** What somebody says about what they do in Partner Center for an approved request. */
export type Report =
  /** The first half is done; the rest takes days. */
  | { readonly requestId: string; readonly report: 'started' }
  /** What came back. */
  | { readonly requestId: string; readonly report: 'done'; readonly inputs: Inputs }
  | { readonly requestId: string; readonly report: 'impossible'; readonly reason: string };

export type Reported =
  /** `already`: somebody had said so before; nothing was changed. */
  | { readonly kind: 'reported' | 'already'; readonly request: BenefitRequest }
  /** What came back cannot be right: the card comes back with what is wrong. */
  | { readonly kind: 'form-refused'; readonly refusal: Refusal; readonly request: BenefitRequest }
  | Refused;

/**
 * Takes what came back from Partner Center. Only with that is the request fulfilled. Whoever holds the role may
 * say so, also for what another one approved.
 */
export function reportHandOver(parts: DeskParts, actor: Actor, report: Report): Promise<Reported> {
  return inUnitOfWork(parts, actor.tenantId, async (unit): Promise<Reported> => {
    const company = await readCompany(unit);
    if (!company) return refused({ code: 'unknown-company' });
    const request = await unit.read<BenefitRequest>(requestKey(report.requestId));
    if (!request) return refused({ code: 'unknown-request' });
    const person = findPerson(company, actor.personId, actor.name);
    const refusal = refuseWork(company, person, request);
    if (refusal) return refused(refusal);
    if (request.state === 'pending') return refused({ code: 'wrong-state', state: request.state });
    if (request.state !== 'approved') return { kind: 'already', request };
    const benefit = company.benefits.find(candidate => candidate.id === request.benefitId);
    const work: Work = { parts, unit, company, person, benefit, now: parts.clock() };
    return take(work, request, report);
  });
}

async function take(work: Work, request: BenefitRequest, report: Report): Promise<Reported> {
  const { unit, person, now } = work;
  const step = { at: now.toISOString(), by: person.id };
  const { handOver } = actFor(request.act);
  if (!handOver) throw new Error(`Request ${request.id}: ${request.act} is never handed over`);
  switch (report.report) {
    case 'started': {
      const refusal = await handOver.start?.(work, request);
      if (refusal) return { kind: 'form-refused', refusal, request };
      if (request.history.some(({ event }) => event === 'started')) return { kind: 'already', request };
      unit.audit(requestEntry(request, { ...step, act: 'start' }));
      return moved(work, advance(request, { event: 'started', ...step }));
    }
    case 'done': {
      const completed = await handOver.complete(work, request, report.inputs);
      if (completed.kind === 'refused') return { kind: 'form-refused', refusal: completed.refusal, request };
      unit.audit(requestEntry(request, { ...step, act: 'fulfil' }));
      return moved(work, { ...advance(request, { event: 'fulfilled', ...step }), ...completed.details });
    }
    case 'impossible': {
      const note = report.reason.trim();
      if (note === '') return { kind: 'form-refused', refusal: { code: 'reason-missing' }, request };
      await handOver.giveUp?.(work, request);
      unit.audit(requestEntry(request, { ...step, act: 'fail', detail: note }));
      return moved(work, advance(request, { event: 'failed', ...step, note }));
    }
  }
}

async function moved(work: Work, request: BenefitRequest): Promise<Reported> {
  await saveMoved(work, request);
  return { kind: 'reported', request };
}
