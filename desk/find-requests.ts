import { refuseWork } from '../benefits/deciding.js';
import type { BenefitRequest } from '../benefits/request.js';
import { endorsementsOf, routeOf } from '../benefits/route.js';
import { companyPartition } from '../store/store.js';
import type { Seat } from './load-company.js';
import type { Actor, DeskParts } from './parts.js';
import { REQUESTS, requestKey } from './records.js';

/** One request of the tenant, whoever asked. */
export async function findRequest(
  parts: DeskParts,
  tenantId: string,
  requestId: string,
): Promise<BenefitRequest | undefined> {
  return (await parts.store.read<BenefitRequest>(companyPartition(tenantId), requestKey(requestId)))?.value;
}

/** The actor's own requests, newest first. */
export async function ownRequests(parts: DeskParts, actor: Actor): Promise<readonly BenefitRequest[]> {
  const all = await allRequests(parts, actor.tenantId);
  return all.filter(request => request.requesterId === actor.personId).sort(newestFirst);
}

/** What waits for this person, oldest first: to be decided, never their own, or to be done in Partner Center. R08, R10 */
export async function pendingFor(
  parts: DeskParts,
  actor: Actor,
  seat: Seat,
): Promise<readonly BenefitRequest[]> {
  const all = await allRequests(parts, actor.tenantId);
  const now = parts.clock();
  return all.filter(request => waitsFor(request, seat, now)).sort((a, b) => -newestFirst(a, b));
}

function waitsFor(request: BenefitRequest, { company, person }: Seat, now: Date): boolean {
  if (request.state === 'pending')
    return (
      !endorsementsOf(request.history).includes(person.id) &&
      routeOf(company, request, now).decide.some(({ id }) => id === person.id)
    );
  return request.state === 'approved' && !refuseWork(company, person, request);
}

/** Every request of the tenant, by id. */
export async function allRequests(parts: DeskParts, tenantId: string): Promise<readonly BenefitRequest[]> {
  const found = await parts.store.list<BenefitRequest>(companyPartition(tenantId), REQUESTS);
  return found.map(record => record.value);
}

function newestFirst(a: BenefitRequest, b: BenefitRequest): number {
  return b.number - a.number;
}
