import type { Person } from './company.js';
import type { Refusal } from './refusal.js';
import type { GuardedAct } from './roles.js';
import { may, rolesFor } from './roles.js';

/**
 * Rights inside the desk that no page of the programme names, so each is given to those who hold the programme's
 * right nearest to it. `oversee`: see the use of every benefit, all requests and the audit log, as who decides
 * about keys has to (R10). `import`: replace the company's data, roles and assignments among them, as who assigns
 * benefits may (R08).
 */
export type DeskRight = 'oversee' | 'import';

const NEAREST: { readonly [right in DeskRight]: GuardedAct } = {
  oversee: 'decide-key',
  import: 'assign-benefit',
};

/** Has this person the right? R08, R10, R112 */
export function hasRight(person: Person, right: DeskRight): boolean {
  return may(person, NEAREST[right]);
}

/** Why not; undefined when they have it. R08, R10 */
export function refuseRight(person: Person, right: DeskRight): Refusal | undefined {
  return hasRight(person, right) ? undefined : { code: 'role-missing', needs: rolesFor(NEAREST[right]) };
}
