import type { Company, Person } from '../benefits/company.js';
import type { BenefitRequest } from '../benefits/request.js';
import { routeOf } from '../benefits/route.js';
import type { Posting } from './posting.js';
import { post, postingKey } from './posting.js';
import { ROOM_PERSON, readRoom } from './room.js';
import type { UnitOfWork } from './unit-of-work.js';

/**
 * Asks those who are to decide about a request, where they have no card of it yet: in the approvers' room where
 * there is one, and everybody in their own chat, unless the room takes the place of that for those who are in it.
 * @param where `alone`: the room is being given up.
 * @returns all who are asked.
 */
export async function askApprovers(
  unit: UnitOfWork,
  company: Company,
  request: BenefitRequest,
  now: Date,
  where: 'everywhere' | 'alone' = 'everywhere',
): Promise<readonly Person[]> {
  await askWhoIsNotAsked(unit, company, request, now, where);
  return routeOf(company, request, now).notify;
}

/** The same, telling how many people were not asked before. */
export async function askWhoIsNotAsked(
  unit: UnitOfWork,
  company: Company,
  request: BenefitRequest,
  now: Date,
  where: 'everywhere' | 'alone' = 'everywhere',
): Promise<number> {
  const room = where === 'alone' ? undefined : await readRoom(unit);
  if (room) await postOnce(unit, request.id, 'room', ROOM_PERSON);
  let asked = 0;
  for (const { id } of routeOf(company, request, now).notify)
    if (!(room?.isInstead && Object.hasOwn(room.members, id)))
      asked += await postOnce(unit, request.id, 'approval', id);
  return asked;
}

async function postOnce(
  unit: UnitOfWork,
  requestId: string,
  kind: Posting['kind'],
  personId: string,
): Promise<0 | 1> {
  const posting = { requestId, kind, personId };
  if (await unit.read<Posting>(postingKey(posting))) return 0;
  await post(unit, posting);
  return 1;
}
