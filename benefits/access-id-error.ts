import type { Offer } from './company.js';
import { incidentsGranted } from './incidents.js';
import type { LinkName } from './links.js';
import type { OfferKind } from './programme.js';
import type { PlanStanding } from './support-plan.js';

/** A step in the Azure portal; `language/` has its sentence. */
export type PortalStep =
  | 'open-help-and-support'
  | 'open-support-plans'
  | 'link-support-benefits'
  | 'enter-both-ids'
  | 'new-support-request'
  | 'choose-plan';

/** How support benefits are linked in the Azure portal, the first time and once only. R72a */
export const LINKING_STEPS: readonly PortalStep[] = [
  'open-help-and-support',
  'open-support-plans',
  'link-support-benefits',
  'enter-both-ids',
];

/**
 * What lies behind "This Access ID is already associated to an account". The message comes when a contract is
 * added to the same account a second time; it is invalid and to be ignored in every case. R72b
 */
export interface AccessIdDiagnosis {
  readonly ignoreError: true;
  readonly finding: AccessIdFinding;
  readonly steps: readonly PortalStep[];
  readonly links: readonly LinkName[];
}

export type AccessIdFinding =
  /** The contract is there already, for example from on-premises support: no linking, just a new request. R72c */
  | { readonly case: 'linked-already' }
  /** The contract is hidden because it has ended. R72d */
  | { readonly case: 'expired' }
  /** The Signature pack is used up, so the contract is hidden. `pack`: 10 for Gold, 5 for Silver. R72d */
  | { readonly case: 'used-up'; readonly pack: number | null }
  /** Action Pack: its ids link, but the cloud shows nothing; on-premises only. R72e */
  | { readonly case: 'no-cloud-support' }
  /** The desk knows of no activation of this company, so the ids must be somebody else's, or are not recorded. R59 */
  | { readonly case: 'not-activated'; readonly isPending: boolean }
  /** R57 */
  | { readonly case: 'no-offer' };

const PAID: readonly LinkName[] = ['compareSupportPlans', 'premierSupport', 'advancedSupport'];

/** Finds the case that applies to the company. R72b to R72e */
export function diagnoseAccessIdError(signature: PlanStanding, tier: OfferKind | null): AccessIdDiagnosis {
  const finding = findCase(signature, tier);
  switch (finding.case) {
    case 'linked-already':
      return answer(
        finding,
        ['azurePortal'],
        ['open-help-and-support', 'new-support-request', 'choose-plan'],
      );
    case 'expired':
    case 'used-up':
      return answer(finding, PAID);
    case 'no-cloud-support':
      return answer(finding, [...PAID, 'supportForBusiness']);
    case 'not-activated':
      return answer(finding, ['technicalBenefits']);
    case 'no-offer':
      return answer(finding, ['benefits', ...PAID]);
  }
}

function findCase({ state, best }: PlanStanding, tier: OfferKind | null): AccessIdFinding {
  switch (state) {
    case 'active':
    case 'linked':
      return { case: 'linked-already' };
    case 'exhausted':
      return { case: 'used-up', pack: best ? packOf(best.offer) : null };
    case 'expired':
      return { case: 'expired' };
    case 'available':
    case 'activation-pending':
    case 'not-listed':
      return { case: 'not-activated', isPending: state === 'activation-pending' };
    case 'not-included':
      return { case: tier === null ? 'no-offer' : 'no-cloud-support' };
  }
}

/** R72d: Signature 10-pack of the Gold hybrid competencies, 5-pack of the Silver ones. R64 */
function packOf(offer: Offer): number | null {
  const granted = incidentsGranted(offer, 'signature-cloud');
  return typeof granted === 'number' ? granted : null;
}

function answer(
  finding: AccessIdFinding,
  links: readonly LinkName[],
  steps: readonly PortalStep[] = [],
): AccessIdDiagnosis {
  return { ignoreError: true, finding, steps, links };
}
