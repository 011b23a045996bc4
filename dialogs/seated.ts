import type { Seat } from '../desk/load-company.js';
import { refuse } from './refuse.js';
import type { Scene } from './scene.js';
import type { Turn } from './turn.js';

/** The person's seat, or a refusal shown and undefined: most conversations need a company. */
export async function seated(turn: Turn): Promise<Seat | undefined> {
  if (turn.seat.kind === 'seat') return turn.seat;
  await refuse(turn, turn.seat.refusal);
  return undefined;
}

/** What cards about requests are drawn from in this turn. */
export function sceneOf(turn: Turn, seat: Seat): Scene {
  return { desk: turn.desk, company: seat.company, kit: turn.kit };
}
