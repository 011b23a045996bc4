import { redeemStepsOf } from '../benefits/cloud-products.js';
import type { CloudBenefit } from '../benefits/company.js';
import { LINKS } from '../benefits/links.js';
import { linkButton } from '../cards/button.js';
import { keyShownCard } from '../cards/key.js';
import type { Kit } from '../cards/kit.js';
import { tidy } from '../cards/plain-text.js';
import { findRequest } from '../desk/find-requests.js';
import { noteKeyHidden, noteKeyMoved } from '../desk/hide-key.js';
import type { Revealed } from '../desk/reveal-key.js';
import { revealKeyOf } from '../desk/reveal-key.js';
import { askForTenant, needsTenant } from './ask-for-tenant.js';
import { hiddenKeyCard } from './hidden-key-card.js';
import { refuse } from './refuse.js';
import { sceneOf, seated } from './seated.js';
import { reportButtons } from './talks/cloud-key-ready.js';
import type { Turn } from './turn.js';

/**
 * Shows the key in the place of the pressed card, to its requester, in their personal chat; a licence key only to
 * somebody who says to be signed in to the right tenant. R17, R87
 * @param tenant what they wrote; undefined where they were not asked yet.
 */
export async function showKey(turn: Turn, requestId: string, tenant?: string): Promise<void> {
  const { place, kit } = turn;
  if (place.cardId === undefined) return refuse(turn, { code: 'not-private' });
  if (tenant === undefined && (await needsTenant(turn, requestId))) return askForTenant(turn, requestId);
  const outcome = await revealKeyOf(turn.desk, turn.actor, {
    requestId,
    conversationId: place.conversationId,
    activityId: place.cardId,
    isOneToOne: place.kind === 'personal',
    tenant,
  });
  if (outcome.kind === 'refused') {
    const { refusal } = outcome;
    if (refusal.code === 'wrong-tenant') return askForTenant(turn, requestId, { refusal, tenant });
    return refuse(turn, refusal);
  }
  const { request, benefit, key, hideAt } = outcome;
  const shownIn = await turn.reply.replace(
    keyShownCard({ request, product: benefit.name, key, hidesAt: hideAt, ...guideTo(outcome, kit) }, kit),
  );
  if (shownIn === undefined || shownIn === place.cardId) return;
  await noteKeyMoved(turn.desk, turn.actor.tenantId, { requestId, activityId: place.cardId }, shownIn);
}

/** What to do with the key. */
function guideTo(revealed: Revealed, kit: Kit) {
  const { say } = kit;
  const { instructions } = revealed.benefit;
  if (revealed.act === 'software-key') {
    const { language, operatingSystem } = revealed.request.choices;
    const names = { language: say.languageName(language), operatingSystem: tidy(operatingSystem, 80) };
    const actions = linkButton(say('keys.shown.download'), revealed.benefit.downloadUrl);
    return { steps: [say('keys.shown.steps', names)], instructions, actions };
  }
  const { request, benefit } = revealed;
  const { link } = redeemStepsOf(request.intent);
  return {
    steps: redeemSteps(benefit, request.intent, kit),
    instructions,
    actions: [...linkButton(say(`link.${link}`), LINKS[link]), ...reportButtons(kit, request)],
  };
}

/** R83, R87, R88 */
function redeemSteps(
  benefit: CloudBenefit,
  intent: Parameters<typeof redeemStepsOf>[0],
  { say }: Kit,
): readonly string[] {
  const { buttons } = redeemStepsOf(intent);
  const { tenantDomain } = benefit;
  return [
    tenantDomain
      ? say('cloud.steps.signIn', { tenant: tidy(tenantDomain, 80) })
      : say('cloud.steps.signInAnywhere'),
    intent === 'new'
      ? say('cloud.steps.new')
      : say('cloud.steps.running', { product: tidy(benefit.name, 120), buttons: buttons.join(' › ') }),
    say('cloud.steps.report'),
  ];
}

/** Hides the key again. */
export async function hideKey(turn: Turn, requestId: string): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const request = await findRequest(turn.desk, turn.actor.tenantId, requestId);
  if (!request) return refuse(turn, { code: 'unknown-request' });
  if (request.requesterId !== turn.actor.personId) return refuse(turn, { code: 'not-your-request' });
  await hideIn(turn, requestId, await hiddenKeyCard(sceneOf(turn, seat), request));
}

/** Puts a card in the place of the one that may show a key, and notes that it is out of sight. */
export async function hideIn(
  turn: Turn,
  requestId: string,
  card: Parameters<Turn['reply']['replace']>[0],
): Promise<void> {
  const { tenantId, personId } = turn.actor;
  const { cardId } = turn.place;
  const hiddenIn = await turn.reply.replace(card);
  // A new message hides nothing: then the key is hidden when its time is over.
  if (cardId === undefined || hiddenIn !== cardId) return;
  await noteKeyHidden(turn.desk, tenantId, { requestId, activityId: cardId }, personId);
}
