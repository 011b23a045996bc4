import type { LinkName } from './links.js';
import type { OfferKind, Role } from './programme.js';
import { rolesFor } from './roles.js';
import type { IdNeed, IdProduct } from './support-ids.js';
import { idNeedFor } from './support-ids.js';
import type { PlanStanding, TechnicalPlan } from './support-plan.js';
import type { SupportQuestion } from './support-question.js';

/** What the company and the person bring to the question. */
export interface SupportStanding {
  readonly tier: OfferKind | null;
  readonly productSupport: PlanStanding;
  readonly signatureCloud: PlanStanding;
  readonly isCspCompany: boolean;
  /** The person is Admin agent. R71 */
  readonly mayOpenForCustomer: boolean;
  /** The person has entered the ids before, for the plan's best benefit. R53 */
  readonly hasLinked: { readonly [plan in TechnicalPlan]: boolean };
}

export type PaidReason =
  | 'no-offer'
  | 'no-cloud-in-action-pack'
  | 'version-too-old'
  | 'out-of-mainstream'
  | 'used-up'
  | 'expired';

/** Facts of linked pages beside the route, shown apart from it. */
export type SupportNotice =
  /** The previous version counts only while it is in mainstream support; linked page of 2021-06-17. R62 */
  | { readonly notice: 'previous-only-in-mainstream'; readonly link: LinkName }
  /** An extra incident can be bought online, with a Microsoft account only; linked page of 2023. R67 */
  | { readonly notice: 'buy-incident'; readonly link: LinkName };

/** Where to go. */
export type SupportRoute =
  | {
      readonly kind: 'open-request';
      readonly plan: TechnicalPlan;
      readonly benefitId: string;
      readonly left: number | 'unlimited';
      readonly link: LinkName;
      readonly ids: IdNeed;
      readonly notices: readonly SupportNotice[];
    }
  | {
      readonly kind: 'activate-first';
      readonly plan: TechnicalPlan;
      /** Absent where the company file does not list what the offer grants. */
      readonly benefitId?: string;
      readonly isPending: boolean;
      readonly link: LinkName;
    }
  /** The plan "Cloud Solution Provider" is chosen in the Azure portal; no contract is added. R70 */
  | { readonly kind: 'csp-plan'; readonly link: LinkName }
  /** Customers, Service management, New request; the workload's portal opens. R71 */
  | { readonly kind: 'csp-customer'; readonly link: LinkName; readonly addsContract: boolean }
  | { readonly kind: 'needs-admin-agent'; readonly needs: readonly Role[] }
  | { readonly kind: 'not-a-csp' }
  /** R74 */
  | { readonly kind: 'advisory-hours'; readonly link: LinkName }
  /** R106 */
  | { readonly kind: 'partner-center'; readonly link: LinkName }
  | {
      readonly kind: 'paid-plan';
      readonly reason: PaidReason;
      readonly plans: readonly LinkName[];
      readonly notices: readonly SupportNotice[];
    };

const PORTALS = {
  azure: 'azurePortal',
  'dynamics-365': 'powerPlatformAdmin',
  'microsoft-365': 'microsoft365Admin',
  'other-cloud': 'microsoft365Admin',
} as const satisfies { readonly [service: string]: LinkName };

/** Which support fits: the route, what the company is entitled to, the link, or else the paid plans. R60 to R73 */
export function routeSupport(question: SupportQuestion, standing: SupportStanding): SupportRoute {
  if (question.problem === 'partner-center') return { kind: 'partner-center', link: 'serviceRequests' };
  if (question.problem === 'advice')
    return standing.tier === null
      ? paid('no-offer', 'cloud')
      : { kind: 'advisory-hours', link: 'advisoryHoursRequest' };
  return question.place === 'on-premises' ? onPremises(question, standing) : inCloud(question, standing);
}

/** R62: the current version and the one before; a linked page: the latter only while in mainstream support. */
function onPremises(
  { version, inMainstream }: Extract<SupportQuestion, { place: 'on-premises' }>,
  standing: SupportStanding,
): SupportRoute {
  if (version === 'older') return paid('version-too-old', 'on-premises');
  if (version === 'previous' && inMainstream === false) return paid('out-of-mainstream', 'on-premises');
  const isUnsure = version === 'previous' && inMainstream === undefined;
  return throughPlan(standing, standing.productSupport, {
    product: 'on-premises',
    link: 'supportForBusiness',
    notices: isUnsure ? [{ notice: 'previous-only-in-mainstream', link: 'supportedVersions' }] : [],
  });
}

/** R70: Azure through the programme has a plan of its own; R71: a customer's request needs an Admin agent. */
function inCloud(
  { service, csp }: Extract<SupportQuestion, { place: 'cloud' }>,
  standing: SupportStanding,
): SupportRoute {
  if (csp !== 'no' && !standing.isCspCompany) return { kind: 'not-a-csp' };
  if (csp === 'customer' && !standing.mayOpenForCustomer)
    return { kind: 'needs-admin-agent', needs: rolesFor('open-customer-request') };
  if (csp === 'customer')
    return { kind: 'csp-customer', link: 'cspCustomers', addsContract: service !== 'azure' };
  if (csp === 'own' && service === 'azure') return { kind: 'csp-plan', link: 'azurePortal' };
  return throughPlan(standing, standing.signatureCloud, {
    product: service,
    link: PORTALS[service],
    notices: [],
  });
}

/** R59: activation comes first. R61, R72e: no cloud support with Action Pack. R66: until it ends or is used up. */
function throughPlan(
  standing: SupportStanding,
  { plan, state, best }: PlanStanding,
  request: { product: IdProduct; link: LinkName; notices: readonly SupportNotice[] },
): SupportRoute {
  const place = plan === 'product-support' ? 'on-premises' : 'cloud';
  if (state === 'expired') return paid('expired', place);
  if (state === 'exhausted') return paid('used-up', place);
  if (state === 'not-included') {
    const isActionPack = standing.tier === 'action-pack' && plan === 'signature-cloud';
    return paid(isActionPack ? 'no-cloud-in-action-pack' : 'no-offer', place);
  }
  const isUsable = state === 'active' || state === 'linked';
  if (!best || !isUsable)
    return {
      kind: 'activate-first',
      plan,
      ...(best ? { benefitId: best.benefit.id } : {}),
      isPending: state === 'activation-pending',
      link: 'technicalBenefits',
    };
  const { product, link, notices } = request;
  const ids = idNeedFor(product, standing.hasLinked[plan]);
  return { kind: 'open-request', plan, benefitId: best.benefit.id, left: best.left, link, ids, notices };
}

/** R73: Premier is the top level; Advanced is for the cloud only. */
function paid(reason: PaidReason, place: 'on-premises' | 'cloud'): SupportRoute {
  return {
    kind: 'paid-plan',
    reason,
    plans:
      place === 'cloud'
        ? ['premierSupport', 'advancedSupport', 'compareSupportPlans']
        : ['premierSupport', 'compareSupportPlans'],
    notices: place === 'on-premises' ? [{ notice: 'buy-incident', link: 'supportForBusiness' }] : [],
  };
}
