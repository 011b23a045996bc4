import type { Company, Person } from '../benefits/company.js';
import type { PooledKey } from '../benefits/key-pool.js';
import type { Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import { findPerson } from '../directory/find-person.js';
import { companyPartition } from '../store/store.js';
import type { Actor, DeskParts } from './parts.js';
import { loadCompany } from './read-company.js';
import { KEYS } from './records.js';

/** A company together with the person who asks. */
export interface Seat {
  readonly kind: 'seat';
  readonly company: Company;
  readonly person: Person;
}

/** The actor's company, for reading. Refuses when none is loaded for the tenant. */
export async function loadSeat(parts: DeskParts, actor: Actor): Promise<Seat | Refused> {
  const company = await loadCompany(parts.store, actor.tenantId);
  if (!company) return refused({ code: 'unknown-company' });
  return { kind: 'seat', company, person: findPerson(company, actor.personId, actor.name) };
}

/** The company that was found; undefined when none is loaded for the tenant. */
export function companyIn(seat: Seat | Refused): Company | undefined {
  return seat.kind === 'seat' ? seat.company : undefined;
}

/** All key pools of a company, by benefit id. */
export async function loadPools(
  parts: DeskParts,
  tenantId: string,
): Promise<ReadonlyMap<string, readonly PooledKey[]>> {
  const keys = await parts.store.list<PooledKey>(companyPartition(tenantId), KEYS);
  const pools = new Map<string, PooledKey[]>();
  for (const { value: key } of keys) {
    const pool = pools.get(key.benefitId);
    if (pool) pool.push(key);
    else pools.set(key.benefitId, [key]);
  }
  return pools;
}
