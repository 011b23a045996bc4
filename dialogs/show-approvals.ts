import { refuseWork } from '../benefits/deciding.js';
import type { BenefitRequest } from '../benefits/request.js';
import { refuseDecision } from '../benefits/route.js';
import { button, sendButton } from '../cards/button.js';
import { formCard } from '../cards/form.js';
import type { Decided, Decision } from '../desk/decide-request.js';
import { decideRequest } from '../desk/decide-request.js';
import { findRequest } from '../desk/find-requests.js';
import type { Seat } from '../desk/load-company.js';
import { refuse } from './refuse.js';
import { approvalCardIn, deciderOf } from './scene.js';
import { sceneOf, seated } from './seated.js';
import type { Turn } from './turn.js';

/** One request as an approver sees it. */
export async function showApproval(turn: Turn, requestId: string): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const request = await findRequest(turn.desk, turn.actor.tenantId, requestId);
  if (!request) return refuse(turn, { code: 'unknown-request' });
  const { company, person } = seat;
  const refusal =
    request.state === 'pending'
      ? refuseDecision(company, person, request, turn.desk.clock(), 'to look at')
      : refuseWork(company, person, request);
  if (refusal) return refuse(turn, refusal);
  await turn.reply.replace(await approvalCardIn(sceneOf(turn, seat), request));
}

/** Approves or rejects, and shows the outcome in place. A late click is told who decided. */
export async function decide(turn: Turn, decision: Decision): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const outcome = await decideRequest(turn.desk, turn.actor, decision);
  if (outcome.kind !== 'refused') return showDecided(turn, seat, outcome);
  const { refusal } = outcome;
  if (refusal.code === 'justification-missing') return askForJustification(turn, decision.requestId);
  if (refusal.code !== 'reason-missing') return refuse(turn, refusal);
  const request = await findRequest(turn.desk, turn.actor.tenantId, decision.requestId);
  if (!request) return refuse(turn, { code: 'unknown-request' });
  const problem = turn.kit.say('approvals.rejectReasonRequired', { name: request.requesterName });
  await turn.reply.replace(await approvalCardIn(sceneOf(turn, seat), request, { problem }));
}

/** The company's rule lets this person approve with a reason; the card asks for it. */
async function askForJustification(turn: Turn, requestId: string): Promise<void> {
  const { kit } = turn;
  const { say } = kit;
  const card = formCard(
    {
      title: say('approvals.justify.title'),
      texts: [say('approvals.justify.text')],
      fields: [
        {
          kind: 'text',
          id: 'reason',
          label: say('approvals.justify.reason'),
          required: say('approvals.rejectReasonRequired'),
          isMultiline: true,
        },
      ],
    },
    [
      sendButton(kit, say('approvals.justify.send'), 'approve-justified', { request: requestId }),
      button(kit, say('button.back'), 'open-approval', { request: requestId }),
    ],
    kit,
  );
  await turn.reply.replace(card);
}

async function showDecided(turn: Turn, seat: Seat, outcome: Decided): Promise<void> {
  const note = outcome.kind === 'already' ? lateNote(turn, seat, outcome.request) : undefined;
  await turn.reply.replace(
    await approvalCardIn(sceneOf(turn, seat), outcome.request, note === undefined ? {} : { note }),
  );
}

/** Nothing to add for the person who decided it themselves: the card says so already. */
export function lateNote(turn: Turn, seat: Seat, request: BenefitRequest): string | undefined {
  const decider = deciderOf(seat.company, request);
  if (!decider || decider.id === seat.person.id) return undefined;
  const { name } = decider;
  return turn.kit.say(request.state === 'withdrawn' ? 'approvals.lateWithdrawn' : 'approvals.late', { name });
}
