import type { Activity, Middleware } from 'botbuilder';
import { ActivityTypes } from 'botbuilder';
import type { Pace } from './pace.js';

/** Milliseconds after which an answer takes longer than a moment. */
const MOMENT = 800;

/**
 * Shows that the desk is writing while the answer to a message takes longer than a moment: once, and never after
 * the first thing that was said. Must stand before the limiter, so that an answer does not hold the place that the
 * sign of writing waits for.
 */
export function showTyping(pace: Pace): Middleware {
  return {
    async onTurn(context, next) {
      if (context.activity.type !== ActivityTypes.Message) return next();
      let underWay: Promise<unknown> = Promise.resolve();
      const cancel = pace.after(MOMENT, () => {
        underWay = context.sendActivity({ type: ActivityTypes.Typing }).catch(() => undefined);
      });
      const stop = (): Promise<unknown> => {
        cancel();
        return underWay;
      };
      context.onSendActivities(async (_context, activities, send) => {
        if (!activities.every(isTyping)) await stop();
        return send();
      });
      context.onUpdateActivity(async (_context, _activity, update) => {
        await stop();
        return update();
      });
      try {
        await next();
      } finally {
        await stop();
      }
    },
  };
}

function isTyping({ type }: Partial<Activity>): boolean {
  return type === ActivityTypes.Typing;
}
