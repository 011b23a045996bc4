import type { Activity, TurnContext } from 'botbuilder';
import type { Actor } from '../desk/parts.js';
import { readProfile } from '../desk/reachable.js';
import { claimWelcome, rememberChat, retireChat } from '../desk/remember-person.js';
import { repostApprovals } from '../desk/repost-approvals.js';
import { retireRoom } from '../desk/set-room.js';
import { showWelcome } from '../dialogs/show-help.js';
import { welcomeGroup } from '../dialogs/welcome-group.js';
import { answerIn } from './answer.js';
import { buildTurn, chatOf } from './build-turn.js';
import { placeOf } from './hear.js';
import type { House } from './house.js';

/** The bot was added or removed, or people came. Each person is welcomed once; a group hears one message. */
export async function handleInstall(house: House, context: TurnContext, actor: Actor): Promise<void> {
  const { activity } = context;
  const place = placeOf(activity);
  if (activity.type === 'installationUpdate' && activity.action?.startsWith('remove')) {
    if (place.kind === 'personal') await retireChat(house.desk, actor, 'removed');
    else if (place.chat) await retireRoom(house.desk, actor.tenantId, place.chat.conversationId, 'removed');
    return;
  }
  if (!isArrival(activity)) return;
  if (place.kind === 'personal') await welcomePerson(house, context, actor);
  else if (activity.type === 'installationUpdate') await welcomeGroup(await turnFor(house, context, actor));
}

async function welcomePerson(house: House, context: TurnContext, actor: Actor): Promise<void> {
  const { activity } = context;
  const isInstall = activity.type === 'installationUpdate';
  const isAgain = (await readProfile(house.desk, actor.tenantId, actor.personId))?.welcomedAt !== undefined;
  const isMine = await claimWelcome(house.desk, actor, isInstall);
  // The welcome comes first: once the chat is known, what has waited for the person follows.
  try {
    if (isMine) await showWelcome(await turnFor(house, context, actor));
  } finally {
    await rememberChat(house.desk, actor, chatOf(activity, actor));
  }
  // A chat that was removed and is back may have lost its history, and with it the cards that wait.
  if (isMine && isAgain) await repostApprovals(house.desk, actor);
}

async function turnFor(house: House, context: TurnContext, actor: Actor) {
  const { activity } = context;
  return buildTurn(house, {
    actor,
    profile: await readProfile(house.desk, actor.tenantId, actor.personId),
    heard: { kind: 'empty' },
    place: placeOf(activity),
    clientLocale: activity.locale,
    reply: answerIn(context),
    memory: {},
  });
}

/** Did the bot come into the conversation? Other people who join a group are not greeted one by one. */
function isArrival(activity: Activity): boolean {
  if (activity.type === 'installationUpdate') return true;
  return (activity.membersAdded ?? []).some(member => member.id === activity.recipient.id);
}
