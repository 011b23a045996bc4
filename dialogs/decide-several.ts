import type { BenefitRequest } from '../benefits/request.js';
import { endorsementsOf, routeOf } from '../benefits/route.js';
import { answerCard } from '../cards/answer.js';
import { button, sendButton } from '../cards/button.js';
import { formCard } from '../cards/form.js';
import { tidy } from '../cards/plain-text.js';
import { refusalText } from '../cards/refusal-text.js';
import type { DecidedOne, WideDecision } from '../desk/decide-several.js';
import { decideSeveral, MOST_AT_ONCE } from '../desk/decide-several.js';
import { findRequest } from '../desk/find-requests.js';
import { inboxOf } from '../desk/inbox.js';
import { nameOf } from '../directory/find-person.js';
import { narrowed } from './approval-filter.js';
import type { Scene } from './scene.js';
import { deciderOf, failureText } from './scene.js';
import { sceneOf, seated } from './seated.js';
import { linesOf, showInbox } from './show-inbox.js';
import { subjectOf } from './subject.js';
import type { Turn } from './turn.js';

type Inputs = Readonly<Record<string, string>>;

/** Shows what waits, to choose from and decide in one go. */
export async function askForSeveral(
  turn: Turn,
  { filter = '' }: Inputs,
  sent: Inputs = {},
  problem?: string,
): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const { kit } = turn;
  const { say } = kit;
  const { toDecide } = await inboxOf(turn.desk, turn.actor, seat);
  const lines = narrowed(linesOf(sceneOf(turn, seat), toDecide), filter);
  if (lines.length === 0) return showInbox(turn, {}, turn.reply.replace);
  const shown = lines.slice(0, MOST_AT_ONCE);
  const options = shown.map(({ id, number, product, requester, days }) => ({
    value: id,
    title: `${lineText(say, number, product, requester)} (${say('inbox.age', { days })})`,
  }));
  const more = say('inbox.several.more', { shown: shown.length, total: lines.length });
  const reason = { kind: 'text', id: 'reason', isMultiline: true, isOptional: true } as const;
  const card = formCard(
    {
      title: say('inbox.several.title'),
      problem,
      texts: [say('inbox.several.text'), ...(shown.length < lines.length ? [more] : [])],
      fields: [
        {
          kind: 'choice',
          id: 'requests',
          label: say('inbox.several.choose'),
          options,
          isMulti: true,
          isOptional: true,
          value: sent.requests,
        },
        { ...reason, label: say('approvals.rejectReason'), value: sent.reason },
      ],
    },
    [
      sendButton(kit, say('inbox.several.approve'), 'approve-several', { filter }),
      sendButton(kit, say('inbox.several.reject'), 'reject-several', { filter }),
      button(kit, say('button.back'), 'approvals', { page: '0', filter }),
    ],
    kit,
  );
  await turn.reply.replace(card);
}

/** Decides what was chosen, and tells of each how it ended. */
export async function decideChosen(
  turn: Turn,
  decision: WideDecision['decision'],
  args: Inputs,
  inputs: Inputs,
): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const { say } = turn.kit;
  const chosen = (inputs.requests ?? '').split(',').filter(id => id !== '');
  const reason = inputs.reason?.trim() ?? '';
  if (chosen.length === 0) return askForSeveral(turn, args, inputs, say('inbox.several.none'));
  if (decision === 'reject' && reason === '')
    return askForSeveral(turn, args, inputs, say('approvals.rejectReasonRequired', { name: '' }));
  const wide = decision === 'approve' ? { decision } : { decision, reason };
  const decided = await decideSeveral(turn.desk, turn.actor, chosen, wide);
  const scene = sceneOf(turn, seat);
  const facts = await Promise.all(decided.map(one => factOf(scene, turn, one)));
  const count = decided.filter(({ outcome }) => outcome.kind === 'decided').length;
  const title = say('inbox.several.done', { count, total: decided.length });
  await turn.reply.replace(answerCard({ title, facts, wishes: ['approvals'] }, turn.kit));
}

async function factOf(scene: Scene, turn: Turn, { requestId, outcome }: DecidedOne) {
  const { company, kit } = scene;
  const request =
    outcome.kind === 'refused'
      ? await findRequest(turn.desk, turn.actor.tenantId, requestId)
      : outcome.request;
  if (!request) return { title: '?', value: refusalText({ code: 'unknown-request' }, [], kit).text };
  const name = nameOf(company, request.requesterId, request.requesterName);
  const title = lineText(kit.say, request.number, subjectOf(kit, company, request), name);
  if (outcome.kind === 'refused') return { title, value: refusalText(outcome.refusal, [], kit).text };
  return { title, value: outcomeText(scene, turn, request) };
}

/** The same words for a second click on the same button: what was decided is told, by whom, and why it failed. */
function outcomeText(scene: Scene, turn: Turn, request: BenefitRequest): string {
  const { desk, company, kit } = scene;
  if (request.state === 'pending') {
    const { needed } = routeOf(company, request, desk.clock());
    const left = Math.max(1, needed - endorsementsOf(request.history).length);
    return kit.say('inbox.several.endorsed', { left });
  }
  const failure = request.state === 'failed' ? failureText(scene, request) : undefined;
  const state = [kit.say(`requests.state.${request.state}`), ...(failure ? [failure] : [])].join(' · ');
  const decider = deciderOf(company, request);
  if (!decider || decider.id === turn.actor.personId) return state;
  return kit.say('inbox.several.late', { name: tidy(decider.name, 80), state });
}

function lineText(say: Turn['kit']['say'], number: number, product: string, name: string): string {
  const facts = { number: String(number), product: tidy(product, 80), name: tidy(name, 60) };
  return say('inbox.several.line', facts);
}
