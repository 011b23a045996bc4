import type { Company, Person } from './company.js';
import type { Refusal } from './refusal.js';
import type { RequestBase } from './request.js';
import { isFinal } from './request.js';
import type { GuardedAct } from './roles.js';
import { isGuestWithoutRole, may, peopleWhoMay, rolesFor } from './roles.js';

/**
 * What every request has in common, whatever it asks for: who may ask, that one open request is enough, and who
 * may decide.
 */

/** The part of a request that tells whose it is, for what, and whether it is still open. */
export type RequestMark = Pick<RequestBase, 'number' | 'requesterId' | 'benefitId' | 'state'>;

/** May this person ask for a benefit of this company at all? R04, R57, R112 */
export function refuseAsking(company: Company, person: Person): Refusal | undefined {
  if (isGuestWithoutRole(person)) return { code: 'guest-without-role' };
  if (company.managedIn === 'pmc') return { code: 'managed-in-pmc' };
  return company.offers.length === 0 ? { code: 'no-benefits' } : undefined;
}

/** Has this person asked for the same benefit already, and is it still open? */
export function refuseAskingTwice(
  requests: readonly RequestMark[],
  personId: string,
  benefitId: string,
): Refusal | undefined {
  const open = requests.find(
    request => request.requesterId === personId && request.benefitId === benefitId && !isFinal(request.state),
  );
  return open && { code: 'already-requested', number: open.number };
}

/**
 * Is there nobody who could decide about it? R09, R11. A company's own rule may let it pass without another person;
 * that is looked at when the request is sent.
 */
export function refuseWithoutApprover(
  company: Company,
  requesterId: string,
  act: GuardedAct,
): Refusal | undefined {
  const isBent = company.approvalRules?.some(rule => rule.automatic || rule.ownRequests);
  return !isBent && decidersFor(company, requesterId, act).length === 0
    ? { code: 'no-approver', needs: rolesFor(act) }
    : undefined;
}

/** The people who may decide about an act that somebody asked for. R08, R10; the requester is not one of them. */
export function decidersFor(company: Company, requesterId: string, act: GuardedAct): readonly Person[] {
  return peopleWhoMay(company.people, act).filter(person => person.id !== requesterId);
}

/** May this person do the act, asked by nobody? R08, R10, R112 */
export function refuseActing(person: Person, act: GuardedAct): Refusal | undefined {
  return may(person, act) ? undefined : { code: 'role-missing', needs: rolesFor(act) };
}
