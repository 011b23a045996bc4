import type { AdaptiveCard, Kit } from './kit.js';

export interface HelpView {
  readonly mayApprove: boolean;
  /** BCP 47 tags of the languages that the desk speaks. */
  readonly languages: readonly string[];
}
export function helpCard(view: HelpView, kit: Kit): AdaptiveCard {
  return { type: 'AdaptiveCard', version: '1.5', lang: kit.say.locale, view };
}
