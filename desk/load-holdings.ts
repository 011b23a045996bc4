import type { AzureRecord } from '../benefits/azure-record.js';
import { azureRecordOf } from '../benefits/azure-record.js';
import type { Company } from '../benefits/company.js';
import { benefitsOf } from '../benefits/company.js';
import { companyPartition } from '../store/store.js';
import type { DeskParts } from './parts.js';
import { HOLDINGS } from './records.js';

/**
 * Who holds each of the company's Azure credits today, by benefit id. R31, R33
 * @param company as it was loaded, not as it is today: its holders are compared with the desk's records.
 */
export async function loadHoldings(
  parts: Pick<DeskParts, 'store'>,
  company: Company,
): Promise<ReadonlyMap<string, AzureRecord>> {
  const found = await parts.store.list<AzureRecord>(companyPartition(company.tenantId), HOLDINGS);
  const saved = new Map(found.map(({ value }) => [value.benefitId, value]));
  return new Map(
    benefitsOf(company, 'azure').map(benefit => [benefit.id, azureRecordOf(benefit, saved.get(benefit.id))]),
  );
}
