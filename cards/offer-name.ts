import type { OfferKind } from '../benefits/programme.js';
import type { Kit } from './kit.js';
import { tidy } from './plain-text.js';

/** `Gold · Cloud Platform`, or `Action Pack`, which is held in no competency. R42 */
export function offerName(kit: Kit, kind: OfferKind, competency?: string | undefined): string {
  const offer = kit.say(`offer.${kind}`);
  if (!competency) return offer;
  return kit.say('offer.competency', { offer, competency: tidy(competency, 80) });
}
