import type { SoftwareBenefit } from '../benefits/company.js';
import type { AdaptiveCard, Kit } from './kit.js';

export interface KeyFormView {
  readonly benefit: SoftwareBenefit;
  readonly left: number;
  /** R17, R105 */
  readonly forfeitsRefund: boolean;
  /** What the person has filled in so far. */
  readonly draft: {
    readonly language?: string | undefined;
    readonly operatingSystem?: string | undefined;
    readonly reason?: string | undefined;
  };
  /** What is wrong with what was sent. */
  readonly problem?: string | undefined;
  readonly note?: string | undefined;
  readonly draftId: string;
}
export function keyFormCard(view: KeyFormView, kit: Kit): AdaptiveCard {
  return { type: 'AdaptiveCard', version: '1.5', lang: kit.say.locale, view };
}
