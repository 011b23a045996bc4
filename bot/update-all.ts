import type { AdaptiveCard } from '../cards/kit.js';
import type { Message } from '../desk/posting.js';
import type { Chat } from '../directory/profile.js';
import type { Channel, ChannelFailure } from './channel.js';

export type Updated =
  /** It stands in `activityId`, in the place of the card before, and in every one of `copies`. */
  | {
      readonly kind: 'updated';
      readonly activityId: string;
      readonly copies: readonly string[];
      /** Messages that are not there any more. */
      readonly lost: readonly string[];
    }
  | { readonly kind: 'missing'; readonly lost: readonly string[] }
  | Exclude<ChannelFailure, { kind: 'missing-message' }>;

/** Puts a card in the place of every message in which it is known to stand. Doing it again does no harm. */
export async function updateAll(
  channel: Channel,
  chat: Chat,
  messages: readonly Message[],
  card: AdaptiveCard,
): Promise<Updated> {
  const changed: string[] = [];
  const lost: string[] = [];
  for (const { activityId } of messages) {
    const result = await channel.update(chat, activityId, card);
    if (result.kind === 'sent') changed.push(activityId);
    else if (result.kind === 'missing-message') lost.push(activityId);
    else return result;
  }
  const [activityId, ...copies] = changed;
  return activityId === undefined ? { kind: 'missing', lost } : { kind: 'updated', activityId, copies, lost };
}
