import type { Activity, Middleware, TurnContext } from 'botbuilder';
import { ActivityTypes } from 'botbuilder';
import { throttledFor } from './classify-failure.js';
import type { Limiter } from './limiter.js';

/** Lets every call to the channel pass the limiter: answers in turns, which are urgent, and notices. */
export function keepLimits(limiter: Limiter): Middleware {
  return {
    async onTurn(context, next) {
      const { conversation, type, name } = context.activity;
      const thread = conversation.id;
      const isNotice = type === ActivityTypes.Event && name === 'ContinueConversation';
      const call = { tenantId: conversation.tenantId ?? '', thread, urgent: !isNotice };
      const limited = async <T>(times: number, act: () => Promise<T>): Promise<T> => {
        const leaves: (() => void)[] = [];
        try {
          for (let entered = 0; entered < times; entered++) leaves.push(await limiter.enter(call));
          return await act();
        } catch (error) {
          const rest = throttledFor(error);
          if (rest !== undefined) limiter.rest(thread, rest);
          throw error;
        } finally {
          for (const leave of leaves) leave();
        }
      };
      limitAll(context, limited);
      await next();
    },
  };
}

function limitAll(
  context: TurnContext,
  limited: <T>(times: number, act: () => Promise<T>) => Promise<T>,
): void {
  context.onSendActivities((_context, activities, send) =>
    limited(activities.filter(goesToTheChannel).length, send),
  );
  context.onUpdateActivity((_context, _activity, update) => limited(1, update));
  context.onDeleteActivity((_context, _reference, remove) => limited(1, remove));
}

/** The answer to a click travels in the HTTP answer. */
function goesToTheChannel(activity: Partial<Activity>): boolean {
  return activity.type !== ActivityTypes.InvokeResponse;
}
