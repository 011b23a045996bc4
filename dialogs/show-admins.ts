import { adminsCard } from '../cards/admins.js';
import { refuseWanted } from '../desk/request-benefit.js';
import { openDraft } from './ask-draft.js';
import { newDraft } from './new-draft.js';
import { helpersIn } from './scene.js';
import { seated } from './seated.js';
import type { Turn } from './turn.js';

/**
 * Who in the company can help with what, and a way to ask them; only who, where nothing can be asked. R09, R11, R44
 * @param matter what help is needed with, where that is known.
 */
export async function showAdmins(turn: Turn, matter?: string): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const draft = { ...newDraft('help', undefined), inputs: matter ? { wanted: matter } : {} };
  if (await refuseWanted(turn.desk, turn.actor, draft))
    await turn.reply.send(adminsCard({ people: helpersIn(seat.company) }, turn.kit));
  else await openDraft(turn, draft, {});
}
