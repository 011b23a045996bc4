import type { BenefitRequest } from '../benefits/request.js';
import { keyHiddenCard } from '../cards/key.js';
import type { AdaptiveCard } from '../cards/kit.js';
import { productName } from './product-name.js';
import { readyCardIn } from './ready-card.js';
import type { Scene } from './scene.js';
import { talkFor } from './talks/talks.js';

/** What stands in the place of a shown key: that it can be shown again, or what became of it. R17, R84 */
export async function hiddenKeyCard(scene: Scene, request: BenefitRequest): Promise<AdaptiveCard> {
  const ready = await talkFor(request.act).ready(scene, request);
  if (ready.isOver) return readyCardIn(ready, scene.kit);
  const product = productName(scene.company, request.benefitId);
  return keyHiddenCard({ product, actions: ready.actions }, scene.kit);
}
