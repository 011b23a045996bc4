import { noteCard } from '../cards/note.js';
import type { Turn } from './turn.js';

/** Says that what was under way is stopped, in the place of the card it stood on. */
export async function sayStopped(turn: Turn): Promise<void> {
  const title = turn.kit.say('stop.done');
  await turn.reply.replace(noteCard({ title, wishes: ['get-key', 'check-benefits', 'help'] }, turn.kit));
}

/** Says that nothing was under way. */
export async function sayNothingToStop(turn: Turn): Promise<void> {
  const title = turn.kit.say('stop.nothing');
  await turn.reply.replace(noteCard({ title, wishes: ['get-key', 'check-benefits', 'help'] }, turn.kit));
}
