import type { Delegation } from '../benefits/approval-rules.js';
import type { Company } from '../benefits/company.js';
import type { Instant } from '../benefits/programme.js';
import type { Store } from '../store/store.js';
import { companyPartition } from '../store/store.js';
import { COMPANY_KEY, DELEGATIONS_KEY } from './records.js';
import type { UnitOfWork } from './unit-of-work.js';

/** Who decides for whom, in one record: an act that reads it is decided on what is still true. */
export interface KeptDelegations {
  readonly delegations: readonly Delegation[];
  /** When it was seen to last that what is pending reached those who decide on that day. */
  readonly handedOnAt?: Instant;
}

/** The company with what people said about who decides for them; undefined when none is loaded for the tenant. */
export async function readCompany(unit: Pick<UnitOfWork, 'read'>): Promise<Company | undefined> {
  const company = await unit.read<Company>(COMPANY_KEY);
  const kept = await unit.read<KeptDelegations>(DELEGATIONS_KEY);
  return company && kept ? { ...company, delegations: kept.delegations } : company;
}

/** The same for reading alone. */
export function loadCompany(store: Store, tenantId: string): Promise<Company | undefined> {
  const partition = companyPartition(tenantId);
  return readCompany({
    read: async <T>(key: string) => (await store.read<T>(partition, key))?.value,
  });
}
