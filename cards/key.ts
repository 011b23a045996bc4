import type { LocalText } from '../benefits/company.js';
import type { Instant } from '../benefits/programme.js';
import type { BenefitRequest } from '../benefits/request.js';
import type { AdaptiveCard, Kit } from './kit.js';

export interface KeyReadyView {
  readonly request: BenefitRequest;
  readonly product: string;
  /** How long a key stays in sight. */
  readonly minutes: number;
  /** What happened, in the reader's language: "Megan approved your request". */
  readonly text?: string | undefined;
}

export interface KeyShownView {
  readonly request: BenefitRequest;
  readonly product: string;
  readonly key: string;
  readonly hidesAt: Instant;
  readonly instructions?: LocalText | undefined;
  readonly downloadUrl: string;
}

export interface KeyHiddenView {
  readonly request: BenefitRequest;
  readonly product: string;
}
export function keyReadyCard(view: KeyReadyView, kit: Kit): AdaptiveCard {
  return { type: 'AdaptiveCard', version: '1.5', lang: kit.say.locale, view };
}

export function keyShownCard(view: KeyShownView, kit: Kit): AdaptiveCard {
  return { type: 'AdaptiveCard', version: '1.5', lang: kit.say.locale, view };
}

export function keyHiddenCard(view: KeyHiddenView, kit: Kit): AdaptiveCard {
  return { type: 'AdaptiveCard', version: '1.5', lang: kit.say.locale, view };
}
