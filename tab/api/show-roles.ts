import { refuseRight } from '../../benefits/overseeing.js';
import type { Role } from '../../benefits/programme.js';
import { ROLES } from '../../benefits/programme.js';
import { isGuestWithoutRole } from '../../benefits/roles.js';
import type { Answer, Visit } from './visit.js';
import { json } from './visit.js';

/** Who holds which role, as the company file says. */
export interface RolesAnswer {
  readonly roles: readonly Role[];
  readonly people: readonly {
    readonly name: string;
    readonly email: string;
    readonly roles: readonly Role[];
    readonly guest: boolean;
    /** A guest without a role takes no part. R112 */
    readonly mayAsk: boolean;
  }[];
}

export async function showRoles({ seat }: Visit): Promise<Answer> {
  const refusal = refuseRight(seat.person, 'oversee');
  if (refusal) return { kind: 'refused', refusal };
  const people = seat.company.people.map(person => ({
    name: person.name,
    email: person.email,
    roles: person.roles,
    guest: person.guest === true,
    mayAsk: !isGuestWithoutRole(person),
  }));
  return json({ roles: ROLES, people } satisfies RolesAnswer);
}
