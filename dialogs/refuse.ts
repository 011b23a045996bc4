import type { Refusal } from '../benefits/refusal.js';
import { refusalCard } from '../cards/refusal.js';
import { helpersIn } from './scene.js';
import type { Turn } from './turn.js';

/** Says no in plain words, with the way on. R09, R11, R44: who can help is named. */
export async function refuse(turn: Turn, refusal: Refusal): Promise<void> {
  const people = turn.seat.kind === 'seat' ? helpersIn(turn.seat.company, turn.seat.person) : [];
  await turn.reply.send(refusalCard({ refusal, people }, turn.kit));
}
