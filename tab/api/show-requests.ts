import { refuseWork } from '../../benefits/deciding.js';
import type { BenefitRequest } from '../../benefits/request.js';
import { nextState } from '../../benefits/request.js';
import { routeOf } from '../../benefits/route.js';
import type { Happening } from '../../benefits/timeline.js';
import { ownRequests } from '../../desk/find-requests.js';
import { nextNudgeAt } from '../../desk/nudge-request.js';
import type { RequestLine } from './request-line.js';
import { requestLine } from './request-line.js';
import type { Answer, Visit } from './visit.js';
import { json } from './visit.js';

/** The reader's own requests, newest first. */
export interface RequestsAnswer {
  readonly requests: readonly OwnRequest[];
}

export interface OwnRequest extends RequestLine {
  readonly waitingFor: readonly string[];
  readonly mayWithdraw: boolean;
  readonly mayNudge: boolean;
  /** The reader does it in Partner Center themselves. */
  readonly isOwnWork: boolean;
  /** Its key can be seen, in the chat only. */
  readonly hasKey: boolean;
}

export async function showRequests(visit: Visit): Promise<Answer> {
  const found = await ownRequests(visit.desk, visit.actor);
  const requests = await Promise.all(found.map(request => ownRequest(request, visit)));
  return json({ requests } satisfies RequestsAnswer);
}

/** Why somebody approved against the usual way is for those who decide. */
function withoutJustification(step: Happening): Happening {
  const { note, ...rest } = step;
  return step.event === 'approved' ? rest : step;
}

/** One of the reader's own requests with what they may do about it. */
export async function ownRequest(request: BenefitRequest, visit: Visit): Promise<OwnRequest> {
  const { desk, seat, kit } = visit;
  const words = await visit.wordRequest({ desk, company: seat.company, kit }, request);
  const isOpen = request.state === 'pending';
  const againAt = nextNudgeAt(request, desk.settings.nudgeHours);
  const line = requestLine(request, words, visit);
  return {
    ...line,
    steps: line.steps.map(withoutJustification),
    waitingFor: isOpen ? routeOf(seat.company, request, desk.clock()).notify.map(person => person.name) : [],
    mayWithdraw: nextState(request.state, 'withdrawn') !== undefined,
    mayNudge: isOpen && (!againAt || againAt <= desk.clock()),
    isOwnWork: request.state === 'approved' && !refuseWork(seat.company, seat.person, request),
    hasKey: request.state === 'fulfilled' && (request.act === 'software-key' || request.act === 'cloud-key'),
  };
}
