import type { CloudKey } from '../benefits/cloud-key.js';
import { newCloudKey } from '../benefits/cloud-key.js';
import { groupedKey, isProductKey, refuseChoice } from '../benefits/cloud-keys.js';
import type { CloudBenefit } from '../benefits/company.js';
import type { PooledKey } from '../benefits/key-pool.js';
import type { Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import type { Vault } from '../store/vault.js';
import { cloudKeyOf } from './cloud-keys.js';
import { KEYS, pooledKeyKey } from './records.js';
import type { UnitOfWork } from './unit-of-work.js';

/**
 * Takes a licence key that somebody pasted: it is sealed into the pool before anything else is written, and from
 * then on known by its fingerprint alone. Refuses what is no key, and a key that serves another request. R84, R88
 */
export async function takePastedKey(
  unit: UnitOfWork,
  vault: Vault,
  benefit: CloudBenefit,
  pasted: { readonly key: string; readonly requestId: string },
): Promise<{ readonly kind: 'taken'; readonly key: CloudKey } | Refused> {
  if (!isProductKey(pasted.key)) return refused({ code: 'key-malformed' });
  const plain = groupedKey(pasted.key);
  const fingerprint = vault.fingerprint('product-key', plain);
  const pools = await unit.list<PooledKey>(KEYS);
  const known = pools.find(pooled => pooled.fingerprint === fingerprint);
  if (known && known.benefitId !== benefit.id) return refused({ code: 'key-taken' });
  const id = known?.id ?? fingerprint;
  const key = (await cloudKeyOf(unit, benefit, id)) ?? newCloudKey(id, benefit);
  const refusal = refuseChoice(key, pasted.requestId);
  if (refusal) return refused(refusal);
  if (!known) {
    const sealed = vault.seal('product-key', plain);
    const pooled: PooledKey = {
      id,
      benefitId: benefit.id,
      sealed,
      fingerprint,
      activations: 1,
      usedBy: [pasted.requestId],
    };
    unit.write(pooledKeyKey(benefit.id, id), pooled);
  }
  return { kind: 'taken', key };
}
