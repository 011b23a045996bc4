import type { AdaptiveCard, Kit } from './kit.js';

export interface WelcomeView {
  readonly name?: string | undefined;
  readonly mayApprove: boolean;
}
export function welcomeCard(view: WelcomeView, kit: Kit): AdaptiveCard {
  return { type: 'AdaptiveCard', version: '1.5', lang: kit.say.locale, view };
}
