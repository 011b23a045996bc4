import { randomUUID } from 'node:crypto';
import { LONGEST_COMMENT, refuseCommenter } from '../benefits/comments.js';
import type { BenefitRequest } from '../benefits/request.js';
import { isFinal } from '../benefits/request.js';
import { button, sendButton } from '../cards/button.js';
import { formCard } from '../cards/form.js';
import type { PressArgs } from '../cards/kit.js';
import { refusalText } from '../cards/refusal-text.js';
import { commentRequest } from '../desk/comment-request.js';
import { findRequest } from '../desk/find-requests.js';
import type { Seat } from '../desk/load-company.js';
import { refuse } from './refuse.js';
import { approvalCardIn } from './scene.js';
import { sceneOf, seated } from './seated.js';
import { showRequestCard } from './show-requests.js';
import { subjectOf } from './subject.js';
import type { Turn } from './turn.js';

/** Asks what somebody wants to add to a request, or takes what they wrote. */
export async function comment(
  turn: Turn,
  args: PressArgs,
  inputs: Readonly<Record<string, string>>,
): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const { request: requestId = '', comment: commentId } = args;
  if (commentId === undefined) return ask(turn, seat, requestId);
  const text = inputs.comment ?? '';
  const outcome = await commentRequest(turn.desk, turn.actor, { requestId, commentId, text });
  if (outcome.kind === 'refused') return refuse(turn, outcome.refusal);
  if (outcome.kind === 'commented') return showCommented(turn, seat, outcome.request);
  const problem = refusalText(outcome.refusal, [], turn.kit).text;
  await turn.reply.replace(commentForm(turn, seat, outcome.request, { commentId, text, problem }));
}

async function ask(turn: Turn, seat: Seat, requestId: string): Promise<void> {
  const request = await findRequest(turn.desk, turn.actor.tenantId, requestId);
  if (!request) return refuse(turn, { code: 'unknown-request' });
  const refusal = refuseCommenter(seat.company, seat.person, request, turn.desk.clock());
  if (refusal) return refuse(turn, refusal);
  if (isFinal(request.state)) return refuse(turn, { code: 'wrong-state', state: request.state });
  await turn.reply.replace(commentForm(turn, seat, request, { commentId: randomUUID() }));
}

function commentForm(
  { kit }: Turn,
  { company, person }: Seat,
  request: BenefitRequest,
  filled: { readonly commentId: string; readonly text?: string; readonly problem?: string },
) {
  const { say } = kit;
  const number = String(request.number);
  const args = { request: request.id };
  const isOwn = request.requesterId === person.id;
  const view = {
    title: say('comment.title', { number, product: subjectOf(kit, company, request) }),
    problem: filled.problem,
    texts: [say('comment.text')],
    fields: [
      {
        kind: 'text',
        id: 'comment',
        label: say('comment.label'),
        required: say('comment.required'),
        value: filled.text,
        isMultiline: true,
        max: LONGEST_COMMENT,
      },
    ],
  } as const;
  const actions = [
    sendButton(kit, say('comment.send'), 'comment', { ...args, comment: filled.commentId }),
    button(kit, say('button.back'), isOwn ? 'open-request' : 'open-approval', args),
  ];
  return formCard(view, actions, kit);
}

/** The card on which the comment was begun comes back, with the comment on it. */
async function showCommented(turn: Turn, seat: Seat, request: BenefitRequest): Promise<void> {
  const note = turn.kit.say('comment.sent');
  if (request.requesterId === turn.actor.personId) return showRequestCard(turn, request, note);
  await turn.reply.replace(await approvalCardIn(sceneOf(turn, seat), request, { note }));
}
