import type { Refusal } from '../benefits/refusal.js';
import type { AdaptiveCard, Kit } from './kit.js';
import type { Helper } from './refusal-text.js';

export interface RefusalView {
  readonly refusal: Refusal;
  /** Who can help; may be empty. */
  readonly people: readonly Helper[];
}
export function refusalCard(view: RefusalView, kit: Kit): AdaptiveCard {
  return { type: 'AdaptiveCard', version: '1.5', lang: kit.say.locale, view };
}
