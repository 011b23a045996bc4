import type { BenefitRequest } from '../benefits/request.js';
import type { AdaptiveCard, Kit } from './kit.js';

export interface RequestView {
  readonly request: BenefitRequest;
  readonly product: string;
  /** The name of a person id. */
  readonly names: (personId: string) => string;
  /** Names of the people who may decide. */
  readonly waitingFor: readonly string[];
  /** Whether one of them can be written to in Teams. */
  readonly reachable: boolean;
  readonly mayNudge: boolean;
  /** Why it failed, in the reader's language. */
  readonly failure?: string | undefined;
  readonly note?: string | undefined;
}
export function requestCard(view: RequestView, kit: Kit): AdaptiveCard {
  return { type: 'AdaptiveCard', version: '1.5', lang: kit.say.locale, view };
}
