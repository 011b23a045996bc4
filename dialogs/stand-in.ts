import { addDays } from '../benefits/calendar.js';
import { mayDecideAnything } from '../benefits/deciding.js';
import { MOST_DAYS_AWAY, standInsFor } from '../benefits/delegation.js';
import { rolesFor } from '../benefits/roles.js';
import { dayOf } from '../benefits/validity.js';
import { button, sendButton } from '../cards/button.js';
import { formCard } from '../cards/form.js';
import { noteCard } from '../cards/note.js';
import { refusalText } from '../cards/refusal-text.js';
import { delegate, endDelegation } from '../desk/delegate.js';
import { nameOf } from '../directory/find-person.js';
import { refuse } from './refuse.js';
import { sceneOf, seated } from './seated.js';
import { absenceText } from './show-inbox.js';
import { LONG_LIST } from './technical-lines.js';
import type { Turn } from './turn.js';

type Inputs = Readonly<Record<string, string>>;

/** Asks who decides in the person's place, and on which days. R08, R10: only those whose role decides are offered. */
export async function askForStandIn(turn: Turn, sent: Inputs = {}, problem?: string): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const { company, person } = seat;
  if (!mayDecideAnything(person))
    return refuse(turn, { code: 'role-missing', needs: rolesFor('decide-key') });
  const { kit } = turn;
  const { say } = kit;
  const people = standInsFor(company, person);
  if (people.length === 0)
    return turn.reply
      .replace(noteCard({ title: say('inbox.standIn.nobody'), wishes: ['approvals', 'find-admin'] }, kit))
      .then(() => {});
  const today = dayOf(turn.desk.clock(), company.timeZone);
  const days = { min: today, max: addDays(today, MOST_DAYS_AWAY) };
  const options = people.map(({ id, name }) => ({ value: id, title: name }));
  const who = { kind: 'choice', id: 'to', options, isLong: options.length > LONG_LIST } as const;
  const fields = [
    { ...who, label: say('inbox.standIn.who'), value: sent.to },
    { kind: 'date', id: 'since', label: say('inbox.standIn.since'), value: sent.since ?? today, ...days },
    { kind: 'date', id: 'until', label: say('inbox.standIn.until'), value: sent.until ?? today, ...days },
  ] as const;
  const actions = [
    sendButton(kit, say('inbox.standIn.save'), 'save-stand-in'),
    button(kit, say('button.back'), 'approvals', { page: '0' }),
  ];
  const texts = [say('inbox.standIn.text')];
  const title = say('inbox.standIn.title');
  await turn.reply.replace(formCard({ title, problem, texts, fields }, actions, kit));
}

/** Keeps what the form says; it comes back with what is wrong. */
export async function saveStandIn(turn: Turn, inputs: Inputs): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const { kit } = turn;
  const { to = '', since = '', until = '' } = inputs;
  const outcome = await delegate(turn.desk, turn.actor, { to, since, until });
  if (outcome.kind === 'refused') {
    if (outcome.refusal.code === 'role-missing') return refuse(turn, outcome.refusal);
    return askForStandIn(turn, inputs, refusalText(outcome.refusal, [], kit).text);
  }
  const { delegation, handedOn: count } = outcome;
  const name = nameOf(seat.company, delegation.to);
  const title = absenceText(sceneOf(turn, seat), delegation);
  const text = count > 0 ? kit.say('inbox.standIn.handedOn', { count, name }) : undefined;
  await turn.reply.replace(noteCard({ title, text, wishes: ['approvals'] }, kit));
}

/** The person decides themselves again. */
export async function endStandIn(turn: Turn): Promise<void> {
  const outcome = await endDelegation(turn.desk, turn.actor);
  if (outcome.kind === 'refused') return refuse(turn, outcome.refusal);
  const title = turn.kit.say(outcome.kind === 'ended' ? 'inbox.standIn.ended' : 'inbox.standIn.none');
  await turn.reply.replace(noteCard({ title, wishes: ['approvals'] }, turn.kit));
}
