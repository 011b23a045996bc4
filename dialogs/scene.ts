import type { Company, Person, SoftwareBenefit } from '../benefits/company.js';
import type { PooledKey } from '../benefits/key-pool.js';
import type { BenefitRequest } from '../benefits/request.js';
import { isFinal, lastStep } from '../benefits/request.js';
import { peopleWhoMay, rolesFor } from '../benefits/roles.js';
import { approversFor, forfeitsRefund, keysLeft } from '../benefits/software-keys.js';
import { approvalCard } from '../cards/approval.js';
import type { AdaptiveCard, Kit } from '../cards/kit.js';
import type { Helper } from '../cards/refusal-text.js';
import { refusalText } from '../cards/refusal-text.js';
import { requestCard } from '../cards/request.js';
import { nextNudgeAt } from '../desk/nudge-request.js';
import type { DeskParts } from '../desk/parts.js';
import { reachableOf } from '../desk/reachable.js';
import { poolPrefix } from '../desk/records.js';
import { findPerson, nameOf } from '../directory/find-person.js';
import { companyPartition } from '../store/store.js';

/** What cards about requests are drawn from: for a reply in a turn, and for a notice to somebody else. */
export interface Scene {
  readonly desk: DeskParts;
  readonly company: Company;
  readonly kit: Kit;
}

/** The name of a product; its id where the company no longer has it. */
export function productName(company: Company, benefitId: string): string {
  return company.benefits.find(benefit => benefit.id === benefitId)?.name ?? benefitId;
}

/** The requester's card for a request as it is now. */
export async function requestCardIn(
  scene: Scene,
  request: BenefitRequest,
  note?: string,
): Promise<AdaptiveCard> {
  const { desk, company, kit } = scene;
  const requester = findPerson(company, request.requesterId, '');
  const approvers = isFinal(request.state) ? [] : approversFor(company, requester);
  const reachable = await reachableOf(desk, company.tenantId, approvers);
  const waitingFor = reachable.length > 0 ? reachable : approvers;
  const againAt = nextNudgeAt(request, desk.settings.nudgeHours);
  return requestCard(
    {
      request,
      product: productName(company, request.benefitId),
      names: namesIn(company, request),
      waitingFor: waitingFor.map(person => person.name),
      reachable: reachable.length > 0,
      mayNudge: reachable.length > 0 && (!againAt || againAt <= desk.clock()),
      failure: failureText(scene, request),
      note,
    },
    kit,
  );
}

/** An approver's card for a request as it is now. */
export async function approvalCardIn(
  scene: Scene,
  request: BenefitRequest,
  say: { note?: string; problem?: string } = {},
): Promise<AdaptiveCard> {
  const { desk, company, kit } = scene;
  const benefit = company.benefits.find(candidate => candidate.id === request.benefitId);
  const pool = await desk.store.list<PooledKey>(
    companyPartition(company.tenantId),
    poolPrefix(request.benefitId),
  );
  const keys = pool.map(record => record.value);
  return approvalCard(
    {
      request,
      product: productName(company, request.benefitId),
      requester: namesIn(company, request)(request.requesterId),
      names: namesIn(company, request),
      left: benefit?.category === 'software' ? keysLeft(benefit as SoftwareBenefit, keys) : 0,
      quantity: benefit?.quantity ?? 0,
      forfeitsRefund: benefit ? forfeitsRefund(company, benefit, desk.clock()) : false,
      failure: failureText(scene, request),
      ...say,
    },
    kit,
  );
}

/** Why a request failed, in the reader's language. */
export function failureText(scene: Scene, request: BenefitRequest): string | undefined {
  return request.failure && refusalText(request.failure, [], scene.kit).text;
}

/** The people who can help where an act needs a role, with the role they help by. R09, R11, R44 */
export function helpersIn(company: Company, except?: Person): readonly Helper[] {
  const needs = rolesFor('decide-key');
  return peopleWhoMay(company.people, 'decide-key')
    .filter(person => person.id !== except?.id)
    .map(person => ({ name: person.name, role: needs.find(role => person.roles.includes(role))! }));
}

/** Who approved, rejected or withdrew it. */
export function deciderOf(
  company: Company,
  request: BenefitRequest,
): Pick<Person, 'id' | 'name'> | undefined {
  const id = lastStep(request, 'approved', 'rejected', 'withdrawn')?.by;
  return id === undefined ? undefined : { id, name: namesIn(company, request)(id) };
}

function namesIn(company: Company, request: BenefitRequest): (personId: string) => string {
  return id => nameOf(company, id, id === request.requesterId ? request.requesterName : undefined);
}
