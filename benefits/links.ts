/**
 * Every address that the rules hand out, each written once. From the seeds unless it says otherwise. Rules
 * return the name of a link, doors make a button of it.
 */
export const LINKS = {
  /** R09, R14 */
  benefits: 'https://partnercenter.microsoft.com/pcv/partnership/benefits',
  /** R14, R41 */
  dashboard: 'https://partner.microsoft.com/dashboard',
  /** Sign-in of Partner Membership Center. R04 */
  membershipCenter: 'https://partner.microsoft.com/_login?authType=OpenIdConnect',
  /** R05 */
  joinNetwork: 'https://partner.microsoft.com/membership',
  /** R13 */
  actionPack: 'https://partner.microsoft.com/membership/internal-use-software',
  /** Linked page. R15 */
  software: 'https://partner.microsoft.com/dashboard/mpn/membership/benefits/software',
  /** R41 */
  technicalBenefits: 'https://partner.microsoft.com/dashboard/mpn/membership/benefits/technical',
  /** Filter it to Global admin or MPN Partner Admin. R44 */
  userManagement: 'https://partner.microsoft.com/dashboard/account/v3/usermanagement#users',
  /** Linked page. R46 */
  partnerFrontline: 'https://partner.microsoft.com/support?issueid=300-0042',
  /** Linked page; an address for mail. R46 */
  membershipCenterEmea: 'mailto:regform@msdirectservices.com',
  /** R67, R68 */
  supportForBusiness: 'https://support.serviceshub.microsoft.com/supportforbusiness/create',
  /** R68 */
  remainingIncidents:
    'https://support.microsoft.com/topic/how-many-partner-support-incidents-are-remaining-e8220db5-14f6-93db-4b4a-35766e11b3c3',
  /** Products and versions that are current or one older. R62, R69 */
  supportedVersions: 'https://aka.ms/n-1',
  /** R71 */
  cspCustomers: 'https://partner.microsoft.com/commerce/customers/list',
  /** R72a: Help + Support is opened there. Not an address of the seeds, which only name the portal. */
  azurePortal: 'https://portal.azure.com',
  /** Cloud portals that no source gives the address of. R71, R72a */
  microsoft365Admin: 'https://admin.microsoft.com',
  powerPlatformAdmin: 'https://admin.powerplatform.microsoft.com',
  /** R73 */
  premierSupport: 'https://partner.microsoft.com/support/microsoft-services-premier-support',
  /** R73 */
  advancedSupport: 'https://partner.microsoft.com/support/advanced-cloud-support',
  /** R73 */
  compareSupportPlans: 'https://partner.microsoft.com/support/partnersupport',
  /** R74, R77 */
  advisoryHoursRequest:
    'https://partnercenter.microsoft.com/pcv/partnership/benefits/createadvisoryhoursservicerequest',
  /** Linked page. R106 */
  serviceRequests: 'https://partner.microsoft.com/dashboard/v2/support/servicerequests',
  /** Linked page of 2023, after a monthly credit was assigned. R38 */
  redeemMonthlyCredit: 'https://signup.azure.com/signup?offer=MS-AZR-0025P',
  /** Linked page of 2023, after a bulk credit was assigned. R38 */
  redeemBulkCredit: 'https://signup.azure.com/signup?offer=MS-AZR-0036P',
  /** Linked page: a new or an expired subscription. R88 */
  startProductKey: 'https://signup.microsoft.com/productkeystart',
  /** Linked page of 2021-01-28: extend a subscription or add seats. R88 */
  manageSubscriptions: 'https://admin.microsoft.com/AdminPortal/Home#/subscriptions',
  /** The same by the linked page of 2023-06-15. R88 */
  redeemProductKey: 'https://portal.office.com/commerce/productkeyredeem.aspx',
  /** Linked page. R92 */
  visualStudio: 'https://my.visualstudio.com',
  /** R93; linked page. R113 */
  programGuide: 'https://aka.ms/partner-benefits-use-guide',
} as const;

export type LinkName = keyof typeof LINKS;
