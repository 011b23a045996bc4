import { mayDecideAnything, refuseWork } from '../../benefits/deciding.js';
import type { BenefitRequest } from '../../benefits/request.js';
import { lastStep } from '../../benefits/request.js';
import { rolesFor } from '../../benefits/roles.js';
import { refuseDecision } from '../../benefits/route.js';
import { allRequests, pendingFor } from '../../desk/find-requests.js';
import type { RequestLine } from './request-line.js';
import { requestLine } from './request-line.js';
import type { RequestWords } from './request-words.js';
import type { Answer, Visit } from './visit.js';
import { json } from './visit.js';

/** Requests for somebody who decides. */
export interface ApprovalsAnswer {
  readonly requests: readonly ApprovalLine[];
}

export interface ApprovalLine extends RequestLine {
  /** `decide` here; `work` waits to be done in Partner Center and is told in the chat; `closed` is history. */
  readonly waits: 'decide' | 'work' | 'closed';
  readonly asks: RequestWords['asks'];
}

const MOST_CLOSED = 200;

/** What waits for the reader, oldest first. R08, R10 */
export async function showApprovals(visit: Visit): Promise<Answer> {
  const refused = refuseReader(visit);
  if (refused) return refused;
  const found = await pendingFor(visit.desk, visit.actor, visit.seat);
  return json({ requests: await linesOf(found, visit) } satisfies ApprovalsAnswer);
}

/** What the reader could have decided about and is decided, newest decision first. */
export async function showHistory(visit: Visit): Promise<Answer> {
  const refused = refuseReader(visit);
  if (refused) return refused;
  const { desk, actor, seat } = visit;
  const found = (await allRequests(desk, actor.tenantId))
    .filter(request => request.state !== 'pending' && !refuseWork(seat.company, seat.person, request))
    .sort((a, b) => (lastAt(a) < lastAt(b) ? 1 : -1))
    .slice(0, MOST_CLOSED);
  return json({ requests: await linesOf(found, visit) } satisfies ApprovalsAnswer);
}

function refuseReader({ seat }: Visit): Answer | undefined {
  if (mayDecideAnything(seat.person)) return undefined;
  return { kind: 'refused', refusal: { code: 'role-missing', needs: rolesFor('decide-key') } };
}

/** Requests as those who decide see them. */
export function linesOf(requests: readonly BenefitRequest[], visit: Visit): Promise<readonly ApprovalLine[]> {
  return Promise.all(requests.map(request => lineOf(request, visit)));
}

async function lineOf(request: BenefitRequest, visit: Visit): Promise<ApprovalLine> {
  const { desk, kit, seat } = visit;
  const { company, person } = seat;
  const words = await visit.wordRequest({ desk, company, kit }, request);
  const isOpen = request.state === 'pending' && !refuseDecision(company, person, request, desk.clock());
  return {
    ...requestLine(request, words, visit),
    waits: isOpen ? 'decide' : request.state === 'approved' ? 'work' : 'closed',
    asks: words.asks,
  };
}

function lastAt(request: BenefitRequest): string {
  return request.history.at(-1)?.at ?? lastStep(request, 'requested')?.at ?? '';
}
