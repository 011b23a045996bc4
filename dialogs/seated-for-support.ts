import type { RefusalCode } from '../benefits/refusal.js';
import { refuseTechnicalPage } from '../benefits/technical-benefit.js';
import type { Seat } from '../desk/load-company.js';
import { showClosed } from './explain-seen.js';
import { refuse } from './refuse.js';
import { seated } from './seated.js';
import type { Turn } from './turn.js';

/** Refusals that Partner Center's own notices stand for. R45, R56, R57 */
const NOTICED: readonly RefusalCode[] = ['csp-only-account', 'managed-in-pmc', 'no-benefits'];

/** The seat of somebody for whom there is a page of technical benefits; else why there is none. R41, R56, R57 */
export async function seatedForSupport(turn: Turn): Promise<Seat | undefined> {
  const seat = await seated(turn);
  if (!seat) return undefined;
  const refusal = refuseTechnicalPage(seat.company, seat.person, turn.desk.clock());
  if (!refusal) return seat;
  if (NOTICED.includes(refusal.code)) await showClosed(turn, seat);
  else await refuse(turn, refusal);
  return undefined;
}
