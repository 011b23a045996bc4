import { undoDecision } from '../desk/undo-decision.js';
import { refuse } from './refuse.js';
import { approvalCardIn } from './scene.js';
import { sceneOf, seated } from './seated.js';
import type { Turn } from './turn.js';

/** Takes the person's own decision back, and shows the request as it waits again, in place. */
export async function undo(turn: Turn, requestId: string): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const outcome = await undoDecision(turn.desk, turn.actor, requestId);
  if (outcome.kind === 'refused') return refuse(turn, outcome.refusal);
  const note = turn.kit.say('undo.done');
  await turn.reply.replace(await approvalCardIn(sceneOf(turn, seat), outcome.request, { note }));
}
