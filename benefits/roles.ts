import type { Person } from './company.js';
import type { Role } from './programme.js';

/** Acts whose right depends on a role. */
export type GuardedAct = 'request-key' | 'decide-key' | 'assign-benefit' | 'activate-benefit';

/**
 * The role matrix for the acts the desk knows.
 * - keys: Global admin or MPN partner admin. R10, R17
 * - assigning a benefit to a person: Global admin only. R08 says so in every seed; R10, in the same seeds,
 *   lets a MPN partner admin activate. The strict reading holds for assignment.
 * An empty list means that everybody of the company may do it.
 */
const NEEDS: { readonly [act in GuardedAct]: readonly Role[] } = {
  'request-key': [],
  'decide-key': ['global-admin', 'mpn-partner-admin'],
  'assign-benefit': ['global-admin'],
  'activate-benefit': ['global-admin', 'mpn-partner-admin'],
};

/** Roles of which a person needs one; empty when no role is needed. */
export function rolesFor(act: GuardedAct): readonly Role[] {
  return NEEDS[act];
}

/** Does the person hold a role that the act needs? R08, R10 */
export function holdsRoleFor(person: Person, act: GuardedAct): boolean {
  const needs = NEEDS[act];
  return needs.length === 0 || needs.some(role => person.roles.includes(role));
}

/** Guests take part only with a role that guests can be given for a programme account. R112 */
export function isGuestWithoutRole(person: Person): boolean {
  const roles: readonly Role[] = ['global-admin', 'mpn-partner-admin'];
  return person.guest === true && !roles.some(role => person.roles.includes(role));
}

/** The people who may do `act`, in the file's order. R09, R11 */
export function peopleWhoMay(people: readonly Person[], act: GuardedAct): readonly Person[] {
  return people.filter(person => holdsRoleFor(person, act) && !isGuestWithoutRole(person));
}
