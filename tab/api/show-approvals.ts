import { mayDecideAnything, refuseWork } from '../../benefits/deciding.js';
import type { Instant } from '../../benefits/programme.js';
import { waitingDays } from '../../benefits/reminders.js';
import type { BenefitRequest } from '../../benefits/request.js';
import { lastStep } from '../../benefits/request.js';
import { rolesFor } from '../../benefits/roles.js';
import { refuseDecision } from '../../benefits/route.js';
import { allRequests } from '../../desk/find-requests.js';
import type { Inbox } from '../../desk/inbox.js';
import { inboxOf } from '../../desk/inbox.js';
import type { RequestLine } from './request-line.js';
import { requestLine } from './request-line.js';
import type { RequestWords } from './request-words.js';
import type { Answer, Visit } from './visit.js';
import { json } from './visit.js';
import type { WorkLine } from './work-line.js';
import { workLine } from './work-line.js';

/** Requests for somebody who decides. */
export interface ApprovalsAnswer {
  readonly requests: readonly ApprovalLine[];
}

export interface ApprovalLine extends RequestLine {
  /** `justify`: can be approved with a reason; `work` is to be done in Partner Center; `closed` is history. */
  readonly waits: 'decide' | 'justify' | 'work' | 'closed';
  /** Days for which somebody has had something to do about it. */
  readonly days: number;
  readonly asks: RequestWords['asks'];
  /** What the reader has to do in Partner Center. */
  readonly work?: WorkLine;
  /** Until when the reader can take their decision back. */
  readonly undoUntil?: Instant;
}

const MOST_CLOSED = 200;

/** What waits for the reader: to decide, to do, and what they could approve with a reason; each oldest first. R08, R10 */
export async function showApprovals(visit: Visit): Promise<Answer> {
  const inbox = await inboxOf(visit.desk, visit.actor, visit.seat);
  if (!hasInbox(visit, inbox))
    return { kind: 'refused', refusal: { code: 'role-missing', needs: rolesFor('decide-key') } };
  const found = [...inbox.toDecide, ...inbox.toDo, ...inbox.withReason];
  return json({ requests: await linesOf(found, visit) } satisfies ApprovalsAnswer);
}

/** Somebody whose role decides about nothing can still have been asked for help. */
export function hasInbox({ seat }: Pick<Visit, 'seat'>, { toDecide, toDo, withReason }: Inbox): boolean {
  return mayDecideAnything(seat.person) || toDecide.length + toDo.length + withReason.length > 0;
}

/** What the reader could have decided about and is decided, newest decision first; nothing for anybody else. */
export async function showHistory(visit: Visit): Promise<Answer> {
  const { desk, actor, seat } = visit;
  const found = (await allRequests(desk, actor.tenantId))
    .filter(request => request.state !== 'pending' && !refuseWork(seat.company, seat.person, request))
    .sort((a, b) => (lastAt(a) < lastAt(b) ? 1 : -1))
    .slice(0, MOST_CLOSED);
  return json({ requests: await linesOf(found, visit) } satisfies ApprovalsAnswer);
}

/** Requests as those who decide see them. */
export function linesOf(requests: readonly BenefitRequest[], visit: Visit): Promise<readonly ApprovalLine[]> {
  return Promise.all(requests.map(request => lineOf(request, visit)));
}

async function lineOf(request: BenefitRequest, visit: Visit): Promise<ApprovalLine> {
  const { desk, kit, seat } = visit;
  const words = await visit.wordRequest({ desk, company: seat.company, kit }, request);
  const { undoUntil, handOver, asks } = words;
  const waits = waitsFor(request, visit);
  const isStarted = lastStep(request, 'started') !== undefined;
  return {
    ...requestLine(request, words, visit),
    waits,
    days: waitingDays(request, desk.clock(), seat.company.timeZone),
    asks,
    ...(waits === 'work' && handOver ? { work: workLine(handOver, isStarted, kit.say) } : {}),
    ...(undoUntil ? { undoUntil } : {}),
  };
}

function waitsFor(request: BenefitRequest, { desk, seat }: Visit): ApprovalLine['waits'] {
  const { company, person } = seat;
  if (request.state === 'approved') return refuseWork(company, person, request) ? 'closed' : 'work';
  if (request.state !== 'pending') return 'closed';
  const refusal = refuseDecision(company, person, request, desk.clock());
  if (!refusal) return 'decide';
  return refusal.code === 'justification-missing' ? 'justify' : 'closed';
}

function lastAt(request: BenefitRequest): string {
  return request.history.at(-1)?.at ?? lastStep(request, 'requested')?.at ?? '';
}
