import type { AdaptiveCard, Kit, PressAct } from './kit.js';

export interface SuggestView {
  /** What the person may have meant, best first. Empty: the usual wishes are offered. */
  readonly wishes: readonly PressAct[];
  readonly heard: 'nothing' | 'unsure';
}
export function suggestCard(view: SuggestView, kit: Kit): AdaptiveCard {
  return { type: 'AdaptiveCard', version: '1.5', lang: kit.say.locale, view };
}
