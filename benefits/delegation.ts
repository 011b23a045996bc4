import type { Delegation } from './approval-rules.js';
import { addDays } from './calendar.js';
import type { Company, Person } from './company.js';
import { decidesWith, mayDecideAnything } from './deciding.js';
import type { Day } from './programme.js';
import type { Refusal } from './refusal.js';
import { rolesFor } from './roles.js';
import { dayOf } from './validity.js';

/** Longest absence, in days from today: beyond it somebody should hold the role themselves. */
export const MOST_DAYS_AWAY = 366;

/** The people who can decide in somebody's place: their role decides at least one thing that the other's does. R08, R10 */
export function standInsFor(company: Company, person: Person): readonly Person[] {
  return company.people.filter(other => other.id !== person.id && decidesWith(other, person));
}

/** May this be said? Only those who decide have somebody decide for them, and a stand-in needs the role. R08, R10 */
export function refuseDelegation(company: Company, wanted: Delegation, now: Date): Refusal | undefined {
  const person = company.people.find(({ id }) => id === wanted.from);
  if (!person || !mayDecideAnything(person)) return { code: 'role-missing', needs: rolesFor('decide-key') };
  const standIn = company.people.find(({ id }) => id === wanted.to);
  if (!standIn || standIn.id === person.id) return { code: 'stand-in-missing' };
  if (!decidesWith(standIn, person)) return { code: 'stand-in-unfit', name: standIn.name };
  const today = dayOf(now, company.timeZone);
  const last = addDays(today, MOST_DAYS_AWAY);
  const isPossible = [wanted.since, wanted.until].every(isDay);
  if (isPossible && today <= wanted.since && wanted.since <= wanted.until && wanted.until <= last)
    return undefined;
  return { code: 'absence-impossible', from: today, to: last };
}

/** What somebody said about who decides for them, as long as it is not over. */
export function delegationOf(
  delegations: readonly Delegation[],
  personId: string,
  today: Day,
): Delegation | undefined {
  return delegations.find(({ from, until }) => from === personId && until >= today);
}

/** Each has one stand-in at a time: the new one takes the place of the old, and what is over goes. */
export function withDelegation(
  delegations: readonly Delegation[],
  added: Delegation,
  today: Day,
): readonly Delegation[] {
  return [...withoutDelegation(delegations, added.from, today), added];
}

/** From now on this person decides again; what is over goes too. */
export function withoutDelegation(
  delegations: readonly Delegation[],
  personId: string,
  today: Day,
): readonly Delegation[] {
  return delegations.filter(({ from, until }) => from !== personId && until >= today);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}
