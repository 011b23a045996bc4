import type { Role } from '../benefits/programme.js';
import type { Refusal } from '../benefits/refusal.js';
import { rolesFor } from '../benefits/roles.js';
import { refusalCard } from '../cards/refusal.js';
import { helpersIn } from './scene.js';
import type { Turn } from './turn.js';

/** Says no in plain words, with the way on. R09, R11, R44: who can help is named. */
export async function refuse(turn: Turn, refusal: Refusal): Promise<void> {
  const { seat } = turn;
  const people = seat.kind === 'seat' ? helpersIn(seat.company, seat.person, rolesToHelp(refusal)) : [];
  await turn.reply.send(refusalCard({ refusal, people }, turn.kit));
}

/** Roles of those who can help with it; who decides about keys where the refusal tells of none. R08, R10, R101 */
function rolesToHelp(refusal: Refusal): readonly Role[] | undefined {
  switch (refusal.code) {
    case 'role-missing':
    case 'no-approver':
      return refusal.needs;
    case 'person-missing':
    case 'person-incomplete':
    case 'email-taken':
      return rolesFor('add-person');
    default:
      return undefined;
  }
}
