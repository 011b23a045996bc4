import { randomUUID } from 'node:crypto';
import type { Company, Person } from '../benefits/company.js';
import type { BenefitRequest } from '../benefits/request.js';
import { routeOf } from '../benefits/route.js';
import { offeredFacts } from '../benefits/seat-offer.js';
import type { InLine, SeatOffer, SeatQueue } from '../benefits/seat-queue.js';
import { leaveQueue, nextInLine } from '../benefits/seat-queue.js';
import { refuseSeatFor } from '../benefits/visual-studio.js';
import { findPerson } from '../directory/find-person.js';
import { companyPartition } from '../store/store.js';
import { askApprovers } from './ask-approvers.js';
import { requestEntry } from './audit-request.js';
import type { DeskParts } from './parts.js';
import { post } from './posting.js';
import { COMPANY_KEY, QUEUES, queueKey, REQUEST_COUNTER_KEY, REQUESTS, requestKey } from './records.js';
import { isVisualStudio, readSeats } from './seats.js';
import type { UnitOfWork } from './unit-of-work.js';
import { inUnitOfWork } from './unit-of-work.js';

/**
 * Where a seat has opened, asks for it in the name of the first in the waiting list: it stands on the admins' list,
 * and who waited is told by the card of their request. They leave the list with it. A seat opens because day 90 has
 * come, more were granted, or a request for it ended otherwise. R93
 * @returns how many requests were made.
 */
export async function offerOpenSeats(parts: DeskParts, tenantId: string): Promise<number> {
  let offered = 0;
  for (const { value } of await parts.store.list<SeatQueue>(companyPartition(tenantId), QUEUES))
    for (let left = value.waiting.length; left > 0; left--) {
      const outcome = await inUnitOfWork(parts, tenantId, unit => offerNext(parts, unit, value.benefitId));
      if (outcome === 'nothing') break;
      if (outcome === 'offered') offered += 1;
    }
  return offered;
}

/** `skipped`: who was first cannot have one, for example because they have got one since. */
async function offerNext(
  parts: DeskParts,
  unit: UnitOfWork,
  benefitId: string,
): Promise<'offered' | 'skipped' | 'nothing'> {
  const counter = (await unit.read<{ next: number }>(REQUEST_COUNTER_KEY)) ?? { next: 1 };
  const company = await unit.read<Company>(COMPANY_KEY);
  const benefit = company?.benefits.find(({ id }) => id === benefitId);
  if (!company || !isVisualStudio(benefit)) return 'nothing';
  const now = parts.clock();
  const { facts, queue } = await readSeats(unit, company, benefit, now);
  const requests = await unit.list<BenefitRequest>(REQUESTS);
  const offer = nextInLine(offeredFacts(facts, requests), queue);
  if (!offer) return 'nothing';
  const { waiting } = offer;
  const person = findPerson(company, waiting.person, waiting.name ?? waiting.person);
  const refusal = refuseSeatFor(facts, person);
  if (refusal && refusal.code !== 'already-holder') return 'nothing';
  const request = requestFor(offer, person, { benefitId, number: counter.next, at: now.toISOString() });
  const approvers = routeOf(company, request, now).notify;
  if (!refusal && approvers.length === 0) return 'nothing';
  unit.write(queueKey(benefitId), leaveQueue(queue, person.id));
  if (refusal || isAskedFor(requests, benefitId, waiting)) return 'skipped';
  unit.write(REQUEST_COUNTER_KEY, { next: counter.next + 1 });
  unit.write(requestKey(request.id), request);
  const entry = { at: request.createdAt, by: 'desk', act: 'request', detail: 'waiting-list' } as const;
  unit.audit(requestEntry(request, entry));
  await askApprovers(unit, company, request, now);
  await post(unit, { requestId: request.id, kind: 'status', personId: person.id });
  return 'offered';
}

/** R93: a free seat first; else the one whose holder has had it longest. */
function requestFor(
  { waiting, free, reassignable }: SeatOffer,
  person: Person,
  { benefitId, number, at }: { benefitId: string; number: number; at: string },
): BenefitRequest {
  const [longest] = reassignable.toSorted((a, b) => (a.since ?? '').localeCompare(b.since ?? ''));
  const from = free ? undefined : longest?.holder;
  return {
    id: randomUUID(),
    number,
    benefitId,
    requesterId: person.id,
    requesterName: person.name,
    reason: '',
    state: 'pending',
    createdAt: at,
    history: [{ event: 'requested', at }],
    act: 'visual-studio',
    to: person.id,
    ...(from ? { from } : {}),
    waitingSince: waiting.since,
  };
}

/** They have asked for one in the meantime, or somebody did for them. */
function isAskedFor(requests: readonly BenefitRequest[], benefitId: string, { person }: InLine): boolean {
  return requests.some(
    request =>
      request.act === 'visual-studio' &&
      request.benefitId === benefitId &&
      request.to === person &&
      (request.state === 'pending' || request.state === 'approved'),
  );
}
