import type { CloudKey } from '../benefits/cloud-key.js';
import { newCloudKey } from '../benefits/cloud-key.js';
import type { CloudBenefit } from '../benefits/company.js';
import type { PooledKey } from '../benefits/key-pool.js';
import { companyPartition } from '../store/store.js';
import type { DeskParts } from './parts.js';
import { CLOUD_KEYS, cloudKeyKey, cloudKeysPrefix, pooledKeyKey, poolPrefix } from './records.js';
import type { UnitOfWork } from './unit-of-work.js';

type Reading = Pick<UnitOfWork, 'read' | 'list'>;

/** The licence keys of a product. One that only the pool knows yet is free. R84 */
export async function cloudKeysIn(
  unit: Pick<Reading, 'list'>,
  benefit: CloudBenefit,
): Promise<readonly CloudKey[]> {
  const pool = await unit.list<PooledKey>(poolPrefix(benefit.id));
  const records = await unit.list<CloudKey>(cloudKeysPrefix(benefit.id));
  return joined(benefit, pool, records);
}

/** The same, for reading only. */
export function loadCloudKeys(
  parts: DeskParts,
  tenantId: string,
  benefit: CloudBenefit,
): Promise<readonly CloudKey[]> {
  const list = async <T>(prefix: string): Promise<readonly T[]> =>
    (await parts.store.list<T>(companyPartition(tenantId), prefix)).map(({ value }) => value);
  return cloudKeysIn({ list }, benefit);
}

/** The key that serves a request; undefined where none does. */
export async function cloudKeyOf(
  unit: Pick<Reading, 'read'>,
  benefit: CloudBenefit,
  keyId: string | undefined,
): Promise<CloudKey | undefined> {
  if (keyId === undefined) return undefined;
  return unit.read<CloudKey>(cloudKeyKey(benefit.id, keyId));
}

/** What became of the keys of every product. */
export async function loadCloudKeyRecords(parts: DeskParts, tenantId: string): Promise<readonly CloudKey[]> {
  const found = await parts.store.list<CloudKey>(companyPartition(tenantId), CLOUD_KEYS);
  return found.map(({ value }) => value);
}

/** The same, for reading only. */
export async function loadCloudKeyOf(
  parts: DeskParts,
  tenantId: string,
  benefit: CloudBenefit,
  keyId: string | undefined,
): Promise<CloudKey | undefined> {
  const read = async <T>(key: string): Promise<T | undefined> =>
    (await parts.store.read<T>(companyPartition(tenantId), key))?.value;
  return cloudKeyOf({ read }, benefit, keyId);
}

/** Saves a key, and in the pool for which request it is set aside. */
export async function saveCloudKey(unit: UnitOfWork, key: CloudKey): Promise<void> {
  unit.write(cloudKeyKey(key.benefitId, key.id), key);
  const at = pooledKeyKey(key.benefitId, key.id);
  const pooled = await unit.read<PooledKey>(at);
  const usedBy = key.requestId === undefined ? [] : [key.requestId];
  if (pooled && pooled.usedBy.join() !== usedBy.join()) unit.write(at, { ...pooled, usedBy });
}

function joined(
  benefit: CloudBenefit,
  pool: readonly PooledKey[],
  records: readonly CloudKey[],
): readonly CloudKey[] {
  const known = new Map(records.map(key => [key.id, key]));
  return pool.map(({ id }) => known.get(id) ?? newCloudKey(id, benefit));
}
