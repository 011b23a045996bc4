import type { BenefitRequest } from '../benefits/request.js';
import { requestListCard } from '../cards/request-list.js';
import { findRequest, ownRequests } from '../desk/find-requests.js';
import { followCard } from '../desk/follow-card.js';
import { nudgeRequest } from '../desk/nudge-request.js';
import { withdrawRequest } from '../desk/withdraw-request.js';
import { refuse } from './refuse.js';
import { requestCardIn } from './scene.js';
import { sceneOf, seated } from './seated.js';
import type { Show } from './show-benefits.js';
import { subjectOf } from './subject.js';
import type { Turn } from './turn.js';

/** The person's own requests, newest first. */
export async function showRequests(turn: Turn, page = 0, show: Show = turn.reply.send): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const requests = (await ownRequests(turn.desk, turn.actor)).map(request => ({
    ...request,
    product: subjectOf(turn.kit, seat.company, request),
  }));
  await show(requestListCard({ requests, page }, turn.kit));
}

/** One request of the person's own, kept true from now on. */
export async function showRequest(turn: Turn, requestId: string): Promise<void> {
  const request = await findRequest(turn.desk, turn.actor.tenantId, requestId);
  if (!request) return refuse(turn, { code: 'unknown-request' });
  if (request.requesterId !== turn.actor.personId) return refuse(turn, { code: 'not-your-request' });
  await showRequestCard(turn, request);
}

export async function withdraw(turn: Turn, requestId: string): Promise<void> {
  const outcome = await withdrawRequest(turn.desk, turn.actor, requestId);
  if (outcome.kind === 'refused') return refuse(turn, outcome.refusal);
  await showRequestCard(turn, outcome.request);
}

export async function nudge(turn: Turn, requestId: string): Promise<void> {
  const outcome = await nudgeRequest(turn.desk, turn.actor, requestId);
  if (outcome.kind === 'refused') return refuse(turn, outcome.refusal);
  const names = outcome.reminded.map(person => person.name);
  const note =
    names.length > 0 ? turn.kit.say('requests.nudged', { names: turn.kit.say.list(names) }) : undefined;
  await showRequestCard(turn, outcome.request, note);
}

/** Shows the requester's card in the place of what was pressed, and follows it. */
export async function showRequestCard(turn: Turn, request: BenefitRequest, note?: string): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const activityId = await turn.reply.replace(await requestCardIn(sceneOf(turn, seat), request, note));
  if (!activityId || turn.place.kind !== 'personal') return;
  const { conversationId } = turn.place;
  await followCard(turn.desk, turn.actor, 'status', request, { activityId, conversationId });
}
