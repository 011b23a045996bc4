import type { Activity, TurnContext } from 'botbuilder';
import type { Actor } from '../desk/parts.js';
import { readProfile } from '../desk/reachable.js';
import { rememberChat } from '../desk/remember-person.js';
import { converse } from '../dialogs/converse.js';
import type { Heard, Turn } from '../dialogs/turn.js';
import { setTurn } from '../dialogs/turn.js';
import { adoptPressed } from './adopt-pressed.js';
import type { Answer, InvokeAnswer } from './answer.js';
import { answerIn } from './answer.js';
import { buildTurn, chatOf } from './build-turn.js';
import { createDialogContext } from './dialog-context.js';
import { moveToPersonalChat } from './group-turn.js';
import { hear, placeOf } from './hear.js';
import type { House } from './house.js';
import type { OpenMemory } from './turn-memory.js';
import { openMemory } from './turn-memory.js';

/** A message or a click: derive, converse, save, and only then answer the click. */
export async function handleTurn(house: House, context: TurnContext, actor: Actor): Promise<void> {
  const { activity } = context;
  const open = await openMemory(house.desk, actor);
  const id = seenId(activity);
  const before = open.seen.find(entry => entry.id === id);
  if (before && (activity.type === 'message' || before.answer))
    return answerInvoke(context, before.answer as InvokeAnswer | undefined);
  const answer = answerIn(context);
  const turn = await deriveTurn(house, context, actor, open, answer);
  await adoptPressed(turn);
  if (isUnaskedNonsense(activity, turn.heard)) return answerInvoke(context, answeredElsewhere(turn));
  if (turn.place.kind === 'personal') await converseIn(context, turn, open);
  else await moveToPersonalChat(house, turn, moved => converseIn(context, moved, open));
  const body = activity.type === 'invoke' ? (answer.invokeAnswer() ?? answeredElsewhere(turn)) : undefined;
  await open.save({ id, ...(body && isKeepable(turn.heard) ? { answer: body } : {}) });
  await answerInvoke(context, body);
}

/** Runs the conversation on the dialog stack that was opened for the person. */
export async function converseIn(context: TurnContext, turn: Turn, open: OpenMemory): Promise<void> {
  setTurn(context, turn);
  if (open.wasRestarted) await turn.reply.text(turn.kit.say('error.restarted'));
  await converse(await createDialogContext(open.dialogs, context), turn);
}

async function deriveTurn(
  house: House,
  context: TurnContext,
  actor: Actor,
  open: OpenMemory,
  reply: Answer,
): Promise<Turn> {
  const { activity } = context;
  const place = placeOf(activity);
  if (place.kind === 'personal') await rememberChat(house.desk, actor, chatOf(activity, actor));
  const profile = await readProfile(house.desk, actor.tenantId, actor.personId);
  const heard = hear(house.desk, actor, activity);
  const clientLocale = activity.locale;
  return buildTurn(house, { actor, profile, heard, place, clientLocale, reply, memory: open.memory });
}

/** The same activity in the same conversation; ids are unique only there. */
function seenId(activity: Activity): string {
  return `${activity.conversation.id}|${activity.id ?? activity.timestamp}`;
}

/** A key that is shown is in the one answer and nowhere else, so that answer is not kept. */
function isKeepable(heard: Heard): boolean {
  return !(heard.kind === 'press' && heard.act === 'show-key');
}

/** A client refreshed a card by itself, and it is too old: nobody asked, so nobody is told. */
function isUnaskedNonsense({ type, value }: Activity, heard: Heard): boolean {
  return type === 'invoke' && value?.trigger === 'automatic' && heard.kind !== 'press';
}

/** The click was answered by a new message; the pressed card stays as it is. */
function answeredElsewhere(turn: Turn): InvokeAnswer {
  const text = turn.kit.say(turn.place.kind === 'personal' ? 'press.answeredBelow' : 'press.answeredInChat');
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}

async function answerInvoke(context: TurnContext, body: InvokeAnswer | undefined): Promise<void> {
  if (context.activity.type !== 'invoke' || !body) return;
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}
