import type { Person } from './company.js';
import type { Role } from './programme.js';
import type { Allowed, MatrixAct } from './role-matrix.js';
import { ROLE_MATRIX } from './role-matrix.js';

/**
 * Acts whose right depends on a role: those of the role matrix, the two steps into which the desk splits getting a
 * software key, so that an employee without a role may ask, and the two ways of adding a person: without a role
 * by which others are decided about (`add-person`), or with one (`add-admin`).
 */
export type GuardedAct = MatrixAct | 'request-key' | 'decide-key' | 'add-person' | 'add-admin';

/**
 * Roles that are roles of the tenant too. R101: whoever adds a user needs a role in Partner Center and, in the
 * directory, User administrator or Global administrator; an account admin has no role in the directory.
 */
const ROLES_IN_DIRECTORY: readonly Role[] = ['global-admin', 'user-management-admin'];

/** Hours until a role changed in the Azure portal shows in Partner Center; linked page. R111 */
export const ROLE_CHANGE_HOURS = 1;

/**
 * Roles of which a person needs one; empty when no role is needed. R01: the audience of the benefits page is
 * four roles in every seed; R02: that of the technical page three (German seed of 2021-05-27). Both name readers
 * of a help page, not rights. R08, R10, R101
 */
export function rolesFor(act: GuardedAct): readonly Role[] {
  switch (act) {
    case 'request-key':
      return [];
    case 'decide-key':
      return rolesFor('get-software-key');
    case 'add-person':
      return rolesFor('add-user').filter(role => ROLES_IN_DIRECTORY.includes(role));
    case 'add-admin':
      return rolesFor('add-person').filter(role => rolesFor('grant-role').includes(role));
    default: {
      const allowed: Allowed = ROLE_MATRIX[act].desk;
      return allowed === 'company' || allowed === 'anyone' ? [] : allowed;
    }
  }
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
