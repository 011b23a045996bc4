import type { Activity, CloudAdapter, ConversationReference, TurnContext } from 'botbuilder';
import { ActivityTypes, CardFactory } from 'botbuilder';
import type { AdaptiveCard } from '../cards/kit.js';
import type { Chat } from '../directory/profile.js';
import { classifyFailure } from './classify-failure.js';

/** Writes into personal chats outside of a turn. Nothing is ever tried twice here, and nothing is thrown. */
export interface Channel {
  /** One card, or one plain text: never both, because the channel splits such a message and loses its id. */
  send(chat: Chat, message: AdaptiveCard | string): Promise<Sent | ChannelFailure>;
  /** Puts a message in the place of one that the bot sent before. */
  update(chat: Chat, activityId: string, message: AdaptiveCard | string): Promise<Sent | ChannelFailure>;
}

export interface Sent {
  readonly kind: 'sent';
  readonly activityId: string;
}

/** Why a message is not known to stand in the chat. `reason` is for the log and the audit: codes only. */
export type ChannelFailure =
  /** The chat is of no use any more: the person blocked or removed the bot, or the chat does not exist. */
  | { readonly kind: 'gone'; readonly reason: string }
  /** The message to be changed is not there: send a new one. Only after `update`. */
  | { readonly kind: 'missing-message'; readonly reason: string }
  /** Try again later. `doubtful` when the message may have arrived all the same. */
  | {
      readonly kind: 'later';
      readonly reason: string;
      readonly doubtful: boolean;
      /** The channel's own wish, in milliseconds. */
      readonly retryAfterMs?: number;
      /** It was not even tried: the limits are used up. */
      readonly untried?: true;
    }
  /** The message itself is refused, and would be again. */
  | { readonly kind: 'bad'; readonly reason: string };

/** @param appId the bot's id; empty in local mode. */
export function createChannel(adapter: CloudAdapter, appId: string): Channel {
  /** Runs `act` in a context for the chat. The result leaves by the closure: the adapter swallows errors. */
  const inChat = async (
    chat: Chat,
    purpose: 'send' | 'update',
    act: (context: TurnContext) => Promise<string>,
  ): Promise<Sent | ChannelFailure> => {
    let result: Sent | ChannelFailure | undefined;
    const attempt = async (context: TurnContext): Promise<void> => {
      // Without this the message would be a reply to an activity that nobody ever sent.
      context.activity.id = undefined as never;
      try {
        result = { kind: 'sent', activityId: await act(context) };
      } catch (error) {
        result = classifyFailure(error, purpose);
      }
    };
    try {
      await adapter.continueConversationAsync(appId, referenceTo(chat), attempt);
    } catch (error) {
      result ??= classifyFailure(error, purpose);
    }
    return result ?? { kind: 'later', reason: 'not-tried', doubtful: false };
  };
  return {
    send: (chat, message) =>
      inChat(chat, 'send', async context => (await context.sendActivity(activityOf(message)))?.id ?? ''),
    update: (chat, activityId, message) =>
      inChat(chat, 'update', async context => {
        await context.updateActivity({ ...activityOf(message), id: activityId });
        return activityId;
      }),
  };
}

function activityOf(message: AdaptiveCard | string): Partial<Activity> {
  if (typeof message === 'string') return { type: ActivityTypes.Message, text: message };
  // What a notification shows in place of the card.
  const summary = typeof message.speak === 'string' ? { summary: message.speak } : {};
  return { type: ActivityTypes.Message, attachments: [CardFactory.adaptiveCard(message)], ...summary };
}

function referenceTo(chat: Chat): Partial<ConversationReference> {
  return {
    channelId: chat.channelId,
    serviceUrl: chat.serviceUrl,
    conversation: {
      id: chat.conversationId,
      tenantId: chat.tenantId,
      conversationType: chat.kind === 'group' ? 'groupChat' : (chat.kind ?? 'personal'),
      isGroup: chat.kind !== undefined,
      name: '',
    },
    bot: { id: chat.botId, name: chat.botName ?? '' },
    user: { id: chat.userId, name: '' },
  };
}
