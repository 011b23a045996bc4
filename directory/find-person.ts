import type { Company, Person } from '../benefits/company.js';

/**
 * Who somebody is in their company. A person of the tenant whom the company file does not name is an employee
 * without a role: roles such as MPN partner admin are in no directory that could be asked, so only the file
 * gives them.
 */
export function findPerson(company: Company, personId: string, name: string): Person {
  return (
    company.people.find(person => person.id === personId) ?? { id: personId, name, email: '', roles: [] }
  );
}

/** The name to show for a person id; falls back to what the channel called them. */
export function nameOf(company: Company, personId: string, known?: string): string {
  return company.people.find(person => person.id === personId)?.name ?? known ?? personId;
}
