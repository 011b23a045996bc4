import type { Company, Person } from './company.js';
import type { Role } from './programme.js';
import type { Refusal } from './refusal.js';
import { may, rolesFor } from './roles.js';

/**
 * Roles that are roles of the tenant too. R101: whoever adds a user needs a role in Partner Center and, in the
 * directory, User administrator or Global administrator; an account admin has no role in the directory.
 */
const ROLES_IN_DIRECTORY: readonly Role[] = ['global-admin', 'user-management-admin'];

/** What the form for a new person gives. Sign-in data is shown once, by Partner Center, to whoever adds them. */
export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
}

/**
 * Can something be given to this person? `person` is undefined where neither the company file nor the directory
 * knows them: the entry must exist before an assignment, for guests too. R32, R91
 */
export function refuseAssignee(person: Person | undefined): Refusal | undefined {
  return person ? undefined : { code: 'person-missing' };
}

/** May this person add users in Account settings? Linked pages. R91, R101 */
export function mayAddPeople(person: Person): boolean {
  return may(person, 'add-user') && ROLES_IN_DIRECTORY.some(role => person.roles.includes(role));
}

/** The people who can add somebody who is missing, in the file's order. R91, R101 */
export function peopleWhoCanAdd(company: Company): readonly Person[] {
  return company.people.filter(mayAddPeople);
}

/** Can `adder` add this person? A full name, an e-mail of their own, and a role are needed. R101 */
export function refuseAddPerson(company: Company, adder: Person, added: NewPerson): Refusal | undefined {
  if (!mayAddPeople(adder))
    return {
      code: 'role-missing',
      needs: rolesFor('add-user').filter(role => ROLES_IN_DIRECTORY.includes(role)),
    };
  if (added.name.trim() === '') return { code: 'person-incomplete', field: 'name' };
  if (!/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(added.email.trim()))
    return { code: 'person-incomplete', field: 'email' };
  if (added.roles.length === 0) return { code: 'person-incomplete', field: 'roles' };
  const email = added.email.trim().toLowerCase();
  return company.people.some(person => person.email.toLowerCase() === email)
    ? { code: 'email-taken' }
    : undefined;
}

/** The company with a person more, under the id that the directory gave. The id is known once only. R91 */
export function withPerson(company: Company, id: string, added: NewPerson): Company {
  if (company.people.some(person => person.id === id)) return company;
  const person: Person = {
    id,
    name: added.name.trim(),
    email: added.email.trim(),
    roles: [...added.roles],
  };
  return { ...company, people: [...company.people, person] };
}
