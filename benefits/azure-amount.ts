import type { AzureBenefit, Company } from './company.js';
import type { LinkName } from './links.js';

/**
 * What the seeds name, in US dollars "or the local equivalent": a month for the monthly credit (R29), a year for the
 * bulk credit (R30). They do not say which offer brings which amount; linked pages call them examples.
 */
export const NAMED_AMOUNTS = { monthly: [100], bulk: [6000, 12000, 13000] } as const;

/** How much a credit is worth to this company. */
export interface AzureAmount {
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly per: 'month' | 'year';
  /** Is it one that the seeds name? Null in another currency, where they only say "local equivalent". */
  readonly isNamed: boolean | null;
}

/** The amount as the company file grants it, in the company's currency. R28, R29, R30 */
export function amountOf(company: Company, benefit: AzureBenefit): AzureAmount {
  const named: readonly number[] = NAMED_AMOUNTS[benefit.credit];
  return {
    amount: benefit.amount,
    currency: company.currency,
    per: benefit.credit === 'monthly' ? 'month' : 'year',
    isNamed: company.currency === 'USD' ? named.includes(benefit.amount) : null,
  };
}

/** Where the holder redeems the credit once it is assigned; they get an e-mail too. Linked page of 2023. R38 */
export function redemptionLinkOf(benefit: Pick<AzureBenefit, 'credit'>): LinkName {
  return benefit.credit === 'monthly' ? 'redeemMonthlyCredit' : 'redeemBulkCredit';
}
