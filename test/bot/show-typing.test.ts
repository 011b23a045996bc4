import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import { TestAdapter, TurnContext } from 'botbuilder';
import type { Pace } from '../../bot/pace.js';
import { showTyping } from '../../bot/show-typing.js';

/** A clock that rings when it is told to. */
function fakePace() {
  let ring: (() => void) | undefined;
  const asked: number[] = [];
  const pace: Pace = {
    now: () => 0,
    after(milliseconds, act) {
      asked.push(milliseconds);
      ring = act;
      return () => {
        ring = undefined;
      };
    },
  };
  return { pace, asked, ring: () => ring?.() };
}

/** A turn whose channel notes what arrives, each call as slow as the test has it. */
function turnOf(
  activity: Partial<Activity>,
  slow: (sent: Partial<Activity>) => Promise<void> = async () => {},
) {
  const said: string[] = [];
  const adapter = new TestAdapter(async () => undefined);
  Object.assign(adapter, {
    sendActivities: async (_context: TurnContext, activities: Partial<Activity>[]) => {
      for (const sent of activities) {
        await slow(sent);
        said.push(sent.type === 'typing' ? 'typing' : (sent.text ?? sent.type!));
      }
      return activities.map(() => ({ id: '1' }));
    },
  });
  return { said, context: new TurnContext(adapter, activity) };
}

describe('The sign of writing', () => {
  it('comes once when the answer takes more than 800 ms, and before the answer', async () => {
    const clock = fakePace();
    const { said, context } = turnOf({ type: 'message' });
    await showTyping(clock.pace).onTurn(context, async () => {
      clock.ring();
      await context.sendActivity('answer');
      clock.ring();
    });
    assert.deepEqual(clock.asked, [800]);
    assert.deepEqual(said, ['typing', 'answer']);
  });

  it('does not come for an answer in time, nor after it', async () => {
    const clock = fakePace();
    const { said, context } = turnOf({ type: 'message' });
    await showTyping(clock.pace).onTurn(context, async () => {
      await context.sendActivity('answer');
      clock.ring();
    });
    clock.ring();
    assert.deepEqual(said, ['answer']);
  });

  it('arrives before the answer although the channel is slow to take it', async () => {
    const clock = fakePace();
    let arrive = (): void => {};
    const slow = ({ type }: Partial<Activity>) =>
      type === 'typing' ? new Promise<void>(resolve => (arrive = resolve)) : Promise.resolve();
    const { said, context } = turnOf({ type: 'message' }, slow);
    const turn = showTyping(clock.pace).onTurn(context, async () => {
      clock.ring();
      await context.sendActivity('answer');
    });
    await new Promise(setImmediate);
    assert.deepEqual(said, [], 'the answer waits');
    arrive();
    await turn;
    assert.deepEqual(said, ['typing', 'answer']);
  });

  it('leaves the answer alone when the channel does not take it', async () => {
    const clock = fakePace();
    const refuse = async ({ type }: Partial<Activity>) => {
      if (type === 'typing') throw new Error('429');
    };
    const { said, context } = turnOf({ type: 'message' }, refuse);
    await showTyping(clock.pace).onTurn(context, async () => {
      clock.ring();
      await context.sendActivity('answer');
    });
    assert.deepEqual(said, ['answer']);
  });

  it('ends with a turn that fails or says nothing', async () => {
    const clock = fakePace();
    const { said, context } = turnOf({ type: 'message' });
    const failing = showTyping(clock.pace).onTurn(context, async () => {
      throw new Error('broken');
    });
    await assert.rejects(failing, /broken/);
    clock.ring();
    assert.deepEqual(said, []);
  });

  it('is for messages alone: a click shows its own', async () => {
    const clock = fakePace();
    const { context } = turnOf({ type: 'invoke', name: 'adaptiveCard/action' });
    await showTyping(clock.pace).onTurn(context, async () => {});
    assert.deepEqual(clock.asked, []);
  });
});
