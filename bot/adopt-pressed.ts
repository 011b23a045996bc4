import { adoptInRoom, adoptMessage, noteOutcomeSeen } from '../desk/adopt-message.js';
import type { Turn } from '../dialogs/turn.js';

/** Buttons that stand on an approver's card of one request and nowhere else. */
const OF_APPROVAL_CARDS: ReadonlySet<string> = new Set(['approve', 'reject', 'undo', 'refresh-approval']);

/** Buttons that stand on the card of one request in the approvers' room. */
const OF_ROOM_CARDS: ReadonlySet<string> = new Set(['room-approve', 'room-reject', 'room-refresh']);

/**
 * A press proves that a message stands in the chat, and tells where: this is how the desk learns of one whose
 * sending was cut off or never confirmed. To be called before the press has its effect.
 */
export async function adoptPressed({ desk, actor, heard, place }: Turn): Promise<void> {
  if (heard.kind !== 'press' || place.cardId === undefined) return;
  const { request } = heard.args;
  if (request === undefined) return;
  const { cardId: activityId, conversationId, chat } = place;
  if (chat) {
    if (OF_ROOM_CARDS.has(heard.act))
      await adoptInRoom(desk, actor, request, { activityId, conversationId: chat.conversationId });
    return;
  }
  if (OF_APPROVAL_CARDS.has(heard.act))
    await adoptMessage(desk, actor, request, { activityId, conversationId });
  else if (heard.act === 'show-key') await noteOutcomeSeen(desk, actor, request);
}
