import { mayDecideAnything } from '../benefits/deciding.js';
import { button } from '../cards/button.js';
import { noteCard } from '../cards/note.js';
import type { Turn } from './turn.js';

/** Greets a group chat or channel. Whoever decides about requests can make it the approvers' room. R08, R10 */
export async function welcomeGroup(turn: Turn): Promise<void> {
  const { kit, seat } = turn;
  const title = kit.say('welcome.group');
  if (seat.kind !== 'seat' || !mayDecideAnything(seat.person)) return turn.reply.text(title);
  const actions = [button(kit, kit.say('room.here'), 'room-here')];
  await turn.reply.send(noteCard({ title, text: kit.say('room.offer'), actions, wishes: [] }, kit));
}
