import { mayDecideAnything } from '../benefits/deciding.js';
import { rolesFor } from '../benefits/roles.js';
import { usualRequest } from '../benefits/usual-request.js';
import type { AnswerView } from '../cards/answer.js';
import { answerCard } from '../cards/answer.js';
import { button, sendButton } from '../cards/button.js';
import type { Field } from '../cards/field.js';
import { formCard } from '../cards/form.js';
import { tidy } from '../cards/plain-text.js';
import { refusalText } from '../cards/refusal-text.js';
import type { Seat } from '../desk/load-company.js';
import type { Simulation } from '../desk/simulate-request.js';
import { simulateRequest } from '../desk/simulate-request.js';
import { refuse } from './refuse.js';
import { seated } from './seated.js';
import { LONG_LIST } from './technical-lines.js';
import type { Turn } from './turn.js';

type Inputs = Readonly<Record<string, string>>;

/** Asks whose request for what those who decide want to look at. */
export async function askWhatIf(turn: Turn): Promise<void> {
  const seat = await seatOfDecider(turn);
  if (!seat) return;
  const { kit } = turn;
  const { say } = kit;
  const { people, benefits } = seat.company;
  const asked = benefits.filter(benefit => usualRequest(benefit, ''));
  const card = formCard(
    {
      title: say('inbox.whatIf.title'),
      texts: [say('inbox.whatIf.text')],
      fields: [
        choice('who', say('inbox.whatIf.who'), people),
        choice('benefit', say('inbox.whatIf.benefit'), asked),
      ],
    },
    [
      sendButton(kit, say('inbox.whatIf.show'), 'show-what-if'),
      button(kit, say('button.back'), 'approvals', { page: '0' }),
    ],
    kit,
  );
  await turn.reply.replace(card);
}

/** Shows which way the request would go, with the rule that decides. Nothing is saved. */
export async function showWhatIf(turn: Turn, { who = '', benefit = '' }: Inputs): Promise<void> {
  const seat = await seatOfDecider(turn);
  if (!seat) return;
  const simulation = await simulateRequest(turn.desk, turn.actor.tenantId, who, benefit);
  switch (simulation.kind) {
    case 'unknown-company':
    case 'unknown-benefit':
      return refuse(turn, { code: simulation.kind });
    case 'unknown-person':
      return refuse(turn, { code: 'person-missing' });
    case 'refused':
    case 'goes':
      return show(turn, answerOf(simulation, turn));
    case 'not-requested':
      return show(turn, {
        title: turn.kit.say('inbox.whatIf.title'),
        texts: [turn.kit.say('inbox.whatIf.notRequested')],
      });
  }
}

async function show(turn: Turn, answer: Omit<AnswerView, 'wishes'>): Promise<void> {
  await turn.reply.replace(answerCard({ ...answer, wishes: ['approvals'] }, turn.kit));
}

function answerOf(
  simulation: Extract<Simulation, { kind: 'goes' | 'refused' }>,
  { kit }: Turn,
): Omit<AnswerView, 'wishes'> {
  const { say } = kit;
  const { person, benefit } = simulation;
  const name = tidy(person.name, 80);
  const title = say('inbox.whatIf.answer', { name, product: tidy(benefit.name, 120) });
  if (simulation.kind === 'refused') {
    const { rule } = simulation;
    const reason = refusalText(simulation.refusal, [], kit).text;
    const text =
      rule === undefined
        ? say('inbox.whatIf.refused', { reason })
        : say('inbox.whatIf.refusedBy', { reason, rule: tidy(rule, 80) });
    return { title, texts: [text] };
  }
  const { way, route } = simulation;
  const rule = route.rule ? say('inbox.whatIf.byRule', { rule: tidy(route.rule.name, 80) }) : undefined;
  const by = { title: say('inbox.whatIf.by'), value: rule ?? say('inbox.whatIf.byRoles') };
  if (way !== 'asks')
    return {
      title,
      texts: [say(way === 'own-work' ? 'inbox.whatIf.ownWork' : 'inbox.whatIf.automatic')],
      facts: [by],
    };
  const silent = route.decide.filter(({ id }) => !route.notify.some(other => other.id === id));
  return {
    title,
    texts: [
      say('inbox.whatIf.asks', { count: route.needed }),
      ...(route.rule?.ownRequests ? [say('inbox.whatIf.ownRequests', { name })] : []),
      ...(route.rule?.breakGlass ? [say('inbox.whatIf.breakGlass')] : []),
    ],
    facts: [
      by,
      ...namesFact(say('inbox.whatIf.notify'), route.notify, say),
      ...namesFact(say('inbox.whatIf.silent'), silent, say),
    ],
  };
}

function namesFact(title: string, people: readonly { name: string }[], say: Turn['kit']['say']) {
  return people.length > 0 ? [{ title, value: tidy(say.list(people.map(({ name }) => name)), 600) }] : [];
}

async function seatOfDecider(turn: Turn): Promise<Seat | undefined> {
  const seat = await seated(turn);
  if (!seat || mayDecideAnything(seat.person)) return seat;
  await refuse(turn, { code: 'role-missing', needs: rolesFor('decide-key') });
  return undefined;
}

function choice(id: string, label: string, from: readonly { id: string; name: string }[]): Field {
  const options = from.map(each => ({ value: each.id, title: each.name }));
  return { kind: 'choice', id, label, options, isLong: options.length > LONG_LIST };
}
