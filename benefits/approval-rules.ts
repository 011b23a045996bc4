import type { Day } from './programme.js';
import type { BenefitRequest, RequestAct } from './request.js';
import { isFinal } from './request.js';

/**
 * A company's own rule for some requests. The first that fits a request holds, all of it; where none fits,
 * everybody whose role allows it may decide, and one approval is enough. No rule gives anybody a right that
 * their role does not give them.
 */
export interface ApprovalRule {
  /** What the company calls it. */
  readonly name: string;
  /** For these acts; for all when absent. The same goes for the next two. */
  readonly acts?: readonly RequestAct[];
  /** Ids of benefits. */
  readonly benefits?: readonly string[];
  /** Departments of the person who asks. */
  readonly departments?: readonly string[];
  /** Nobody else may ask. */
  readonly mayAsk?: { readonly people?: readonly string[]; readonly departments?: readonly string[] };
  /** Person ids. Of these, those whose role allows it decide; of everybody, when absent. */
  readonly approvers?: readonly string[];
  /** Decide when none of the approvers is left, for example because they left the company. */
  readonly backup?: readonly string[];
  /** May decide, but are not written to. */
  readonly silent?: readonly string[];
  /** So many of them have to approve. */
  readonly needed?: number;
  /** Approved without anybody: every request, or a person's first of a product. */
  readonly automatic?: 'always' | 'first-of-product';
  /** Whose role allows it may approve their own request, with a reason; everybody else who decides is told. */
  readonly ownRequests?: 'with-reason';
  /** Whose role allows it may approve alone, with a reason, though they are not asked; everybody is told. */
  readonly breakGlass?: true;
}

/** Somebody decides in the place of another one for some days, both included. The desk keeps these. */
export interface Delegation {
  readonly from: string;
  readonly to: string;
  readonly since: Day;
  readonly until: Day;
}

/** The part of a request by which a rule is found. */
export interface Ruled {
  readonly act: RequestAct;
  readonly benefitId?: string;
}

/** The rule for a request of somebody of this department; undefined where the company has none that fits. */
export function ruleFor(
  rules: readonly ApprovalRule[],
  request: Ruled,
  department: string | undefined,
): ApprovalRule | undefined {
  return rules.find(
    ({ acts, benefits, departments }) =>
      fits(acts, request.act) && fits(benefits, request.benefitId) && fits(departments, department),
  );
}

/** May somebody ask at all under this rule? */
export function mayAskUnder(
  rule: ApprovalRule | undefined,
  person: { readonly id: string; readonly department?: string },
): boolean {
  if (!rule?.mayAsk) return true;
  const { people = [], departments = [] } = rule.mayAsk;
  return people.includes(person.id) || departments.includes(person.department ?? '');
}

/** Is this request approved without anybody? `requests`: all of the company. */
export function isAutomatic(
  rule: ApprovalRule | undefined,
  request: Ruled & { readonly requesterId: string },
  requests: readonly BenefitRequest[],
): boolean {
  if (rule?.automatic !== 'first-of-product') return rule?.automatic === 'always';
  return !requests.some(
    other =>
      other.requesterId === request.requesterId &&
      other.act === request.act &&
      other.benefitId === request.benefitId &&
      (other.state === 'fulfilled' || !isFinal(other.state)),
  );
}

/** Who decides for whom today. */
export function standInsOn(delegations: readonly Delegation[], today: Day): ReadonlyMap<string, string> {
  return new Map(
    delegations
      .filter(({ since, until }) => since <= today && today <= until)
      .map(({ from, to }) => [from, to]),
  );
}

function fits<T>(wanted: readonly T[] | undefined, actual: T | undefined): boolean {
  return wanted === undefined || (actual !== undefined && wanted.includes(actual));
}
