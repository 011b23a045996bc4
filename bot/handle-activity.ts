import type { Activity, TurnContext } from 'botbuilder';
import type { Actor } from '../desk/parts.js';
import { actorOf } from './build-turn.js';
import { handleInstall } from './handle-install.js';
import { handleTurn } from './handle-turn.js';
import type { House } from './house.js';

/**
 * What the desk does with an activity that has passed the gate. Turns of one conversation and of one person run
 * one after the other. Anything that is neither said, pressed nor installed is left unanswered.
 */
export async function handleActivity(house: House, context: TurnContext): Promise<void> {
  const { activity } = context;
  const actor = actorOf(activity);
  if (!actor) return;
  const handle = handlerOf(activity);
  if (!handle) return;
  const keys = [`conversation/${activity.conversation.id}`, `person/${actor.tenantId}/${actor.personId}`];
  await house.queue.run(keys, () => handle(house, context, actor));
}

type Handler = (house: House, context: TurnContext, actor: Actor) => Promise<void>;

function handlerOf(activity: Activity): Handler | undefined {
  switch (activity.type) {
    case 'message':
      return handleTurn;
    case 'invoke':
      return activity.name === 'adaptiveCard/action' ? handleTurn : undefined;
    case 'installationUpdate':
    case 'conversationUpdate':
      return handleInstall;
    default:
      return undefined;
  }
}
