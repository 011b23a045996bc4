import type { BenefitRequest } from '../benefits/request.js';
import type { AdaptiveCard, Kit } from './kit.js';

export interface ApprovalView {
  readonly request: BenefitRequest;
  readonly product: string;
  readonly requester: string;
  /** The name of a person id. */
  readonly names: (personId: string) => string;
  readonly left: number;
  readonly quantity: number;
  /** R17, R105 */
  readonly forfeitsRefund: boolean;
  /** What is wrong with what was sent. */
  readonly problem?: string | undefined;
  readonly note?: string | undefined;
  /** Why it failed, in the reader's language. */
  readonly failure?: string | undefined;
}
export function approvalCard(view: ApprovalView, kit: Kit): AdaptiveCard {
  return { type: 'AdaptiveCard', version: '1.5', lang: kit.say.locale, view };
}
