import type { Activity, TurnContext } from 'botbuilder';
import type { Answer } from '../../bot/answer.js';
import { answerIn } from '../../bot/answer.js';
import { buildTurn } from '../../bot/build-turn.js';
import { hear } from '../../bot/hear.js';
import type { House } from '../../bot/house.js';
import { createTurnQueue } from '../../bot/turn-queue.js';
import type { Actor, DeskParts } from '../../desk/parts.js';
import { readProfile } from '../../desk/reachable.js';
import type { Memory, Place, Turn } from '../../dialogs/turn.js';
import { loadLanguages } from '../../language/languages.js';
import { loadRecogniser } from '../../language/understand/recogniser.js';
import { silent } from '../bot/edge-fixture.js';

const languages = loadLanguages();
const recogniser = loadRecogniser();

/** The house without a channel: these tests write to nobody but the person who speaks. */
export function houseOf(desk: DeskParts): House {
  const noChannel = async () =>
    ({ kind: 'later', reason: 'no channel in this test', doubtful: false }) as const;
  const channel = { send: noChannel, update: noChannel };
  return { desk, languages, recogniser, channel, queue: createTurnQueue(), log: silent };
}

let lastId = 0;

/** An activity of this person in their personal chat, with an id of its own unless it brings one. */
export function from(actor: Actor, activity: Partial<Activity>): Partial<Activity> {
  const { personId, tenantId, name } = actor;
  lastId += 1;
  return {
    id: `activity-${lastId}`,
    from: { id: `29:${personId}`, aadObjectId: personId, name, role: 'user' },
    recipient: { id: '28:bot', name: 'Benefits Desk', role: 'bot' },
    conversation: {
      id: `chat-${personId}`,
      conversationType: 'personal',
      tenantId,
      isGroup: false,
      name: '',
    },
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1/',
    ...activity,
  } as Partial<Activity>;
}

/** The turn of an activity, derived as the bot derives it. */
export async function turnFor(
  desk: DeskParts,
  actor: Actor,
  context: TurnContext,
  memory: Memory,
  place: Pick<Place, 'kind'>,
): Promise<{ turn: Turn; answer: Answer }> {
  const { activity } = context;
  const answer = answerIn(context);
  const turn = await buildTurn(houseOf(desk), {
    actor,
    profile: await readProfile(desk, actor.tenantId, actor.personId),
    heard: hear(desk, actor, activity),
    place: { ...place, conversationId: activity.conversation.id, cardId: activity.replyToId },
    clientLocale: 'en-US',
    reply: answer,
    memory,
  });
  return { turn, answer };
}
