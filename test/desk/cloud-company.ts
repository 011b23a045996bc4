import type { CloudKey } from '../../benefits/cloud-key.js';
import type { CloudBenefit, Company } from '../../benefits/company.js';
import type { PooledKey } from '../../benefits/key-pool.js';
import { cloudKeyKey, pooledKeyKey } from '../../desk/records.js';
import type { SentForm } from '../../desk/request-benefit.js';
import { companyPartition } from '../../store/store.js';
import { type GivenDesk, givenDesk } from './given-desk.js';
import { smallCompany, TENANT } from './small-company.js';

const COMPANY = companyPartition(TENANT);

export const CLOUD_TENANT = 'fjord.onmicrosoft.com';
/** Keys of no real product. */
export const M365_KEY = 'CLOUD-K7Q2M-TEST0-NEVER-M3651';
export const PASTED_KEY = 'CLOUD-K7Q2M-TEST0-NEVER-PASTE';
export const SECOND_KEY = 'CLOUD-K7Q2M-TEST0-NEVER-AGAIN';

/** Microsoft 365: one stored key of 25 seats, and a running subscription; Power BI: no key, nothing running. */
export function cloudCompany(changes: Partial<Company> = {}): Company {
  const company = smallCompany();
  return {
    ...company,
    benefits: [
      ...company.benefits,
      cloud('m365', 'Microsoft 365 E3', {
        aliases: ['M365', 'Office 365 E3'],
        used: 18,
        subscription: { seats: 25, endsOn: '2027-02-03' },
        tenantDomain: CLOUD_TENANT,
        instructions: 'Read this first.',
      }),
      cloud('powerbi', 'Power BI Pro', { aliases: ['Power BI'], quantity: 5 }),
      cloud('intune', 'Microsoft Intune', { expiresOn: '2026-11-18' }),
    ],
    ...changes,
  };
}

export function cloud(id: string, name: string, changes: Partial<CloudBenefit> = {}): CloudBenefit {
  return {
    id,
    name,
    category: 'cloud',
    offer: 'silver',
    type: 'core',
    quantity: 25,
    expiresOn: '2027-11-01',
    months: 12,
    used: 0,
    ...changes,
  };
}

/** A desk with that company and its one stored key. */
export async function givenCloudDesk(
  store?: GivenDesk['store'],
  company: Company = cloudCompany(),
): Promise<GivenDesk> {
  const desk = await givenDesk(store, company);
  await storeCloudKey(desk, 'm365', M365_KEY);
  return desk;
}

/** Loads a key as an import does. */
export async function storeCloudKey({ store, parts }: GivenDesk, benefitId: string, plain: string) {
  const id = parts.vault.fingerprint('product-key', plain);
  const sealed = parts.vault.seal('product-key', plain);
  const value: PooledKey = { id, benefitId, sealed, fingerprint: id, activations: 1, usedBy: [] };
  await store.commit(COMPANY, { writes: [{ key: pooledKeyKey(benefitId, id), value, ifVersion: 'any' }] });
}

/** What a form for a licence key says. */
export function cloudAsk(changes: Partial<SentForm> & { readonly intent?: string } = {}): SentForm {
  const { intent = 'extend', ...rest } = changes;
  return {
    draftId: 'request-1',
    act: 'cloud-key',
    benefitId: 'm365',
    inputs: { intent, reason: 'New colleagues' },
    ...rest,
  };
}

export async function storedKey(
  { store }: GivenDesk,
  benefitId: string,
  keyId: string | undefined,
): Promise<CloudKey> {
  const found = await store.read<CloudKey>(COMPANY, cloudKeyKey(benefitId, keyId ?? ''));
  if (!found) throw new Error(`No record of a key of ${benefitId}`);
  return found.value;
}

/** All that is stored about the company, and its audit log, as one text. */
export async function allStored({ store }: GivenDesk): Promise<string> {
  return JSON.stringify([await store.list(COMPANY, ''), await store.readLog(COMPANY)]);
}
