import type { BenefitRequest } from '../benefits/request.js';
import { refuseDecision } from '../benefits/route.js';
import { allRequests, pendingFor } from './find-requests.js';
import type { Seat } from './load-company.js';
import type { Actor, DeskParts } from './parts.js';

/** What waits for one person, each list oldest first. R08, R10 */
export interface Inbox {
  readonly toDecide: readonly BenefitRequest[];
  /** Approved, and to be done in Partner Center. */
  readonly toDo: readonly BenefitRequest[];
  /** Not asked of them; by the company's rule they could approve it with a reason. */
  readonly withReason: readonly BenefitRequest[];
}

export async function inboxOf(parts: DeskParts, actor: Actor, seat: Seat): Promise<Inbox> {
  const waiting = await pendingFor(parts, actor, seat);
  const toDecide = waiting.filter(({ state }) => state === 'pending');
  const toDo = waiting.filter(({ state }) => state !== 'pending');
  const isBent = seat.company.approvalRules?.some(rule => rule.breakGlass || rule.ownRequests);
  return { toDecide, toDo, withReason: isBent ? await bendable(parts, actor, seat) : [] };
}

/** What would be refused without a reason, and not with one. */
async function bendable(
  parts: DeskParts,
  actor: Actor,
  { company, person }: Seat,
): Promise<readonly BenefitRequest[]> {
  const now = parts.clock();
  const all = await allRequests(parts, actor.tenantId);
  return all
    .filter(({ state }) => state === 'pending')
    .filter(request => refuseDecision(company, person, request, now)?.code === 'justification-missing')
    .sort((a, b) => a.number - b.number);
}
