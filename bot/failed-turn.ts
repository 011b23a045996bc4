import { randomBytes } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import { ActivityTypes, INVOKE_RESPONSE_KEY } from 'botbuilder';
import type { Log } from './log.js';

/**
 * The words for "something went wrong", in the language of the person of this turn, with the reference under
 * which the log tells the details.
 */
export type Apologise = (context: TurnContext, reference: string) => Promise<string> | string;

export interface FailedTurnParts {
  readonly log: Log;
  readonly apologise: Apologise;
}

/**
 * D7: what happens when a turn throws. The person gets one apology, an invoke gets an answer that keeps the
 * channel from trying again, nothing else is said, and the handler itself never throws.
 */
export function createFailedTurnHandler({ log, apologise }: FailedTurnParts) {
  return async (context: TurnContext, error: unknown): Promise<void> => {
    const reference = randomBytes(4).toString('hex');
    const { type, name, id } = context.activity;
    log.error({ err: error, reference, activity: { type, name, id } }, 'A turn failed');
    try {
      if (type === ActivityTypes.Invoke) await answerInvoke(context, reference, apologise);
      else if (type === ActivityTypes.Message)
        await context.sendActivity(await apologise(context, reference));
    } catch (second) {
      log.error({ err: second, reference }, 'The apology failed too');
    }
  };
}

async function answerInvoke(context: TurnContext, reference: string, apologise: Apologise): Promise<void> {
  if (context.turnState.get(INVOKE_RESPONSE_KEY)) return;
  const body = await errorBody(context, reference, apologise);
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
}

async function errorBody(context: TurnContext, reference: string, apologise: Apologise) {
  const message = await Promise.resolve()
    .then(() => apologise(context, reference))
    .catch(() => reference);
  return {
    statusCode: 500,
    type: 'application/vnd.microsoft.error',
    value: { code: 'InternalError', message },
  };
}
