import type { Instant } from '../benefits/programme.js';
import type { AdaptiveCard, Kit } from './kit.js';

export interface ApprovalListView {
  readonly requests: readonly {
    readonly id: string;
    readonly number: number;
    readonly product: string;
    readonly requester: string;
    readonly createdAt: Instant;
  }[];
  /** From 0; one that does not exist shows the nearest. */
  readonly page: number;
}
export function approvalListCard(view: ApprovalListView, kit: Kit): AdaptiveCard {
  return { type: 'AdaptiveCard', version: '1.5', lang: kit.say.locale, view };
}
