import type { Refusal } from '../benefits/refusal.js';
import { button, sendButton } from '../cards/button.js';
import { formCard } from '../cards/form.js';
import { refusalText } from '../cards/refusal-text.js';
import { followCard } from '../desk/follow-card.js';
import { refuseWanted, requestBenefit } from '../desk/request-benefit.js';
import { refuse } from './refuse.js';
import { approvalCardIn } from './scene.js';
import { sceneOf, seated } from './seated.js';
import { showRequestCard } from './show-requests.js';
import { sayStopped } from './stop.js';
import { talkFor } from './talks/talks.js';
import type { Draft, Turn } from './turn.js';

/**
 * Shows the form of what is asked for, unless the person cannot have it: then why, and what to do.
 * @returns was the form shown?
 */
export async function openDraft(
  turn: Turn,
  draft: Draft,
  how: { inPlace?: boolean; note?: string | undefined; problem?: string },
): Promise<boolean> {
  const seat = await seated(turn);
  if (!seat) return false;
  const refusal = await refuseWanted(turn.desk, turn.actor, draft);
  if (refusal) {
    await refuseDraft(turn, draft, refusal);
    return false;
  }
  const { kit } = turn;
  const form = await talkFor(draft.act).form(turn, seat, draft);
  const args = {
    draft: draft.draftId,
    act: draft.act,
    ...(draft.benefitId === undefined ? {} : { benefit: draft.benefitId }),
  };
  const actions = [
    sendButton(kit, form.send ?? kit.say('keys.form.send'), 'send-request', args),
    button(kit, kit.say('button.cancel'), 'cancel', { draft: draft.draftId }),
    ...(form.more ?? []),
  ];
  const card = formCard({ ...form, problem: how.problem, note: how.note }, actions, kit);
  await (how.inPlace ? turn.reply.replace(card) : turn.reply.send(card));
  return true;
}

/**
 * Sends what was filled in. A field that is missing or wrong brings the form back, with what is wrong; any other
 * refusal is told. The same form sent twice is one request.
 * @returns what is filled in so far, when the form came back; undefined when it is done with.
 */
export async function sendDraft(turn: Turn, draft: Draft): Promise<Draft | undefined> {
  if (draft.draftId === turn.memory.stopped) {
    await sayStopped(turn);
    return undefined;
  }
  const outcome = await requestBenefit(turn.desk, turn.actor, draft);
  const isKept = turn.memory.draft?.draftId === draft.draftId;
  if (outcome.kind === 'form-refused') {
    if (isKept) turn.memory.draft = draft;
    const problem = refusalText(outcome.refusal, [], turn.kit).text;
    await openDraft(turn, draft, { inPlace: true, problem });
    return draft;
  }
  if (isKept) turn.memory.draft = undefined;
  if (outcome.kind === 'refused') await refuseDraft(turn, draft, outcome.refusal);
  else if (outcome.kind === 'requested') await showRequestCard(turn, outcome.request);
  else await showOwnWork(turn, outcome.request);
  return undefined;
}

async function refuseDraft(turn: Turn, draft: Draft, refusal: Refusal): Promise<void> {
  if (!(await talkFor(draft.act).refused?.(turn, draft, refusal))) await refuse(turn, refusal);
}

/** What the person does themselves, in the place of the form, and kept true from now on. */
async function showOwnWork(turn: Turn, request: Parameters<typeof showRequestCard>[1]): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const activityId = await turn.reply.replace(await approvalCardIn(sceneOf(turn, seat), request));
  if (!activityId || turn.place.kind !== 'personal') return;
  const { conversationId } = turn.place;
  await followCard(turn.desk, turn.actor, 'approval', request, { activityId, conversationId });
}
