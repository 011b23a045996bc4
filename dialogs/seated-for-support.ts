import { refuseTechnicalPage } from '../benefits/technical-benefit.js';
import type { Seat } from '../desk/load-company.js';
import { refuse } from './refuse.js';
import { seated } from './seated.js';
import type { Turn } from './turn.js';

/** The seat of somebody for whom there is a page of technical benefits; else why there is none. R41, R56, R57 */
export async function seatedForSupport(turn: Turn): Promise<Seat | undefined> {
  const seat = await seated(turn);
  if (!seat) return undefined;
  const refusal = refuseTechnicalPage(seat.company, seat.person, turn.desk.clock());
  if (!refusal) return seat;
  await refuse(turn, refusal);
  return undefined;
}
