import type { Company } from '../../benefits/company.js';
import { may } from '../../benefits/roles.js';
import type { Seat } from '../../benefits/seat.js';
import { seatOpensOn } from '../../benefits/seat.js';
import { dayOf } from '../../benefits/validity.js';
import { freeSeats, reassignableSeats, refuseSeatFor } from '../../benefits/visual-studio.js';
import { button } from '../../cards/button.js';
import type { Field } from '../../cards/field.js';
import type { Kit } from '../../cards/kit.js';
import { tidy } from '../../cards/plain-text.js';
import { FREE_SEAT } from '../../desk/acts/visual-studio-act.js';
import type { Seat as Seated } from '../../desk/load-company.js';
import type { SeatBooks } from '../../desk/seats.js';
import type { Draft, Turn } from '../turn.js';
import { optionalReason } from './optional-reason.js';
import { peopleField } from './people-field.js';
import { holderName, seatNotices } from './seat-words.js';
import type { AskForm } from './talk.js';

/** Seats that are named one by one with the day from which they can be passed on; the rest are counted. */
const MAX_LOCKED = 8;

/** Who gets a Visual Studio subscription, and which one: a free one, or one that may change hands today. R90, R91, R93 */
export function seatForm(turn: Turn, seated: Seated, draft: Draft, books: SeatBooks): AskForm {
  const { kit } = turn;
  const { say } = kit;
  const { company, person } = seated;
  const { facts } = books;
  const people = company.people.filter(candidate => !refuseSeatFor(facts, candidate));
  const isAdmin = may(person, 'assign-visual-studio');
  const me = refuseSeatFor(facts, person) ? undefined : person;
  // Whoever names a holder speaks of somebody else's, and must not send for themselves unseen.
  const isOthers = facts.seats.some(({ holder }) => holder && holder === draft.inputs.from);
  const value = draft.inputs.to ?? (isAdmin || isOthers ? undefined : me?.id);
  const to = peopleField({ id: 'to', label: say('studio.form.to'), value }, people, me, kit);
  const locked = lockedOf(books);
  return {
    title: say('studio.form.title', { benefit: tidy(facts.benefit.name, 120) }),
    subtitle: say('studio.form.free', { free: freeSeats(facts).length, quantity: facts.seats.length }),
    texts: [
      ...(me ? [] : [say('studio.form.haveOne')]),
      ...to.more,
      ...(locked.length > 0 ? [say('studio.form.rule')] : []),
      ...moreLocked(locked, company, kit),
    ],
    facts: locked.slice(0, MAX_LOCKED).map(seat => ({
      title: tidy(holderName(company, seat), 60),
      value: say('studio.form.opensOn', { date: say.day(seatOpensOn(seat, company.timeZone) ?? '') }),
    })),
    fields: [to.field, ...seatField(books, draft, kit), ...(isAdmin ? [] : [optionalReason(draft, kit)])],
    warnings: seatNotices(books, draft.inputs, kit),
    send: isAdmin ? say('studio.form.continue') : say('keys.form.send'),
    more: [
      button(kit, say('form.person.missing'), 'add-person'),
      ...(freeSeats(facts).length === 0
        ? [button(kit, say('button.waitingList'), 'waiting-list', { benefit: facts.benefit.id })]
        : []),
    ],
  };
}

/** Asked only where there is a choice to make: a free seat is as good as any other. R90, R93 */
function seatField({ facts }: SeatBooks, { inputs }: Draft, { say }: Kit): readonly Field[] {
  const passable = reassignableSeats(facts);
  if (passable.length === 0) return [];
  const { company } = facts;
  const free = freeSeats(facts).length > 0 ? [{ title: say('studio.form.fromFree'), value: FREE_SEAT }] : [];
  const held = passable.map(seat => ({
    title: say('studio.form.fromHolder', {
      name: tidy(holderName(company, seat), 60),
      date: say.day(dayOf(new Date(seat.since ?? 0), company.timeZone)),
    }),
    value: seat.holder ?? '',
  }));
  return [
    {
      kind: 'choice',
      id: 'from',
      label: say('studio.form.from'),
      value: inputs.from ?? free[0]?.value,
      options: [...free, ...held],
      isLong: held.length > MAX_LOCKED,
    },
  ];
}

/** Those that cannot be chosen yet, the next to open first. R93 */
function lockedOf({ facts }: SeatBooks): readonly Seat[] {
  const { timeZone } = facts.company;
  const passable = new Set(reassignableSeats(facts));
  const opening = (seat: Seat): string => seatOpensOn(seat, timeZone) ?? '';
  return facts.seats
    .filter(seat => seat.holder && !seat.endedAt && !seat.setAsideFor && !passable.has(seat))
    .toSorted((a, b) => opening(a).localeCompare(opening(b)));
}

function moreLocked(locked: readonly Seat[], { timeZone }: Company, { say }: Kit): readonly string[] {
  const next = locked[MAX_LOCKED];
  if (!next) return [];
  const date = say.day(seatOpensOn(next, timeZone) ?? '');
  return [say('studio.form.moreLocked', { count: locked.length - MAX_LOCKED, date })];
}
