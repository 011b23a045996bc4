import type { Benefit, Company } from '../../benefits/company.js';
import type { Vault } from '../../store/vault.js';
import type { CompanyFile, FileBenefit } from './company-file.js';

/** The company file of a stored company, without keys; undefined when its support ids were sealed under another secret. */
export function joinCompanyFile(company: Company, vault: Vault): CompanyFile | undefined {
  const benefits = company.benefits.map(benefit => fileForm(benefit, vault));
  return benefits.every(benefit => benefit !== undefined) ? { ...company, benefits } : undefined;
}

function fileForm(benefit: Benefit, vault: Vault): FileBenefit | undefined {
  if (benefit.category !== 'technical') return benefit;
  const { sealedAccessId, sealedContractId, ...rest } = benefit;
  const accessId = sealedAccessId && vault.open('support-id', sealedAccessId);
  const contractId = sealedContractId && vault.open('support-id', sealedContractId);
  if ((sealedAccessId && !accessId) || (sealedContractId && !contractId)) return undefined;
  return { ...rest, ...(accessId ? { accessId } : {}), ...(contractId ? { contractId } : {}) };
}
