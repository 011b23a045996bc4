import type { RequestState } from '../benefits/request.js';

/** The colour of a state. Green means fulfilled and nothing else. */
export const STATE_COLORS = {
  pending: 'accent',
  approved: 'accent',
  fulfilled: 'good',
  rejected: 'attention',
  withdrawn: 'default',
  expired: 'warning',
  failed: 'attention',
} as const satisfies { readonly [state in RequestState]: string };
