import { mayDecideAnything } from '../benefits/deciding.js';
import { helpCard } from '../cards/help.js';
import type { PressAct } from '../cards/kit.js';
import { suggestCard } from '../cards/suggest.js';
import { welcomeCard } from '../cards/welcome.js';
import type { Turn } from './turn.js';

/** What the desk can do, with a button for each. */
export async function showHelp(turn: Turn): Promise<void> {
  const { languages, kit } = turn;
  await turn.reply.send(helpCard({ mayApprove: mayApprove(turn), languages: languages.locales }, kit));
}

/** Greets a person for the first time. */
export async function showWelcome(turn: Turn): Promise<void> {
  const name = turn.seat.kind === 'seat' ? turn.seat.person.name : turn.actor.name;
  const view = { mayApprove: mayApprove(turn), ...(name ? { name: name.split(' ')[0]! } : {}) };
  await turn.reply.send(welcomeCard(view, turn.kit));
}

/** Wishes offered to somebody who was not understood. */
const USUAL_WISHES: readonly PressAct[] = ['check-benefits', 'get-key', 'my-requests', 'find-admin', 'help'];

/** A useful answer to anything that was not understood. */
export async function showSuggestions(turn: Turn, wishes?: readonly PressAct[]): Promise<void> {
  const view = wishes?.length
    ? ({ wishes, heard: 'unsure' } as const)
    : ({ wishes: USUAL_WISHES, heard: 'nothing' } as const);
  await turn.reply.send(suggestCard(view, turn.kit));
}

function mayApprove(turn: Turn): boolean {
  return turn.seat.kind === 'seat' && mayDecideAnything(turn.seat.person);
}
