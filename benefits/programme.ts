/**
 * The vocabulary of the partner programme: offers, tiers, competencies, roles and categories, in the
 * programme's own words. Everything else in the house speaks with these types.
 */

/** Kinds of membership offer a company can hold, lowest tier first. */
export const OFFER_KINDS = ['action-pack', 'silver', 'gold'] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

/** The tabs of the Benefits page, in the order in which it shows them. R12, R14. */
export const CATEGORIES = [
  'azure',
  'cloud',
  'software',
  'visual-studio',
  'technical',
  'advisory',
  'go-to-market',
] as const;
export type Category = (typeof CATEGORIES)[number];

/**
 * Roles in Partner Center. R01: the role `user-management-admin` was called "User admin" in the German seed
 * of 2020-11-19; the seeds handed off from 2021-04-01 on say "User management admin", and the newer name wins.
 */
export const ROLES = [
  'global-admin',
  'mpn-partner-admin',
  'user-management-admin',
  'admin-agent',
  'account-admin',
] as const;
export type Role = (typeof ROLES)[number];

/** Core benefits come with every offer; incremental ones come on top, for example with a second competency. R26. */
export type BenefitType = 'core' | 'incremental';

/**
 * Other offers that may pay for an Azure subscription; a bulk credit is combined with none of them. R36: the
 * seeds' list is open ("etc."), hence the last two. They say "Cloud Solution Partner"; a linked page corrects it
 * to Provider.
 */
export const AZURE_FUNDINGS = [
  'enterprise-agreement',
  'cloud-solution-provider',
  'azure-in-open',
  'azure-pass',
  'action-pack',
  'bulk-credit',
  'other-offer',
] as const;
export type AzureFunding = (typeof AZURE_FUNDINGS)[number];

/** Competencies whose break-fix support in the cloud is unlimited. R65. */
export const CLOUD_COMPETENCIES = [
  'Security',
  'Cloud Business Applications',
  'Cloud Platform',
  'Cloud Productivity',
  'Enterprise Mobility Management',
  'Small and Midmarket Cloud Solutions',
] as const;

/** Is `competency` one of the cloud competencies? Compares without regard to case. R65. */
export function isCloudCompetency(competency: string): boolean {
  const wanted = competency.trim().toLowerCase();
  return CLOUD_COMPETENCIES.some(name => name.toLowerCase() === wanted);
}

/** A calendar day, `YYYY-MM-DD`, in the company's time zone. */
export type Day = string;
/** A moment, ISO 8601 in UTC with milliseconds. */
export type Instant = string;
