import { refuseWork } from '../benefits/deciding.js';
import { refusalText } from '../cards/refusal-text.js';
import { findRequest } from '../desk/find-requests.js';
import type { Report } from '../desk/hand-over.js';
import { reportHandOver } from '../desk/hand-over.js';
import { refuse } from './refuse.js';
import { approvalCardIn } from './scene.js';
import { sceneOf, seated } from './seated.js';
import { lateNote } from './show-approvals.js';
import type { Turn } from './turn.js';

/** Takes what came back from Partner Center, and shows how the request stands in the place of the card. */
export async function report(turn: Turn, said: Report): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const outcome = await reportHandOver(turn.desk, turn.actor, said);
  if (outcome.kind === 'refused') return refuse(turn, outcome.refusal);
  const scene = sceneOf(turn, seat);
  if (outcome.kind === 'form-refused') {
    const problem = refusalText(outcome.refusal, [], turn.kit).text;
    const isGivingUp = said.report === 'impossible';
    const filled = said.report === 'done' ? said.inputs : {};
    await turn.reply.replace(await approvalCardIn(scene, outcome.request, { problem, isGivingUp, filled }));
    return;
  }
  const note = outcome.kind === 'already' ? lateNote(turn, seat, outcome.request) : undefined;
  await turn.reply.replace(await approvalCardIn(scene, outcome.request, { note }));
}

/** Asks why it cannot be done. */
export async function sayImpossible(turn: Turn, requestId: string): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const request = await findRequest(turn.desk, turn.actor.tenantId, requestId);
  if (!request) return refuse(turn, { code: 'unknown-request' });
  const refusal = refuseWork(seat.company, seat.person, request);
  if (refusal) return refuse(turn, refusal);
  await turn.reply.replace(await approvalCardIn(sceneOf(turn, seat), request, { isGivingUp: true }));
}
