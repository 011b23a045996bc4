import type { Benefit, Person } from '../benefits/company.js';
import type { Refusal } from '../benefits/refusal.js';
import type { BenefitRequest, RequestAct } from '../benefits/request.js';
import type { Route } from '../benefits/route.js';
import { isApprovedByRule, refuseByRule, refuseUndecided, routeOf } from '../benefits/route.js';
import { usualRequest } from '../benefits/usual-request.js';
import { actFor } from './acts/acts.js';
import type { DeskParts } from './parts.js';
import { readCompany } from './read-company.js';
import { REQUESTS } from './records.js';
import { inUnitOfWork } from './unit-of-work.js';

/** What would happen if somebody asked for something now. Nothing is saved, nobody is written to. */
export type Simulation =
  | { readonly kind: 'unknown-company' | 'unknown-person' | 'unknown-benefit' | 'not-requested' }
  | {
      readonly kind: 'refused';
      readonly person: Person;
      readonly benefit: Benefit;
      readonly refusal: Refusal;
      /** Name of the company's rule that refuses it, where it is one. */
      readonly rule: string | undefined;
    }
  | {
      readonly kind: 'goes';
      readonly person: Person;
      readonly benefit: Benefit;
      readonly act: RequestAct;
      /** Whose own role it is asks nobody; a rule can approve by itself. */
      readonly way: 'own-work' | 'automatic' | 'asks';
      readonly route: Route;
    };

/** @param who a person id of the company. @param benefitId what they would ask for, for themselves. */
export function simulateRequest(
  parts: DeskParts,
  tenantId: string,
  who: string,
  benefitId: string,
): Promise<Simulation> {
  return inUnitOfWork(parts, tenantId, async (unit): Promise<Simulation> => {
    const company = await readCompany(unit);
    if (!company) return { kind: 'unknown-company' };
    const person = company.people.find(({ id }) => id === who);
    if (!person) return { kind: 'unknown-person' };
    const benefit = company.benefits.find(({ id }) => id === benefitId);
    if (!benefit) return { kind: 'unknown-benefit' };
    const details = usualRequest(benefit, person.id);
    if (!details) return { kind: 'not-requested' };
    const requests = await unit.list<BenefitRequest>(REQUESTS);
    const ask = { parts, unit, company, person, benefit, requests, now: parts.clock() };
    const act = actFor(details.act);
    const wanted = { ...details, benefitId, requesterId: person.id };
    const byRule = refuseByRule(company, person, wanted);
    const refusal = (await act.refuseAsk(ask)) ?? byRule;
    const route = routeOf(company, wanted, ask.now);
    const rule = route.rule?.name;
    if (refusal) return { kind: 'refused', person, benefit, refusal, rule: byRule ? rule : undefined };
    const isOwn = act.isOwnWork(ask, details);
    const way = isOwn ? 'own-work' : isApprovedByRule(company, wanted, requests) ? 'automatic' : 'asks';
    const undecided = refuseUndecided(company, person, wanted, route);
    if (way === 'asks' && undecided) return { kind: 'refused', person, benefit, refusal: undecided, rule };
    return { kind: 'goes', person, benefit, act: details.act, way, route };
  });
}
