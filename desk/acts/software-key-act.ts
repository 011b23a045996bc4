import type { Company, SoftwareBenefit } from '../../benefits/company.js';
import type { PooledKey } from '../../benefits/key-pool.js';
import { nextKey } from '../../benefits/key-pool.js';
import type { Refusal } from '../../benefits/refusal.js';
import { refused } from '../../benefits/refusal.js';
import { refuseUse } from '../../benefits/refuse-use.js';
import { keysLeft, refuseKeyChoices, refuseKeyRequest } from '../../benefits/software-keys.js';
import { pooledKeyKey, poolPrefix } from '../records.js';
import type { UnitOfWork } from '../unit-of-work.js';
import type { Act } from './act.js';

/** A software key from the company's pool. R10, R15 to R24 */
export const softwareKeyAct: Act<'software-key'> = {
  async refuseAsk({ unit, benefit, ...facts }) {
    const pool = benefit ? await poolOf(unit, benefit.id) : [];
    return refuseKeyRequest({ ...facts, benefit, pool });
  },
  async readForm({ benefit }, { language = '', operatingSystem = '', reason = '' }) {
    const choices = { language, operatingSystem };
    const refusal = refuseKeyChoices(benefit as SoftwareBenefit, choices, reason);
    return refusal
      ? refused(refusal)
      : { kind: 'filled', details: { act: 'software-key', choices }, reason: reason.trim() };
  },
  isOwnWork: () => false,
  /** Takes a key in the same step as the decision, so that two approvals never get the same one. R17, R22 */
  async deliver({ unit, company, benefit, now }, request) {
    const software = benefit?.category === 'software' ? benefit : undefined;
    const pool = await poolOf(unit, request.benefitId ?? '');
    const failure = refuseDelivery(company, software, pool, now);
    const key = failure ? undefined : nextKey(pool);
    if (!key) return { kind: 'failed', failure: failure ?? { code: 'pool-empty' } };
    unit.write(pooledKeyKey(key.benefitId, key.id), { ...key, usedBy: [...key.usedBy, request.id] });
    const { choices } = request;
    return { kind: 'fulfilled', details: { act: 'software-key', choices, keyId: key.id } };
  },
  /** Its activation is free again: nobody has read the key for it. R17, R22 */
  async takeBack({ unit }, { keyId, ...request }) {
    const key = await unit.read<PooledKey>(pooledKeyKey(request.benefitId ?? '', keyId ?? ''));
    if (key)
      unit.write(pooledKeyKey(key.benefitId, key.id), {
        ...key,
        usedBy: key.usedBy.filter(id => id !== request.id),
      });
    return request;
  },
};

function poolOf(unit: Pick<UnitOfWork, 'list'>, benefitId: string): Promise<readonly PooledKey[]> {
  return unit.list<PooledKey>(poolPrefix(benefitId));
}

function refuseDelivery(
  company: Company,
  benefit: SoftwareBenefit | undefined,
  pool: readonly PooledKey[],
  now: Date,
): Refusal | undefined {
  if (!benefit) return { code: 'unknown-benefit' };
  return (
    refuseUse(company, benefit, now) ?? (keysLeft(benefit, pool) === 0 ? { code: 'pool-empty' } : undefined)
  );
}
