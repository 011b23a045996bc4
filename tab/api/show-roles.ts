import type { ApprovalRule, Delegation } from '../../benefits/approval-rules.js';
import type { Company } from '../../benefits/company.js';
import { refuseRight } from '../../benefits/overseeing.js';
import type { Role } from '../../benefits/programme.js';
import { ROLES } from '../../benefits/programme.js';
import { isGuestWithoutRole } from '../../benefits/roles.js';
import { dayOf } from '../../benefits/validity.js';
import { nameOf } from '../../directory/find-person.js';
import type { Answer, Visit } from './visit.js';
import { json } from './visit.js';

/** Who holds which role, and by which rules requests are approved, as the company file says. */
export interface RolesAnswer {
  readonly roles: readonly Role[];
  readonly people: readonly {
    readonly name: string;
    readonly email: string;
    readonly roles: readonly Role[];
    readonly guest: boolean;
    /** A guest without a role takes no part. R112 */
    readonly mayAsk: boolean;
  }[];
  /** The company's own rules for approvals, in the order in which they are tried. */
  readonly rules: readonly RuleLine[];
  /** Who decides for whom, now and later. */
  readonly standIns: readonly Delegation[];
}

/** An approval rule with names in the place of ids; what it leaves open is absent. */
export type RuleLine = Omit<ApprovalRule, 'mayAsk'> & {
  /** People and departments. */
  readonly mayAsk?: readonly string[];
};

export async function showRoles({ desk, seat }: Visit): Promise<Answer> {
  const refusal = refuseRight(seat.person, 'oversee');
  if (refusal) return { kind: 'refused', refusal };
  const people = seat.company.people.map(person => ({
    name: person.name,
    email: person.email,
    roles: person.roles,
    guest: person.guest === true,
    mayAsk: !isGuestWithoutRole(person),
  }));
  const { company } = seat;
  const today = dayOf(desk.clock(), company.timeZone);
  return json({
    roles: ROLES,
    people,
    rules: (company.approvalRules ?? []).map(rule => ruleLine(company, rule)),
    standIns: (company.delegations ?? [])
      .filter(({ until }) => until >= today)
      .map(one => ({ ...one, from: nameOf(company, one.from), to: nameOf(company, one.to) })),
  } satisfies RolesAnswer);
}

function ruleLine(company: Company, rule: ApprovalRule): RuleLine {
  const { mayAsk, benefits, approvers, backup, silent, ...rest } = rule;
  const named = (id: string): string => nameOf(company, id);
  const product = (id: string): string => company.benefits.find(benefit => benefit.id === id)?.name ?? id;
  return {
    ...rest,
    ...(benefits ? { benefits: benefits.map(product) } : {}),
    ...(approvers ? { approvers: approvers.map(named) } : {}),
    ...(backup ? { backup: backup.map(named) } : {}),
    ...(silent ? { silent: silent.map(named) } : {}),
    ...(mayAsk ? { mayAsk: [...(mayAsk.people ?? []).map(named), ...(mayAsk.departments ?? [])] } : {}),
  };
}
