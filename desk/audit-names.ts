import type { Company } from '../benefits/company.js';
import { dayOf } from '../benefits/validity.js';
import { nameOf } from '../directory/find-person.js';
import type { Profile } from '../directory/profile.js';
import { PROFILE_KEY } from '../directory/profile.js';
import type { Store } from '../store/store.js';
import { personPartition } from '../store/store.js';
import type { AuditEntry } from './audit.js';
import type { AuditFilter } from './read-audit.js';

export type AuditMatcher = (entry: AuditEntry) => boolean;

/** Who acts without being a person. */
const NOBODY: readonly string[] = ['desk', 'operator'];

/** Gives the name of somebody who acted: the company file's, else what the channel called them, else none. */
export function auditNames(
  store: Pick<Store, 'read'>,
  tenantId: string,
  company: Company | undefined,
): (by: string) => Promise<string | undefined> {
  const known = new Map<string, string | undefined>();
  return async by => {
    if (NOBODY.includes(by)) return undefined;
    if (!known.has(by)) {
      const profile = await store.read<Profile>(personPartition(tenantId, by), PROFILE_KEY);
      const called = profile?.value.name;
      known.set(by, (company ? nameOf(company, by, called ?? '') : called) || undefined);
    }
    return known.get(by);
  };
}

/** Tells which entries a filter lets through. Days are the company's; UTC where no company is loaded. */
export function matcherOf(filter: AuditFilter, company: Company | undefined): AuditMatcher {
  const { from, to, act, person, requestId, benefitId } = filter;
  const ids = person === undefined ? undefined : idsOf(person, company);
  const dayIn = (at: string): string => dayOf(new Date(at), company?.timeZone ?? 'UTC');
  return entry =>
    (act === undefined || entry.act === act) &&
    (requestId === undefined || entry.requestId === requestId) &&
    (benefitId === undefined || entry.benefitId === benefitId) &&
    (ids === undefined || ids.has(entry.by)) &&
    (from === undefined || dayIn(entry.at) >= from) &&
    (to === undefined || dayIn(entry.at) <= to);
}

function idsOf(person: string, company: Company | undefined): ReadonlySet<string> {
  const wanted = person.trim().toLowerCase();
  const people = (company?.people ?? []).filter(({ id, name, email }) =>
    [id, name, email].some(text => text.toLowerCase() === wanted),
  );
  return new Set([person.trim(), ...people.map(({ id }) => id)]);
}
