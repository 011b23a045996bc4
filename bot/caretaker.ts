import { followDelegations } from '../desk/delegate.js';
import { expireRequests } from '../desk/expire-requests.js';
import { offerOpenSeats } from '../desk/offer-seats.js';
import { remindApprovers } from '../desk/remind-approvers.js';
import { endUndoWindows } from '../desk/undo-window.js';
import { hideDueKeys } from './hide-due-keys.js';
import type { House } from './house.js';
import type { Keeper } from './keeper.js';
import { createKeeper } from './keeper.js';
import { createOutbox } from './outbox.js';

/**
 * Sees to what has to happen without anybody asking: notices, hiding keys, reminders, expiry, absences, waiting lists. Neither waits for the other:
 * a key is hidden in time while a thousand notices are on their way.
 */
export type Caretaker = Keeper;

export function createCaretaker(house: () => House): Caretaker {
  const clock = (): Date => house().desk.clock();
  const job = (tenantId: string): Promise<string | undefined> => keepTime(house(), tenantId);
  const keepers = [createKeeper({ job, clock, log: () => house().log }), createOutbox(house)];
  return {
    wake(tenantId) {
      for (const keeper of keepers) keeper.wake(tenantId);
    },
    async idle() {
      // Each may leave work to the other.
      for (let round = 0; round < keepers.length; round++) for (const keeper of keepers) await keeper.idle();
    },
    async close() {
      await Promise.all(keepers.map(keeper => keeper.close()));
    },
  };
}

async function keepTime(house: House, tenantId: string): Promise<string | undefined> {
  await expireRequests(house.desk, tenantId);
  await followDelegations(house.desk, tenantId);
  await remindApprovers(house.desk, tenantId);
  await offerOpenSeats(house.desk, tenantId);
  const windowEndsAt = await endUndoWindows(house.desk, tenantId);
  return earlier(windowEndsAt, await hideDueKeys(house, tenantId));
}

function earlier(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
