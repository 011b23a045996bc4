import type { CategoryLines } from '../benefits/overview.js';
import type { AdaptiveCard, Kit } from './kit.js';

export interface CategoryView {
  readonly company: string;
  readonly group: CategoryLines;
  /** From 0; one that does not exist shows the nearest. */
  readonly page: number;
}
export function categoryCard(view: CategoryView, kit: Kit): AdaptiveCard {
  return { type: 'AdaptiveCard', version: '1.5', lang: kit.say.locale, view };
}
