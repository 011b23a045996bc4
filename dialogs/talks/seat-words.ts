import type { Company } from '../../benefits/company.js';
import type { Seat } from '../../benefits/seat.js';
import type { SeatNotice } from '../../benefits/seat-notices.js';
import { seatNoticesOf } from '../../benefits/seat-notices.js';
import { heldBy, reassignableSeats } from '../../benefits/visual-studio.js';
import type { Kit } from '../../cards/kit.js';
import { tidy } from '../../cards/plain-text.js';
import type { SeatBooks } from '../../desk/seats.js';
import { nameOf } from '../../directory/find-person.js';

/** Names that a notice lists. */
const MAX_NAMES = 5;

export function holderName(company: Company, { holder = '', holderName: known }: Seat): string {
  return nameOf(company, holder, known);
}

/** What to know before a seat is given to somebody; facts of the newer programme are said to be that. R93 */
export function seatNotices(
  books: SeatBooks,
  chosen: { readonly to?: string | undefined; readonly from?: string | undefined },
  kit: Kit,
): readonly string[] {
  const { facts, queue } = books;
  const seat = heldBy(facts, chosen.from ?? '') ?? { id: '', benefitId: facts.benefit.id, history: [] };
  const notices = seatNoticesOf(seat, chosen.to ?? '', queue, facts.company.timeZone);
  const isKnown = notices.some(({ notice }) => notice === 'counts-from-activation');
  const isPassedOn = seat.holder ? !seat.activatedAt : reassignableSeats(facts).length > 0;
  return [
    ...notices.map(notice => textOf(notice, books, kit)),
    ...(isPassedOn && !isKnown ? [kit.say('studio.notice.newer')] : []),
  ];
}

function textOf(notice: SeatNotice, { facts, queue }: SeatBooks, { say }: Kit): string {
  switch (notice.notice) {
    case 'counts-from-activation':
      return say('studio.notice.counts-from-activation', { date: say.day(notice.opensOn) });
    case 'others-wait': {
      const nameIn = (id: string): string =>
        tidy(nameOf(facts.company, id, queue.waiting.find(({ person }) => person === id)?.name), 60);
      const names = notice.people.slice(0, MAX_NAMES).map(nameIn);
      const rest = notice.people.length - names.length;
      const all = rest > 0 ? [...names, say('admins.more', { count: rest })] : names;
      return say('studio.notice.others-wait', { names: say.list(all) });
    }
  }
}
