import { addDays } from './calendar.js';
import type { Day } from './programme.js';
import type { Seat } from './seat.js';
import { SEAT_LOCK_DAYS } from './seat.js';
import type { SeatQueue } from './seat-queue.js';
import { dayOf } from './validity.js';

/** What a card adds about a seat. */
export type SeatNotice =
  /** Linked page of 2023: the 90 days count from the activation, so Partner Center may open later. R93 */
  | { readonly notice: 'counts-from-activation'; readonly opensOn: Day }
  /** Others asked before. */
  | { readonly notice: 'others-wait'; readonly people: readonly string[] };

/** Notices for giving a seat to somebody, or passing it on. R93 */
export function seatNoticesOf(
  seat: Seat,
  to: string,
  queue: SeatQueue,
  timeZone: string,
): readonly SeatNotice[] {
  const notices: SeatNotice[] = [];
  if (seat.activatedAt) {
    const opensOn = addDays(dayOf(new Date(seat.activatedAt), timeZone), SEAT_LOCK_DAYS);
    notices.push({ notice: 'counts-from-activation', opensOn });
  }
  const place = queue.waiting.findIndex(inLine => inLine.person === to);
  const before = place < 0 ? queue.waiting : queue.waiting.slice(0, place);
  if (before.length > 0) notices.push({ notice: 'others-wait', people: before.map(inLine => inLine.person) });
  return notices;
}
