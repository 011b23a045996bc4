import type { RequestState } from '../benefits/request.js';

/** The background of a state, as a container's style. Green means fulfilled and nothing else. */
export const STATE_STYLES = {
  pending: 'accent',
  approved: 'accent',
  fulfilled: 'good',
  rejected: 'attention',
  withdrawn: 'emphasis',
  expired: 'warning',
  failed: 'attention',
} as const satisfies { readonly [state in RequestState]: string };

/** The colour of a state as text on white, where Teams' green and yellow cannot be read. */
export function stateColor(state: RequestState): 'accent' | 'attention' | 'default' {
  const style = STATE_STYLES[state];
  return style === 'accent' || style === 'attention' ? style : 'default';
}
