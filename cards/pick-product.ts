import type { AdaptiveCard, Kit } from './kit.js';

export interface PickProductView {
  readonly products: readonly { readonly id: string; readonly name: string; readonly left: number }[];
  /** The name that nothing was found for. */
  readonly heard?: string | undefined;
  readonly near: readonly { readonly id: string; readonly name: string }[];
}
export function pickProductCard(view: PickProductView, kit: Kit): AdaptiveCard {
  return { type: 'AdaptiveCard', version: '1.5', lang: kit.say.locale, view };
}
