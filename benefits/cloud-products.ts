import type { CloudBenefit, Company } from './company.js';
import { offerOf } from './company.js';
import type { LinkName } from './links.js';
import type { KeyIntent } from './subscription-end.js';

/**
 * The products that need a licence key, as the seeds name them. R82: the German seed of 2020-11-19 leaves the list
 * open ("etc."); the seeds from 2021-04-01 on close it, but with "such as". The company file decides what there is.
 */
export const NAMED_CLOUD_PRODUCTS = [
  'Office 365',
  'Dynamics',
  'Intune',
  'Azure AD basic',
  'Power BI',
] as const;

/** Products that Microsoft 365 E3 and E5 have replaced in the packages of Silver and Gold; linked pages. R82 */
const REPLACED = /\b(office 365 e[35]|enterprise mobility|ems|intune|windows 10 enterprise)\b/i;

/** What a card adds to a cloud product. */
export type CloudNotice = { readonly notice: 'replaced-by-microsoft-365' };

/** Is the product one that new Silver and Gold packages no longer hold? R82 */
export function cloudNoticesOf(company: Company, benefit: CloudBenefit): readonly CloudNotice[] {
  const isCompetency = offerOf(company, benefit).kind !== 'action-pack';
  return isCompetency && REPLACED.test(benefit.name) ? [{ notice: 'replaced-by-microsoft-365' }] : [];
}

/** Where a key is redeemed, and the names of Microsoft's buttons there, as the linked pages list them. */
export interface RedeemSteps {
  readonly link: LinkName;
  readonly buttons: readonly string[];
}

const STEPS: { readonly [intent in KeyIntent]: RedeemSteps } = {
  new: { link: 'startProductKey', buttons: [] },
  extend: {
    link: 'manageSubscriptions',
    buttons: ['Extend end date', 'Redeem Product Key', 'Validate', 'Redeem'],
  },
  'add-seats': {
    link: 'manageSubscriptions',
    buttons: ['Add Licenses', 'Redeem Product Key', 'Validate', 'Redeem'],
  },
};

/**
 * The way to the redeem portal for a purpose. R83; R88: the addresses and buttons are from linked pages. They
 * advise a private window, so that the key lands on the right tenant (R87).
 */
export function redeemStepsOf(intent: KeyIntent): RedeemSteps {
  return STEPS[intent];
}
