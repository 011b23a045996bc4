import type { AdaptiveCard, Kit } from './kit.js';
import type { Helper } from './refusal-text.js';

export interface AdminsView {
  readonly people: readonly Helper[];
}
export function adminsCard(view: AdminsView, kit: Kit): AdaptiveCard {
  return { type: 'AdaptiveCard', version: '1.5', lang: kit.say.locale, view };
}
