import type { Refusal } from '../benefits/refusal.js';
import { button } from '../cards/button.js';
import type { AdaptiveCard, Kit, PressAct, PressArgs } from '../cards/kit.js';
import { noteCard } from '../cards/note.js';
import { refusalText } from '../cards/refusal-text.js';
import type { Decision } from '../desk/decide-request.js';
import { decideRequest } from '../desk/decide-request.js';
import { findRequest } from '../desk/find-requests.js';
import type { Seat } from '../desk/load-company.js';
import type { Room } from '../desk/room.js';
import { leaveRoom, setRoom, setRoomMode } from '../desk/set-room.js';
import { refuse } from './refuse.js';
import { roomCardIn } from './room-scene.js';
import { helpersIn } from './scene.js';
import { sceneOf, seated } from './seated.js';
import { lateNote } from './show-approvals.js';
import type { Turn } from './turn.js';

const ROOM_PRESSES: ReadonlySet<PressAct> = new Set<PressAct>([
  'room-here',
  'room-mode',
  'room-end',
  'room-refresh',
  'room-approve',
  'room-reject',
]);

/** Is it answered where it was pressed, though several people read there? */
export function isRoomPress({ heard }: Turn): boolean {
  return heard.kind === 'press' && ROOM_PRESSES.has(heard.act);
}

/** New requests are posted here from now on. */
export async function makeRoom(turn: Turn): Promise<void> {
  const { chat } = turn.place;
  // The button stands where several people read; anywhere else there is no room to make.
  if (!chat) return turn.reply.text(turn.kit.say('press.answeredInChat'));
  const outcome = await setRoom(turn.desk, turn.actor, chat, turn.kit.say.locale);
  if (outcome.kind === 'refused') return refuse(turn, outcome.refusal);
  await turn.reply.replace(roomSetCard(outcome.room, turn.kit));
}

/** Whether approvers who are in the room get cards of their own too. */
export async function changeRoom(turn: Turn, args: PressArgs): Promise<void> {
  const outcome = await setRoomMode(turn.desk, turn.actor, args.mode === 'instead');
  if (outcome.kind === 'refused') return refuse(turn, outcome.refusal);
  const { kit } = turn;
  await turn.reply.replace(outcome.kind === 'set' ? roomSetCard(outcome.room, kit) : roomEndedCard(kit));
}

export async function endRoom(turn: Turn): Promise<void> {
  const outcome = await leaveRoom(turn.desk, turn.actor);
  if (outcome.kind === 'refused') return refuse(turn, outcome.refusal);
  await turn.reply.replace(roomEndedCard(turn.kit));
}

/** The request as the one who looks may see it: with the buttons for those who may decide. R08, R10 */
export async function refreshRoom(turn: Turn, requestId: string): Promise<void> {
  const seat = await seated(turn);
  if (seat) await showInRoom(turn, seat, requestId);
}

/** Approves or rejects from the room. Whoever clicks, the role is looked up. R08, R10 */
export async function decideInRoom(turn: Turn, decision: Decision): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const outcome = await decideRequest(turn.desk, turn.actor, decision);
  const note =
    outcome.kind === 'refused'
      ? noText(turn, seat, outcome.refusal)
      : outcome.kind === 'already'
        ? lateNote(turn, seat, outcome.request)
        : undefined;
  await showInRoom(turn, seat, decision.requestId, note);
}

async function showInRoom(turn: Turn, seat: Seat, requestId: string, note?: string): Promise<void> {
  const request = await findRequest(turn.desk, turn.actor.tenantId, requestId);
  if (!request) return refuse(turn, { code: 'unknown-request' });
  const reader = { person: seat.person, note };
  await turn.reply.replace(await roomCardIn(sceneOf(turn, seat), request, reader));
}

function noText({ kit }: Turn, { company, person }: Seat, refusal: Refusal): string {
  if (refusal.code === 'reason-missing') return kit.say('approvals.rejectReasonRequired');
  const { text, way } = refusalText(refusal, helpersIn(company, person), kit);
  return kit.say.sentences([text, way]);
}

function roomSetCard({ isInstead }: Room, kit: Kit): AdaptiveCard {
  const { say } = kit;
  const text = say(isInstead ? 'room.set.instead' : 'room.set.besides');
  const actions = [
    isInstead
      ? button(kit, say('room.besides'), 'room-mode', { mode: 'besides' })
      : button(kit, say('room.instead'), 'room-mode', { mode: 'instead' }),
    button(kit, say('room.end'), 'room-end'),
  ];
  return noteCard({ title: say('room.set'), text, actions, wishes: [] }, kit);
}

function roomEndedCard(kit: Kit): AdaptiveCard {
  const actions = [button(kit, kit.say('room.here'), 'room-here')];
  return noteCard({ title: kit.say('room.ended'), actions, wishes: [] }, kit);
}
