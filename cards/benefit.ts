import type { Benefit } from '../benefits/company.js';
import type { BenefitLine } from '../benefits/overview.js';
import type { AdaptiveCard, Kit } from './kit.js';

export interface BenefitView {
  readonly line: BenefitLine;
  readonly benefit: Benefit;
  /** Whether this person can ask for a key of it now. */
  readonly mayAsk: boolean;
}
export function benefitCard(view: BenefitView, kit: Kit): AdaptiveCard {
  return { type: 'AdaptiveCard', version: '1.5', lang: kit.say.locale, view };
}
