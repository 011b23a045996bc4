import type { Company } from '../benefits/company.js';

/** The name of a benefit; its id where the company no longer has it. */
export function productName(company: Company, benefitId: string | undefined): string {
  return company.benefits.find(benefit => benefit.id === benefitId)?.name ?? benefitId ?? '';
}
