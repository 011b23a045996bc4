import type { Activity, TurnContext } from 'botbuilder';
import { CardFactory, MessageFactory } from 'botbuilder';
import type { AdaptiveCard } from '../cards/kit.js';
import type { Reply } from '../dialogs/turn.js';

/** The body that answers an `adaptiveCard/action` invoke. The HTTP status is always 200; this carries the code. */
export interface InvokeAnswer {
  readonly statusCode: number;
  readonly type: string;
  readonly value: object | string;
}

export interface Answer extends Reply {
  /** What to answer the invoke with, once the turn is done. */
  invokeAnswer(): InvokeAnswer | undefined;
}

/** Answers in the conversation where something was said. */
export function answerIn(context: TurnContext): Answer {
  const { activity } = context;
  const pressed = activity.replyToId;
  const isInvoke = activity.type === 'invoke';
  const isSubmit = activity.type === 'message' && activity.value !== undefined && pressed !== undefined;
  let answer: InvokeAnswer | undefined;
  const send = async (card: AdaptiveCard) => (await context.sendActivity(cardMessage(card)))?.id;
  return {
    send,
    async replace(card) {
      if (isInvoke && !answer) {
        answer = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
        return pressed;
      }
      if (isSubmit && (await tryUpdate(context, pressed, card))) return pressed;
      return send(card);
    },
    async text(text) {
      await context.sendActivity(MessageFactory.text(text));
    },
    invokeAnswer: () => answer,
  };
}

/** A message that carries a card and nothing else: text beside a card becomes a message of its own. */
export function cardMessage(card: AdaptiveCard): Partial<Activity> {
  return { type: 'message', attachments: [CardFactory.adaptiveCard(card)] };
}

/** The message may be gone; then the caller sends a new one. */
async function tryUpdate(context: TurnContext, activityId: string, card: AdaptiveCard): Promise<boolean> {
  try {
    await context.updateActivity({ ...cardMessage(card), id: activityId });
    return true;
  } catch {
    return false;
  }
}
