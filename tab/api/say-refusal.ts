import { helpersFor } from '../../benefits/helpers.js';
import type { Refusal } from '../../benefits/refusal.js';
import type { Kit } from '../../cards/kit.js';
import type { Helper } from '../../cards/refusal-text.js';
import { refusalText } from '../../cards/refusal-text.js';
import type { Seat } from '../../desk/load-company.js';
import type { SaidRefusal } from './visit.js';

/** Says no in the words of the chat, and names who can help. R09, R11, R44 */
export function sayRefusal(refusal: Refusal, kit: Kit, seat: Seat | undefined): SaidRefusal {
  return { code: refusal.code, ...refusalText(refusal, seat ? helpersIn(seat) : [], kit) };
}

function helpersIn({ company, person }: Seat): readonly Helper[] {
  const answer = helpersFor(company, person, 'decide-key');
  return 'people' in answer
    ? answer.people.map(helper => ({ name: helper.person.name, role: helper.role }))
    : [];
}
