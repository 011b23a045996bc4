import type { Company } from '../benefits/company.js';

/** Somebody whom the desk added. Record `added-person/<id>`, until a company file names them. */
export interface AddedPerson {
  readonly personId: string;
  readonly addedAt: string;
}

export interface KeptPeople {
  readonly company: Company;
  /** Those whom the file has taken over: by their id, or somebody else by their e-mail. */
  readonly takenOver: readonly string[];
}

/**
 * A company file replaces the people that were stored, with one exception: somebody whom the desk added stays while
 * no file has named them, for an older file cannot know them. The first file that names them takes over; from then
 * on it is the file alone that says who belongs to the company and with which roles. A file that gives their e-mail
 * to another id takes over too: then the id that was typed in was wrong. R91
 */
export function keepAddedPeople(
  file: Company,
  stored: Company | undefined,
  added: readonly AddedPerson[],
): KeptPeople {
  const ids = new Set(file.people.map(({ id }) => id));
  const emails = new Set(file.people.map(({ email }) => email.toLowerCase()));
  const known = added.flatMap(({ personId }) => stored?.people.find(({ id }) => id === personId) ?? []);
  const kept = known.filter(({ id, email }) => !ids.has(id) && !emails.has(email.toLowerCase()));
  const keptIds = new Set(kept.map(({ id }) => id));
  return {
    company: kept.length > 0 ? { ...file, people: [...file.people, ...kept] } : file,
    takenOver: added.map(({ personId }) => personId).filter(id => !keptIds.has(id)),
  };
}
