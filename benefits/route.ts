import type { ApprovalRule } from './approval-rules.js';
import { isAutomatic, mayAskUnder, ruleFor, standInsOn } from './approval-rules.js';
import { decidersFor } from './asking.js';
import type { Company, Person } from './company.js';
import type { Guarded } from './deciding.js';
import { guardOf } from './deciding.js';
import type { Refusal } from './refusal.js';
import type { BenefitRequest, RequestStep } from './request.js';
import { stepsInForce } from './request.js';
import { may, rolesFor } from './roles.js';
import { dayOf } from './validity.js';

/** Which way a request goes. */
export interface Route {
  /** The company's rule that decides it; undefined where the programme's roles alone do. */
  readonly rule?: ApprovalRule;
  /** Who may decide; empty where nobody is left, and then it is denied. R08, R10 */
  readonly decide: readonly Person[];
  /** Those of them who are written to. */
  readonly notify: readonly Person[];
  /** So many approvals make it approved. */
  readonly needed: number;
}

/**
 * Who decides about a request: those whose role allows it (R08, R10), narrowed by the company's rule, with their
 * stand-ins, or its back-up when none of them is left. The requester is never among them.
 */
export function routeOf(company: Company, request: Guarded, now: Date): Route {
  const rule = ruleOf(company, request);
  const able = decidersFor(company, request.requesterId, guardOf(company, request));
  const chosen = chosenBy(rule, able, request.escalatedAt !== undefined);
  const standIns = standInsOn(company.delegations ?? [], dayOf(now, company.timeZone));
  const asked = new Set(chosen.flatMap(({ id }) => [id, standIns.get(id) ?? id]));
  const decide = able.filter(({ id }) => asked.has(id));
  const loud = decide.filter(({ id }) => !rule?.silent?.includes(id) && !isAway(id, standIns, decide));
  const needed = Math.max(1, Math.min(rule?.needed ?? 1, decide.length));
  // A request of which nobody hears would hang for ever.
  return { ...(rule ? { rule } : {}), decide, notify: loud.length > 0 ? loud : decide, needed };
}

/**
 * Is there nobody who could decide? By the company's rule the requester can, where their role allows it. R09, R11
 */
export function refuseUndecided(
  company: Company,
  requester: Person,
  request: Guarded,
  { decide, rule }: Route,
): Refusal | undefined {
  const guard = guardOf(company, request);
  if (decide.length > 0 || (rule?.ownRequests && may(requester, guard))) return undefined;
  return { code: 'no-approver', needs: rolesFor(guard) };
}

/** Does the company's rule forbid this person to ask? */
export function refuseByRule(company: Company, person: Person, request: Guarded): Refusal | undefined {
  const rule = ruleOf(company, request);
  return mayAskUnder(rule, person) ? undefined : { code: 'may-not-ask', rule: rule?.name ?? '' };
}

/** Is it approved without anybody, by the company's rule? */
export function isApprovedByRule(
  company: Company,
  request: Guarded,
  requests: readonly BenefitRequest[],
): boolean {
  return isAutomatic(ruleOf(company, request), request, requests);
}

/**
 * May this person approve or reject the request? Besides those who are asked, the company's rule can let somebody
 * whose role allows it approve with a reason: their own request, or though they are not asked. R08, R10
 */
export function refuseDecision(
  company: Company,
  person: Person,
  request: Guarded,
  now: Date,
  justification?: string,
): Refusal | undefined {
  const { rule, decide } = routeOf(company, request, now);
  if (decide.some(({ id }) => id === person.id)) return undefined;
  const guard = guardOf(company, request);
  if (!may(person, guard)) return { code: 'role-missing', needs: rolesFor(guard) };
  const isOwn = person.id === request.requesterId;
  const isOpen = isOwn ? rule?.ownRequests === 'with-reason' : rule?.breakGlass === true;
  if (!isOpen) return { code: isOwn ? 'own-request' : 'not-asked' };
  return justification?.trim() ? undefined : { code: 'justification-missing' };
}

/** Who has approved so far, since the last decision that was taken back? */
export function endorsementsOf(history: readonly RequestStep[]): readonly string[] {
  return [
    ...new Set(stepsInForce(history).flatMap(({ event, by }) => (event === 'endorsed' && by ? [by] : []))),
  ];
}

/**
 * The approvals that count: of people whose role still allows it. What a stand-in approved stays when they no longer
 * stand in. R08, R10
 */
export function countedEndorsements(
  company: Company,
  request: Guarded & { readonly history: readonly RequestStep[] },
): readonly string[] {
  const guard = guardOf(company, request);
  const people = company.people.filter(person => may(person, guard));
  return endorsementsOf(request.history).filter(id => people.some(person => person.id === id));
}

function ruleOf(company: Company, request: Guarded): ApprovalRule | undefined {
  const requester = company.people.find(person => person.id === request.requesterId);
  return ruleFor(company.approvalRules ?? [], request, requester?.department);
}

/** Whom the rule asks; when they took too long, its back-up or, without one, everybody is asked beside them. */
function chosenBy(rule: ApprovalRule | undefined, able: readonly Person[], isLate: boolean) {
  const { approvers, backup = [] } = rule ?? {};
  const named = approvers ? among(able, approvers) : able;
  const spare = among(able, backup);
  if (named.length === 0) return spare;
  if (!isLate) return named;
  return spare.length > 0 ? able.filter(person => named.includes(person) || spare.includes(person)) : able;
}

function among(people: readonly Person[], ids: readonly string[]): readonly Person[] {
  return people.filter(({ id }) => ids.includes(id));
}

/** Somebody else, who may decide too, does it for them today. */
function isAway(id: string, standIns: ReadonlyMap<string, string>, decide: readonly Person[]): boolean {
  const standIn = standIns.get(id);
  return standIn !== undefined && standIn !== id && decide.some(person => person.id === standIn);
}
