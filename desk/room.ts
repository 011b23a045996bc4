import type { Chat } from '../directory/profile.js';
import type { Store } from '../store/store.js';
import { companyPartition } from '../store/store.js';
import { ROOM_KEY } from './records.js';
import type { UnitOfWork } from './unit-of-work.js';

/** The group chat or channel in which a company's approvers read together. One for each company. */
export interface Room {
  /** Enough to write into it at any time. */
  readonly chat: Chat;
  /** The language of the card that all see. */
  readonly locale: string;
  /** Who is in the room does not get cards of their own beside it. */
  readonly isInstead: boolean;
  /** People who have pressed or said something there: their ids in the channel (`29:…`) by person id. */
  readonly members: Readonly<Record<string, string>>;
}

/** The receiver of what is posted in the room. */
export const ROOM_PERSON = 'room';

export function readRoom(unit: Pick<UnitOfWork, 'read'>): Promise<Room | undefined> {
  return unit.read<Room>(ROOM_KEY);
}

/** The same for reading alone. */
export async function loadRoom(store: Store, tenantId: string): Promise<Room | undefined> {
  return (await store.read<Room>(companyPartition(tenantId), ROOM_KEY))?.value;
}
