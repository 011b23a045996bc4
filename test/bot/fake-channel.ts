import type { Channel, ChannelFailure, Sent } from '../../bot/channel.js';
import { classifyFailure } from '../../bot/classify-failure.js';
import type { Limiter } from '../../bot/limiter.js';
import type { AdaptiveCard } from '../../cards/kit.js';
import type { Chat } from '../../directory/profile.js';
import { cardText } from '../fake-teams/cards.js';
import type { VirtualPace } from './virtual-pace.js';

/** How a call goes wrong. `arrives`: the message stands in the chat all the same. */
export interface FakeFault {
  readonly failure: ChannelFailure;
  readonly arrives?: boolean;
  /** Milliseconds until the failure is known. */
  readonly after?: number;
}

export interface FakeMessage {
  readonly activityId: string;
  readonly conversationId: string;
  text: string;
  changes: number;
  /** Nobody was told its id. */
  readonly isUnconfirmed: boolean;
}

/** A channel in memory and in virtual time, with limits that are only measured. */
export interface FakeChannel extends Channel {
  readonly calls: readonly {
    readonly conversationId: string;
    readonly at: number;
    readonly isNew: boolean;
  }[];
  readonly messages: readonly FakeMessage[];
}

interface FakeChannelParts {
  readonly pace: VirtualPace;
  readonly limiter: Limiter;
  /** Milliseconds that a call takes. */
  readonly latency: () => number;
  readonly fault: (chat: Chat, purpose: 'send' | 'update') => FakeFault | undefined;
}

export function createFakeChannel({ pace, limiter, latency, fault }: FakeChannelParts): FakeChannel {
  const calls: { conversationId: string; at: number; isNew: boolean }[] = [];
  const messages: FakeMessage[] = [];
  const call = async (
    chat: Chat,
    purpose: 'send' | 'update',
    arrive: (isUnconfirmed: boolean) => string | undefined,
  ): Promise<Sent | ChannelFailure> => {
    const { conversationId, tenantId } = chat;
    try {
      const leave = await limiter.enter({ tenantId, thread: conversationId, urgent: false });
      const half = latency() / 2;
      await pace.sleep(half);
      calls.push({ conversationId, at: pace.now(), isNew: purpose === 'send' });
      const wrong = fault(chat, purpose);
      const activityId = !wrong || wrong.arrives ? arrive(wrong !== undefined) : undefined;
      await pace.sleep(wrong?.after ?? half);
      leave();
      if (wrong?.failure.kind === 'later' && wrong.failure.retryAfterMs !== undefined)
        limiter.rest(conversationId, wrong.failure.retryAfterMs);
      if (wrong) return wrong.failure;
      return activityId === undefined
        ? { kind: 'missing-message', reason: '404' }
        : { kind: 'sent', activityId };
    } catch (error) {
      return classifyFailure(error, purpose);
    }
  };
  return {
    calls,
    messages,
    send: (chat, message) =>
      call(chat, 'send', isUnconfirmed => {
        const activityId = `message-${messages.length + 1}`;
        const { conversationId } = chat;
        messages.push({ activityId, conversationId, text: textOf(message), changes: 0, isUnconfirmed });
        return activityId;
      }),
    update: (chat, activityId, message) =>
      call(chat, 'update', () => {
        const found = messages.find(
          entry => entry.activityId === activityId && entry.conversationId === chat.conversationId,
        );
        if (!found) return undefined;
        found.text = textOf(message);
        found.changes += 1;
        return activityId;
      }),
  };
}

function textOf(message: AdaptiveCard | string): string {
  return typeof message === 'string' ? message : cardText(message as never);
}
