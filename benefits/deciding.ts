import { rightToAdd } from './add-person.js';
import { refuseActing } from './asking.js';
import { azureActOf } from './azure-credit.js';
import { CLOUD_KEY_ACT } from './cloud-keys.js';
import type { Company, Person } from './company.js';
import type { Refusal } from './refusal.js';
import type { RequestBase } from './request.js';
import type { RequestDetails } from './request-details.js';
import type { GuardedAct } from './roles.js';
import { may, peopleWhoMay } from './roles.js';

/** The part of a request that tells under which right it is decided and done. */
export type Guarded = RequestDetails & Pick<RequestBase, 'benefitId' | 'requesterId' | 'escalatedAt'>;

/** The row of the role matrix under which a request is decided, and done in Partner Center. R08, R10, R44, R90, R93, R95, R101 */
export function guardOf(_company: Company, request: RequestDetails): GuardedAct {
  switch (request.act) {
    case 'software-key':
      return 'decide-key';
    case 'help':
      return request.wanted;
    case 'technical':
      return 'activate-technical';
    case 'cloud-key':
      return CLOUD_KEY_ACT;
    case 'azure-credit':
      return azureActOf(request, request.wish);
    case 'visual-studio':
      return request.from === undefined ? 'assign-visual-studio' : 'reassign-visual-studio';
    case 'add-person':
      return rightToAdd(request.roles);
    case 'marketing-contact':
      return 'set-marketing-contact';
    case 'go-to-market':
      return 'activate-go-to-market';
  }
}

/** The people who may do in Partner Center what was approved, the requester too. R08, R10 */
export function workersOf(company: Company, request: Guarded): readonly Person[] {
  return peopleWhoMay(company.people, guardOf(company, request));
}

/** May this person do in Partner Center what was approved, and say so? R08, R10 */
export function refuseWork(company: Company, person: Person, request: Guarded): Refusal | undefined {
  return refuseActing(person, guardOf(company, request));
}

/** Does this person hold a role that decides about some request? They have a list of approvals. R08, R10 */
export function mayDecideAnything(person: Person): boolean {
  return DECIDING_ACTS.some(act => may(person, act));
}

/** Does this person decide anything that the other one decides too? R08, R10 */
export function decidesWith(person: Person, other: Person): boolean {
  return DECIDING_ACTS.some(act => may(person, act) && may(other, act));
}

const DECIDING_ACTS: readonly GuardedAct[] = [
  'decide-key',
  'activate-technical',
  CLOUD_KEY_ACT,
  'change-monthly-credit',
  'transfer-bulk-credit',
  'assign-benefit',
  'assign-visual-studio',
  'add-person',
  'set-marketing-contact',
  'activate-go-to-market',
];
