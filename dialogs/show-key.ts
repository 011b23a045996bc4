import { keyHiddenCard, keyShownCard } from '../cards/key.js';
import { tidy } from '../cards/plain-text.js';
import { findRequest } from '../desk/find-requests.js';
import { noteKeyHidden, noteKeyMoved } from '../desk/hide-key.js';
import { revealKeyOf } from '../desk/reveal-key.js';
import { productName } from './product-name.js';
import { refuse } from './refuse.js';
import { seated } from './seated.js';
import type { Turn } from './turn.js';

/** Shows the key in the place of the pressed card, to its requester, in their personal chat. R17 */
export async function showKey(turn: Turn, requestId: string): Promise<void> {
  const { place, kit } = turn;
  if (place.cardId === undefined) return refuse(turn, { code: 'not-private' });
  const outcome = await revealKeyOf(turn.desk, turn.actor, {
    requestId,
    conversationId: place.conversationId,
    activityId: place.cardId,
    isOneToOne: place.kind === 'personal',
  });
  if (outcome.kind === 'refused') return refuse(turn, outcome.refusal);
  const { request, benefit, key, hideAt } = outcome;
  const { instructions, downloadUrl, name: product } = benefit;
  const { language, operatingSystem } = request.choices;
  const steps = kit.say('keys.shown.steps', {
    language: kit.say.languageName(language),
    operatingSystem: tidy(operatingSystem, 80),
  });
  const shownIn = await turn.reply.replace(
    keyShownCard({ request, product, key, hidesAt: hideAt, steps, instructions, downloadUrl }, kit),
  );
  if (shownIn === undefined || shownIn === place.cardId) return;
  await noteKeyMoved(turn.desk, turn.actor.tenantId, { requestId, activityId: place.cardId }, shownIn);
}

/** Hides the key again. */
export async function hideKey(turn: Turn, requestId: string): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const request = await findRequest(turn.desk, turn.actor.tenantId, requestId);
  if (!request) return refuse(turn, { code: 'unknown-request' });
  if (request.requesterId !== turn.actor.personId) return refuse(turn, { code: 'not-your-request' });
  const { tenantId, personId } = turn.actor;
  const { cardId } = turn.place;
  const hiddenIn = await turn.reply.replace(
    keyHiddenCard({ request, product: productName(seat.company, request.benefitId) }, turn.kit),
  );
  // A new message hides nothing: then the key is hidden when its time is over.
  if (cardId === undefined || hiddenIn !== cardId) return;
  await noteKeyHidden(turn.desk, tenantId, { requestId, activityId: cardId }, personId);
}
