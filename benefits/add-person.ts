import { refuseActing } from './asking.js';
import type { Company, Person } from './company.js';
import type { Role } from './programme.js';
import type { Refusal } from './refusal.js';
import { may } from './roles.js';

/**
 * Roles that can be given with the right to add users alone. The others decide about what people ask for, so they
 * are given only by whoever may grant roles: else a user management admin could make admins of their own. R09, R101
 */
const MODEST_ROLES: readonly Role[] = ['user-management-admin', 'admin-agent'];

const LONGEST_ADDRESS = 254;
const ADDRESS =
  /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z\d]([a-z\d-]*[a-z\d])?$/i;

/** An object id of the directory: hexadecimal groups; local test clients write one digit more. */
const OBJECT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12,13}$/;

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
  return may(person, 'add-person');
}

/** The people who can add somebody who is missing, in the file's order. R91, R101 */
export function peopleWhoCanAdd(company: Company): readonly Person[] {
  return company.people.filter(mayAddPeople);
}

/** The right that adding somebody with these roles takes. R09, R101 */
export function rightToAdd(roles: readonly Role[]): 'add-person' | 'add-admin' {
  return roles.every(role => MODEST_ROLES.includes(role)) ? 'add-person' : 'add-admin';
}

/** Can `adder` add this person? R09, R101 */
export function refuseAddPerson(company: Company, adder: Person, added: NewPerson): Refusal | undefined {
  return refuseActing(adder, rightToAdd(added.roles)) ?? refuseNewPerson(company, added);
}

/** Can this person be added by anybody? A full name, an e-mail of their own, and a role are needed. R101 */
export function refuseNewPerson(company: Company, added: NewPerson): Refusal | undefined {
  if (added.name.trim() === '') return { code: 'person-incomplete', field: 'name' };
  if (!isAddress(added.email.trim())) return { code: 'person-incomplete', field: 'email' };
  if (added.roles.length === 0) return { code: 'person-incomplete', field: 'roles' };
  const email = added.email.trim().toLowerCase();
  return company.people.some(person => person.email.toLowerCase() === email)
    ? { code: 'email-taken' }
    : undefined;
}

/** As strict as the company file, which has to take them over one day. */
function isAddress(email: string): boolean {
  return email.length <= LONGEST_ADDRESS && ADDRESS.test(email);
}

/** The id as the directory writes it; pasted ones come with capitals and spaces. */
export function readObjectId(text: string): string {
  return text.trim().toLowerCase();
}

/** Can the new person be known under this id from now on? It belongs to nobody else. R91 */
export function refuseObjectId(company: Company, id: string): Refusal | undefined {
  if (!OBJECT_ID.test(id)) return { code: 'object-id-malformed' };
  const other = company.people.find(person => person.id === id);
  return other && { code: 'object-id-taken', name: other.name };
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
