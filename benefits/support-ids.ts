import { refuseActing } from './asking.js';
import type { Refusal, Refused } from './refusal.js';
import { refused } from './refusal.js';
import type { TechnicalFacts } from './technical-benefit.js';
import { refuseTechnical } from './technical-benefit.js';

/** Products of a support request, as far as the ids are concerned. R54 */
export const ID_PRODUCTS = [
  'on-premises',
  'azure',
  'azure-csp',
  'dynamics-365',
  'microsoft-365',
  'other-cloud',
] as const;
export type IdProduct = (typeof ID_PRODUCTS)[number];

/** Are the ids asked for, and how often? */
export type IdNeed = 'enter-once' | 'linked-already' | 'not-needed';

/** The sealed ids of a benefit. Only the desk can open them. */
export interface SupportIds {
  readonly kind: 'ids';
  readonly sealedAccessId: string;
  readonly sealedContractId: string;
}

/**
 * The ids, for everybody of the company after activation and for nobody before. R51: DE21 (2021-05-27) and SV21
 * (2021-06-17) say all users; DE20, ZH21 and NL21 do not say who. R47, R56
 * R50: NL21 and earlier show them when the benefit is opened the next time after processing, the newer seeds
 * straight after activation; so they are shown from the moment the desk has them.
 * R55: where they are looked up later is a help page that moved between the seeds; here it is the desk.
 */
export function readSupportIds(facts: TechnicalFacts): SupportIds | Refused {
  const refusal = refuseSupportIds(facts);
  const { activated } = facts.record;
  if (refusal || !activated) return refused(refusal ?? { code: 'not-activated' });
  const { sealedAccessId, sealedContractId } = activated;
  return { kind: 'ids', sealedAccessId, sealedContractId };
}

function refuseSupportIds(facts: TechnicalFacts): Refusal | undefined {
  const refusal = refuseTechnical(facts) ?? refuseActing(facts.person, 'view-support-ids');
  if (refusal) return refusal;
  const { activated, pressed } = facts.record;
  if (activated) return undefined;
  return pressed ? { code: 'activation-pending', since: pressed.at } : { code: 'not-activated' };
}

/**
 * Are the ids needed for a request about this product? R54: on-premises, Azure outside the Cloud Solution
 * Provider programme, Dynamics; linked pages add every other cloud product except Microsoft 365.
 * R53: DE20, ZH21 and NL21 ask for them at the first request for certain products, SV21 at the first for an
 * account; DE21 says: once per account, never again. R52: DE20 and ZH21 "may need" to share them, NL21
 * (2021-05-19) and SV21 "need": the newer wording holds.
 */
export function idNeedFor(product: IdProduct, isLinked: boolean): IdNeed {
  if (product === 'azure-csp' || product === 'microsoft-365') return 'not-needed';
  return isLinked ? 'linked-already' : 'enter-once';
}
