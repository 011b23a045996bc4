import { wishButton } from '../cards/button.js';
import type { AdaptiveCard, Kit } from '../cards/kit.js';
import { readyCard } from '../cards/ready.js';
import type { Ready } from './talks/talk.js';

/** What a request brought, with the way back to all of them. */
export function readyCardIn(ready: Ready, kit: Kit, cause?: string): AdaptiveCard {
  return readyCard({ ...ready, cause, actions: [...ready.actions, wishButton(kit, 'my-requests')] }, kit);
}
