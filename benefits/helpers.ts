import type { Company, Person } from './company.js';
import type { Role } from './programme.js';
import type { GuardedAct } from './roles.js';
import { may, peopleWhoMay, rolesFor } from './roles.js';

/** Somebody who can help with an act, and the role by which they can. */
export interface Helper {
  readonly person: Person;
  /** Of the roles that the act needs, the first in their order that the person holds. */
  readonly role: Role;
}

/**
 * Who can help?
 * - `self`: the act needs a role, and the person who asks may do it.
 * - `everybody`: the act needs no role.
 * - `people`: those who hold a role that it needs, without the one who asks; never empty.
 * - `nobody`: no such person is in the company file. `becomesGlobalAdmin` tells that the way on is to make somebody
 *   Global admin: first ask the team whether there is one, then follow the Benefits page. R09
 */
export type HelpersAnswer =
  | { readonly kind: 'everybody' }
  | { readonly kind: 'self'; readonly people: readonly Helper[] }
  | { readonly kind: 'people'; readonly people: readonly Helper[] }
  | { readonly kind: 'nobody'; readonly needs: readonly Role[]; readonly becomesGlobalAdmin: boolean };

/**
 * The people who hold a role that `act` needs, for somebody who cannot do it or wants it done. R09: ask the team
 * who is Global admin first; R11: who sees or may do nothing asks an admin; R44: a greyed button means that the
 * role is missing, and User Management finds the people who hold it.
 */
export function helpersFor(company: Company, asking: Person, act: GuardedAct): HelpersAnswer {
  const needs = rolesFor(act);
  if (needs.length === 0) return { kind: 'everybody' };
  const people = peopleWhoMay(company.people, act)
    .filter(person => person.id !== asking.id)
    .map(person => ({ person, role: roleOf(person, needs) }));
  if (may(asking, act)) return { kind: 'self', people };
  if (people.length > 0) return { kind: 'people', people };
  return { kind: 'nobody', needs, becomesGlobalAdmin: needs.includes('global-admin') };
}

function roleOf(person: Person, needs: readonly Role[]): Role {
  const role = needs.find(candidate => person.roles.includes(candidate));
  if (!role) throw new Error(`${person.id} holds none of the roles ${needs.join(', ')}`);
  return role;
}
