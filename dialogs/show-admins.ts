import { adminsCard } from '../cards/admins.js';
import { helpersIn } from './scene.js';
import { seated } from './seated.js';
import type { Turn } from './turn.js';

/** Who in the company can decide. R09, R11 */
export async function showAdmins(turn: Turn): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  await turn.reply.send(adminsCard({ people: helpersIn(seat.company) }, turn.kit));
}
