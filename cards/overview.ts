import type { Overview } from '../benefits/overview.js';
import type { AdaptiveCard, Kit } from './kit.js';

export interface OverviewView {
  readonly overview: Overview;
}
export function overviewCard(view: OverviewView, kit: Kit): AdaptiveCard {
  return { type: 'AdaptiveCard', version: '1.5', lang: kit.say.locale, view };
}
