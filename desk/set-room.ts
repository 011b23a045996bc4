import type { Company } from '../benefits/company.js';
import { mayDecideAnything } from '../benefits/deciding.js';
import type { Refusal, Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import type { BenefitRequest } from '../benefits/request.js';
import { rolesFor } from '../benefits/roles.js';
import { findPerson } from '../directory/find-person.js';
import type { Chat } from '../directory/profile.js';
import { askApprovers } from './ask-approvers.js';
import type { Actor, DeskParts } from './parts.js';
import type { Posting } from './posting.js';
import { postingKey } from './posting.js';
import { readCompany } from './read-company.js';
import { POSTINGS, REQUESTS, ROOM_KEY } from './records.js';
import type { Room } from './room.js';
import { readRoom } from './room.js';
import type { UnitOfWork } from './unit-of-work.js';
import { inUnitOfWork } from './unit-of-work.js';

export interface RoomIsSet {
  readonly kind: 'set';
  readonly room: Room;
}

/** There is no room any more. */
export interface RoomEnded {
  readonly kind: 'ended';
}

/** New requests are posted in this group chat or channel, in the place of any other. R08, R10 */
export function setRoom(
  parts: DeskParts,
  actor: Actor,
  chat: Chat,
  locale: string,
): Promise<RoomIsSet | Refused> {
  return inUnitOfWork(parts, actor.tenantId, async unit => {
    const refusal = await refuse(unit, actor);
    if (refusal) return refused(refusal);
    const before = await readRoom(unit);
    const isSame = before?.chat.conversationId === chat.conversationId;
    const room: Room = {
      chat,
      locale,
      isInstead: isSame && before.isInstead,
      members: { ...(isSame ? before.members : {}), [actor.personId]: chat.userId },
    };
    if (before && !isSame) await dropPostings(unit);
    unit.write(ROOM_KEY, room);
    unit.audit({ at: parts.clock().toISOString(), by: actor.personId, act: 'set-room' });
    return { kind: 'set', room };
  });
}

/** Whether those who are in the room get cards of their own beside it. */
export function setRoomMode(
  parts: DeskParts,
  actor: Actor,
  isInstead: boolean,
): Promise<RoomIsSet | RoomEnded | Refused> {
  return inUnitOfWork(parts, actor.tenantId, async (unit): Promise<RoomIsSet | RoomEnded | Refused> => {
    const refusal = await refuse(unit, actor);
    if (refusal) return refused(refusal);
    const before = await readRoom(unit);
    if (!before) return { kind: 'ended' };
    const room: Room = { ...before, isInstead };
    unit.write(ROOM_KEY, room);
    const detail = isInstead ? 'instead' : 'besides';
    unit.audit({ at: parts.clock().toISOString(), by: actor.personId, act: 'set-room', detail });
    return { kind: 'set', room };
  });
}

/** Nothing is posted in the room any more. Doing it twice is doing it once. R08, R10 */
export function leaveRoom(parts: DeskParts, actor: Actor): Promise<RoomEnded | Refused> {
  return inUnitOfWork(parts, actor.tenantId, async (unit): Promise<RoomEnded | Refused> => {
    const refusal = await refuse(unit, actor);
    if (refusal) return refused(refusal);
    if (await readRoom(unit)) await end(parts, unit, { by: actor.personId });
    return { kind: 'ended' };
  });
}

/** The room is of no use any more: the bot was removed from it, or the channel refuses it. */
export function retireRoom(
  parts: DeskParts,
  tenantId: string,
  conversationId: string,
  because: string,
): Promise<void> {
  return inUnitOfWork(parts, tenantId, async unit => {
    const room = await readRoom(unit);
    if (room?.chat.conversationId === conversationId) await end(parts, unit, { by: 'desk', detail: because });
  });
}

/** Somebody said or pressed something there, so they are in the room. */
export function noteInRoom(
  parts: DeskParts,
  { tenantId, personId }: Actor,
  { conversationId, userId }: Chat,
): Promise<void> {
  return inUnitOfWork(parts, tenantId, async unit => {
    const room = await readRoom(unit);
    if (room?.chat.conversationId !== conversationId || room.members[personId] === userId) return;
    unit.write(ROOM_KEY, { ...room, members: { ...room.members, [personId]: userId } });
  });
}

async function refuse(unit: UnitOfWork, { personId, name }: Actor): Promise<Refusal | undefined> {
  const company = await readCompany(unit);
  if (!company) return { code: 'unknown-company' };
  const person = findPerson(company, personId, name);
  return mayDecideAnything(person) ? undefined : { code: 'role-missing', needs: rolesFor('decide-key') };
}

/** What waits there has to reach everybody in their own chat. */
async function end(
  parts: DeskParts,
  unit: UnitOfWork,
  how: { readonly by: string; readonly detail?: string },
): Promise<void> {
  unit.write(ROOM_KEY, undefined);
  unit.audit({ at: parts.clock().toISOString(), act: 'end-room', ...how });
  await dropPostings(unit);
  const company = await readCompany(unit);
  if (company) await askAlone(unit, company, parts.clock());
}

async function askAlone(unit: UnitOfWork, company: Company, now: Date): Promise<void> {
  for (const request of await unit.list<BenefitRequest>(REQUESTS))
    if (request.state === 'pending') await askApprovers(unit, company, request, now, 'alone');
}

async function dropPostings(unit: UnitOfWork): Promise<void> {
  for (const posting of await unit.list<Posting>(POSTINGS))
    if (posting.kind === 'room') unit.write(postingKey(posting), undefined);
}
