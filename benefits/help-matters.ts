import { refuseAsking } from './asking.js';
import type { Company, Person } from './company.js';
import { helpersFor } from './helpers.js';
import type { Refusal } from './refusal.js';
import type { BenefitRequest } from './request.js';
import { isFinal } from './request.js';
import type { MatrixAct } from './role-matrix.js';
import { rolesFor } from './roles.js';

/** What somebody without the role may need one of the role's holders for, in the order of the list. R09, R11, R44 */
export const HELP_MATTERS = [
  'get-software-key',
  'assign-benefit',
  'activate-technical',
  'activate-go-to-market',
  'add-user',
  'grant-role',
  'request-cancellation',
  'open-customer-request',
] as const satisfies readonly MatrixAct[];
export type HelpMatter = (typeof HELP_MATTERS)[number];

/** The matters in which somebody else of the company can help this person. R09, R11, R44 */
export function helpMatters(company: Company, person: Person): readonly HelpMatter[] {
  return HELP_MATTERS.filter(matter => {
    const helpers = helpersFor(company, person, matter);
    return 'people' in helpers && helpers.people.length > 0;
  });
}

/** May this person ask others for help at all? R09, R112 */
export function refuseHelp(company: Company, person: Person): Refusal | undefined {
  const refusal = refuseAsking(company, person);
  // R09: who has no benefits yet needs help all the more.
  if (refusal && refusal.code !== 'no-benefits') return refusal;
  return helpMatters(company, person).length === 0
    ? { code: 'no-approver', needs: rolesFor('grant-role') }
    : undefined;
}

/** Can this matter be asked for? One open ask for each is enough. */
export function refuseMatter(
  company: Company,
  person: Person,
  matter: string,
  requests: readonly BenefitRequest[],
): Refusal | undefined {
  if (!helpMatters(company, person).some(known => known === matter)) return { code: 'matter-missing' };
  const open = requests.find(
    request =>
      request.act === 'help' &&
      request.wanted === matter &&
      request.requesterId === person.id &&
      !isFinal(request.state),
  );
  return open && { code: 'already-requested', number: open.number };
}
