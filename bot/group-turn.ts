import type { AdaptiveCard } from '../cards/kit.js';
import { readProfile } from '../desk/reachable.js';
import { noteInRoom } from '../desk/set-room.js';
import { isRoomPress } from '../dialogs/room.js';
import type { Reply, Turn } from '../dialogs/turn.js';
import { welcomeGroup } from '../dialogs/welcome-group.js';
import type { Chat } from '../directory/profile.js';
import { isReachable } from '../directory/profile.js';
import type { Channel } from './channel.js';
import type { House } from './house.js';

/**
 * What was said where several people read goes on in the person's own chat; the group only hears that it does.
 * Greetings, calls for help, and what belongs to the approvers' room are answered in the group itself.
 * @param goOn runs the conversation on the turn that answers in the personal chat.
 */
export async function moveToPersonalChat(
  house: House,
  turn: Turn,
  goOn: (turn: Turn) => Promise<void>,
): Promise<void> {
  const { say } = turn.kit;
  if (turn.place.chat) await noteInRoom(house.desk, turn.actor, turn.place.chat);
  if (isRoomPress(turn)) return goOn(turn);
  if (isForEverybody(turn)) return welcomeGroup(turn);
  const profile = await readProfile(house.desk, turn.actor.tenantId, turn.actor.personId);
  if (!profile?.chat || !isReachable(profile)) return turn.reply.text(say('group.cannotReach'));
  const place = { kind: 'personal', conversationId: profile.chat.conversationId } as const;
  const reply = replyInChat(house.channel, profile.chat);
  await goOn({ ...turn, place, reply });
  if (turn.heard.kind === 'text')
    await turn.reply.text(say(reply.isLost() ? 'group.cannotReach' : 'group.moved'));
}

function isForEverybody(turn: Turn): boolean {
  if (turn.heard.kind === 'empty') return true;
  if (turn.heard.kind !== 'text') return false;
  const { band, intent } = turn.recogniser.recognise(turn.heard.text, turn.kit.say.locale);
  return band === 'act' && intent === 'help';
}

/** Answers in a chat in which nothing was said: nothing can be replaced there. */
function replyInChat(channel: Channel, chat: Chat): Reply & { isLost: () => boolean } {
  let isLost = false;
  const send = async (message: AdaptiveCard | string) => {
    const sent = await channel.send(chat, message);
    if (sent.kind === 'sent') return sent.activityId;
    isLost = true;
    return undefined;
  };
  return {
    send,
    replace: send,
    text: async text => {
      await send(text);
    },
    isLost: () => isLost,
  };
}
