import type { Person } from '../benefits/company.js';
import type { Profile } from '../directory/profile.js';
import { isReachable, PROFILE_KEY } from '../directory/profile.js';
import { personPartition } from '../store/store.js';
import type { DeskParts } from './parts.js';

/** The people of a list whom the desk can write to. */
export async function reachableOf(
  parts: DeskParts,
  tenantId: string,
  people: readonly Person[],
): Promise<readonly Person[]> {
  const profiles = await Promise.all(people.map(person => readProfile(parts, tenantId, person.id)));
  return people.filter((_, index) => isReachable(profiles[index]));
}

/** What the desk remembers of a person. */
export async function readProfile(
  parts: DeskParts,
  tenantId: string,
  personId: string,
): Promise<Profile | undefined> {
  return (await parts.store.read<Profile>(personPartition(tenantId, personId), PROFILE_KEY))?.value;
}
