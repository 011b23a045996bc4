import type { Person } from './company.js';
import type { Role } from './programme.js';
import type { Allowed, MatrixAct } from './role-matrix.js';
import { ROLE_MATRIX } from './role-matrix.js';

/**
 * Acts whose right depends on a role: those of the role matrix, and the two steps into which the desk splits
 * getting a software key, so that an employee without a role may ask.
 */
export type GuardedAct = MatrixAct | 'request-key' | 'decide-key';

/** Hours until a role changed in the Azure portal shows in Partner Center; linked page. R111 */
export const ROLE_CHANGE_HOURS = 1;

/**
 * Roles of which a person needs one; empty when no role is needed. R01: the audience of the benefits page is
 * four roles in every seed; R02: that of the technical page three (German seed of 2021-05-27). Both name readers
 * of a help page, not rights. R08, R10
 */
export function rolesFor(act: GuardedAct): readonly Role[] {
  if (act === 'request-key') return [];
  const allowed: Allowed = ROLE_MATRIX[act === 'decide-key' ? 'get-software-key' : act].desk;
  return allowed === 'company' || allowed === 'anyone' ? [] : allowed;
}

/** Does the person hold a role that the act needs? R08, R10 */
export function holdsRoleFor(person: Person, act: GuardedAct): boolean {
  const needs = rolesFor(act);
  return needs.length === 0 || needs.some(role => person.roles.includes(role));
}

/** Guests take part only with a role that guests can be given for a programme account; linked page. R112 */
export function isGuestWithoutRole(person: Person): boolean {
  return person.guest === true && !holdsRoleFor(person, 'act-as-guest');
}

/** May the person do the act, also as a guest? R08, R10, R112 */
export function may(person: Person, act: GuardedAct): boolean {
  return holdsRoleFor(person, act) && !isGuestWithoutRole(person);
}

/** The people who may do `act`, in the file's order. R09, R11 */
export function peopleWhoMay(people: readonly Person[], act: GuardedAct): readonly Person[] {
  return people.filter(person => may(person, act));
}
