import type { VisualStudioBenefit } from '../benefits/company.js';
import { benefitsOf } from '../benefits/company.js';
import { expectedOn, placeOf, refuseWaiting } from '../benefits/seat-queue.js';
import { lastDayOf } from '../benefits/validity.js';
import { freeSeats, nextOpening, reassignableSeats } from '../benefits/visual-studio.js';
import type { Action } from '../cards/button.js';
import { button, sendButton, wishButton } from '../cards/button.js';
import { formCard } from '../cards/form.js';
import { tidy } from '../cards/plain-text.js';
import type { Seat } from '../desk/load-company.js';
import type { SeatBooks } from '../desk/seats.js';
import { loadSeats } from '../desk/seats.js';
import { joinWaitingList, leaveWaitingList } from '../desk/wait-for-seat.js';
import { refuse } from './refuse.js';
import { seated } from './seated.js';
import type { Turn } from './turn.js';

/** The waiting list of a Visual Studio benefit, as it stands for this person; which one, where there are several. R93 */
export async function showWaitingList(turn: Turn, benefitId?: string, note?: string): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const benefits = benefitsOf(seat.company, 'visual-studio');
  const benefit = benefitId ? benefits.find(({ id }) => id === benefitId) : onlyOne(benefits);
  if (benefit) {
    const books = await loadSeats(turn.desk, seat.company, benefit);
    await turn.reply.replace(waitingCard(turn, seat, books, note));
  } else if (benefitId || benefits.length === 0) await refuse(turn, { code: 'unknown-benefit' });
  else await turn.reply.replace(pickCard(turn, benefits));
}

/** R93 */
export function joinWaiting(turn: Turn, benefitId: string): Promise<void> {
  return change(turn, benefitId, joinWaitingList, 'waiting.joined');
}

/** R93 */
export function leaveWaiting(turn: Turn, benefitId: string): Promise<void> {
  return change(turn, benefitId, leaveWaitingList, 'waiting.left');
}

async function change(
  turn: Turn,
  benefitId: string,
  act: typeof joinWaitingList,
  done: 'waiting.joined' | 'waiting.left',
): Promise<void> {
  const outcome = await act(turn.desk, turn.actor, benefitId);
  if (outcome.kind === 'refused') return refuse(turn, outcome.refusal);
  await showWaitingList(turn, benefitId, turn.kit.say(done));
}

function onlyOne<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

function pickCard({ kit }: Turn, benefits: readonly VisualStudioBenefit[]) {
  const { say } = kit;
  const options = benefits.map(({ id, name }) => ({ title: tidy(name, 80), value: id }));
  const label = say('category.visual-studio');
  return formCard(
    {
      title: say('waiting.pick.title'),
      fields: [{ kind: 'choice', id: 'benefit', label, options, isLong: options.length > 8 }],
    },
    [sendButton(kit, say('waiting.pick.show'), 'waiting-list')],
    kit,
  );
}

function waitingCard({ kit }: Turn, { person }: Seat, books: SeatBooks, note?: string) {
  const { say } = kit;
  const { facts, queue } = books;
  const { benefit } = facts;
  const place = placeOf(queue, person.id);
  const mayJoin = !refuseWaiting(facts, queue, person);
  return formCard(
    {
      title: say('waiting.title', { benefit: tidy(benefit.name, 120) }),
      note,
      texts: [
        stateText(books, kit.say),
        place === undefined
          ? say('waiting.count', { count: queue.waiting.length })
          : placeText(books, place, say),
        ...(mayJoin || place !== undefined ? [say('waiting.explain')] : []),
      ],
      fields: [],
    },
    [
      ...changeButtons(place, mayJoin),
      ...(isOpen(books)
        ? [button(kit, say('button.assignVisualStudio'), 'assign-visual-studio', args())]
        : []),
      wishButton(kit, 'check-benefits'),
    ],
    kit,
  );

  function args(): { benefit: string } {
    return { benefit: benefit.id };
  }
  function changeButtons(at: number | undefined, may: boolean): readonly Action[] {
    if (at !== undefined) return [button(kit, say('waiting.leave'), 'leave-waiting', args())];
    return may ? [button(kit, say('waiting.join'), 'join-waiting', args())] : [];
  }
}

function isOpen({ facts }: SeatBooks): boolean {
  return freeSeats(facts).length + reassignableSeats(facts).length > 0;
}

function stateText({ facts }: SeatBooks, say: Turn['kit']['say']): string {
  const { company, benefit, seats } = facts;
  const free = freeSeats(facts).length;
  if (free > 0) return say('waiting.free', { free });
  const count = reassignableSeats(facts).length;
  if (count > 0) return say('waiting.passable', { count });
  const [opensOn, endsOn] = [nextOpening(facts), lastDayOf(company, benefit)];
  const quantity = seats.length;
  return opensOn && opensOn <= endsOn
    ? say('waiting.full', { quantity, date: say.day(opensOn) })
    : say('waiting.fullForGood', { quantity, date: say.day(endsOn) });
}

function placeText({ facts }: SeatBooks, place: number, say: Turn['kit']['say']): string {
  const day = expectedOn(facts, place);
  if (day !== null) return say('waiting.place', { place, date: say.day(day) });
  return say('waiting.placeNever', { place, date: say.day(lastDayOf(facts.company, facts.benefit)) });
}
