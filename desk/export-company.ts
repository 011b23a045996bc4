import type { Company } from '../benefits/company.js';
import { companyPartition } from '../store/store.js';
import type { CompanyFile } from './company-file/company-file.js';
import { joinCompanyFile } from './company-file/join-company-file.js';
import type { DeskParts } from './parts.js';
import { COMPANY_KEY } from './records.js';

export type ExportedCompany =
  | { readonly kind: 'exported'; readonly file: CompanyFile }
  | { readonly kind: 'unknown-company' }
  /** What is stored was sealed under another secret than the one at hand. */
  | { readonly kind: 'wrong-secret' };

/**
 * The company file of a tenant, such that importing it here changes nothing. Keys are never in it; support ids
 * are, in the clear.
 */
export async function exportCompany(
  parts: Pick<DeskParts, 'store' | 'vault'>,
  tenantId: string,
): Promise<ExportedCompany> {
  const found = await parts.store.read<Company>(companyPartition(tenantId), COMPANY_KEY);
  if (!found) return { kind: 'unknown-company' };
  const file = joinCompanyFile(found.value, parts.vault);
  return file ? { kind: 'exported', file } : { kind: 'wrong-secret' };
}
