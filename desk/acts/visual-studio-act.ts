import { refuseAsking } from '../../benefits/asking.js';
import type { Person } from '../../benefits/company.js';
import type { Refusal } from '../../benefits/refusal.js';
import { refused } from '../../benefits/refusal.js';
import { refuseUse } from '../../benefits/refuse-use.js';
import type { BenefitRequest, RequestOf } from '../../benefits/request.js';
import { isFinal } from '../../benefits/request.js';
import type { DetailsOf } from '../../benefits/request-details.js';
import { may } from '../../benefits/roles.js';
import type { Seat } from '../../benefits/seat.js';
import { advanceSeat, release, setAside } from '../../benefits/seat.js';
import { readAssignedOn } from '../../benefits/seat-day.js';
import { leaveQueue } from '../../benefits/seat-queue.js';
import type { SeatFacts } from '../../benefits/visual-studio.js';
import {
  freeSeats,
  heldBy,
  nextOpening,
  reassignableSeats,
  refuseEdition,
  refuseReassign,
  refuseSeat,
  refuseSeatFor,
} from '../../benefits/visual-studio.js';
import type { SeatBooks } from '../seats.js';
import { isVisualStudio, readSeats, saveSeat } from '../seats.js';
import type { Act, Ask, Work } from './act.js';

type Details = DetailsOf<'visual-studio'>;

/** What the form sends for a seat that nobody has. */
export const FREE_SEAT = 'free';

/** A Visual Studio subscription is assigned, or passed on from day 90, in Partner Center. R90 to R94 */
export const visualStudioAct: Act<'visual-studio'> = {
  async refuseAsk(ask) {
    const { company, person, benefit, now } = ask;
    const closed = refuseAsking(company, person);
    if (closed) return closed;
    if (!isVisualStudio(benefit)) return { code: 'unknown-benefit' };
    const over = refuseUse(company, benefit, now) ?? refuseEdition(company, benefit);
    if (over) return over;
    const { facts } = await booksOf(ask);
    if (freeSeats(facts).length + reassignableSeats(facts).length > 0) return undefined;
    return { code: 'none-free', opensOn: nextOpening(facts) ?? null };
  },
  async readForm(ask, { to = '', from = '', reason = '' }) {
    const details: Details = { act: 'visual-studio', to, ...(from && from !== FREE_SEAT ? { from } : {}) };
    const { facts } = await booksOf(ask);
    const refusal = refuseChange(facts, details, assigneeOf(ask, to)) ?? refuseTwice(ask, to);
    return refusal ? refused(refusal) : { kind: 'filled', details, reason: reason.trim() };
  },
  // R08: nobody gives themselves what another one would have to approve.
  isOwnWork: ({ person }, { to, from }) =>
    may(person, from === undefined ? 'assign-visual-studio' : 'reassign-visual-studio') && to !== person.id,
  /** Sets the seat aside in the same step as the decision, so that two approvals never mean the same one. R93 */
  async deliver(work, request) {
    const { facts, queue } = await booksOf(work);
    const failure = refuseChange(facts, request, receiverOf(work, request));
    const seat = seatFor(facts, request);
    if (failure || !seat) return { kind: 'failed', failure: failure ?? { code: 'seat-taken' } };
    saveSeat(work.unit, setAside(seat, request.id), queue);
    return { kind: 'hand-over' };
  },
  handOver: {
    async complete(work, request, { assignedOn = '' }) {
      const { facts, queue } = await booksOf(work);
      const { timeZone } = work.company;
      const kept = facts.seats.find(seat => seat.setAsideFor === request.id);
      if (!kept) return refused({ code: 'seat-taken' });
      const day = readAssignedOn(facts, kept, assignedOn);
      if (day.kind === 'refused') return day;
      const receiver = receiverOf(work, request);
      const refusal = refuseSeatFor(facts, receiver);
      if (refusal) return refused(refusal);
      const step = { at: day.at, to: request.to, by: work.person.id, name: receiver?.name ?? request.to };
      const moved = kept.holder
        ? advanceSeat(kept, { event: 'reassign', from: kept.holder, ...step }, timeZone)
        : advanceSeat(kept, { event: 'assign', ...step }, timeZone);
      saveSeat(work.unit, moved, leaveQueue(queue, request.to));
      return { kind: 'fulfilled', details: { ...detailsOf(request), seatId: moved.id } };
    },
    async giveUp(work, request) {
      const { facts, queue } = await booksOf(work);
      const kept = facts.seats.find(seat => seat.setAsideFor === request.id);
      if (kept) saveSeat(work.unit, release(kept), queue);
    },
  },
  receivers: ({ to }) => [to],
};

function detailsOf({ act, to, from, waitingSince }: RequestOf<'visual-studio'>): Details {
  return { act, to, ...(from ? { from } : {}), ...(waitingSince ? { waitingSince } : {}) };
}

/** @throws Error for a benefit of another kind, which `refuseAsk` refuses. */
function booksOf({ unit, company, benefit, now }: Ask | Work): Promise<SeatBooks> {
  if (!isVisualStudio(benefit)) throw new Error(`${benefit?.id} is no Visual Studio benefit`);
  return readSeats(unit, company, benefit, now);
}

function seatFor(facts: SeatFacts, { from }: Details): Seat | undefined {
  return from === undefined ? freeSeats(facts)[0] : heldBy(facts, from);
}

function refuseChange(facts: SeatFacts, details: Details, to: Person | undefined): Refusal | undefined {
  if (details.from === undefined) return refuseSeat(facts, to);
  const seat = heldBy(facts, details.from);
  return seat ? refuseReassign(facts, seat, to) : { code: 'not-a-holder' };
}

/** One seat for each person: who is to get one already need not be asked for again. R94 */
function refuseTwice({ requests, benefit }: Ask, to: string): Refusal | undefined {
  const open = requests.find(request => isOpenFor(request, benefit?.id, to));
  return open && { code: 'already-requested', number: open.number };
}

function isOpenFor(request: BenefitRequest, benefitId: string | undefined, to: string): boolean {
  return (
    request.act === 'visual-studio' &&
    request.benefitId === benefitId &&
    request.to === to &&
    !isFinal(request.state)
  );
}

/** Whoever asks is known to the directory, also where the company file does not name them. R91 */
function assigneeOf({ company, person }: Ask, to: string): Person | undefined {
  return to === person.id ? person : company.people.find(({ id }) => id === to);
}

function receiverOf({ company }: Work, request: RequestOf<'visual-studio'>): Person | undefined {
  const { to, requesterId, requesterName } = request;
  const asked = to === requesterId ? { id: to, name: requesterName, email: '', roles: [] } : undefined;
  return company.people.find(({ id }) => id === to) ?? asked;
}
