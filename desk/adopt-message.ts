import type { BenefitRequest } from '../benefits/request.js';
import type { Actor, DeskParts } from './parts.js';
import type { Message, Posting } from './posting.js';
import { allMessages, inMessages, postingKey } from './posting.js';
import { requestKey } from './records.js';
import { ROOM_PERSON, readRoom } from './room.js';
import type { UnitOfWork } from './unit-of-work.js';
import { inUnitOfWork } from './unit-of-work.js';

/**
 * An approver pressed a button on their card of a request, and a press tells in which message it stands. When
 * that message is not known, its sending was cut off or its answer was lost: it is followed from now on like
 * every other copy, and no further copy is sent. To be called before the press has its effect, so that the
 * effect reaches this copy too.
 */
export function adoptMessage(
  parts: DeskParts,
  actor: Actor,
  requestId: string,
  message: Message,
): Promise<void> {
  return inUnitOfWork(parts, actor.tenantId, async unit => {
    const request = await unit.read<BenefitRequest>(requestKey(requestId));
    if (!request || request.requesterId === actor.personId) return;
    await adopt(unit, { requestId, kind: 'approval', personId: actor.personId }, message);
  });
}

/** The same for the card in the approvers' room, whoever pressed it. */
export function adoptInRoom(
  parts: DeskParts,
  { tenantId }: Actor,
  requestId: string,
  message: Message,
): Promise<void> {
  return inUnitOfWork(parts, tenantId, async unit => {
    const room = await readRoom(unit);
    const request = await unit.read<BenefitRequest>(requestKey(requestId));
    if (!request || room?.chat.conversationId !== message.conversationId) return;
    await adopt(unit, { requestId, kind: 'room', personId: ROOM_PERSON }, message);
  });
}

async function adopt(
  unit: UnitOfWork,
  card: Pick<Posting, 'requestId' | 'kind' | 'personId'>,
  message: Message,
): Promise<void> {
  const known = await unit.read<Posting>(postingKey(card));
  const messages = known ? allMessages(known) : [];
  if (messages.some(other => other.activityId === message.activityId)) return;
  const adopted: Posting = { ...card, state: 'due', attempts: 0 };
  unit.write(postingKey(card), inMessages(adopted, [...messages, message]));
}

/** The requester pressed a button that only the outcome has: a notice that may have been shown, was shown. */
export function noteOutcomeSeen(parts: DeskParts, actor: Actor, requestId: string): Promise<void> {
  return inUnitOfWork(parts, actor.tenantId, async unit => {
    const key = postingKey({ requestId, kind: 'outcome', personId: actor.personId });
    const posting = await unit.read<Posting>(key);
    if (posting?.sendingSince || posting?.doubts) unit.write(key, undefined);
  });
}
