import type { AdaptiveCard, Kit } from './kit.js';

export interface LanguagesView {
  /** BCP 47 tags. */
  readonly languages: readonly string[];
  readonly current: string;
}
export function languagesCard(view: LanguagesView, kit: Kit): AdaptiveCard {
  return { type: 'AdaptiveCard', version: '1.5', lang: kit.say.locale, view };
}
