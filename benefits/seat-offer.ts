import type { BenefitRequest, RequestOf } from './request.js';
import type { Seat } from './seat.js';
import type { SeatFacts } from './visual-studio.js';
import { freeSeats, reassignableSeats } from './visual-studio.js';

type SeatRequest = RequestOf<'visual-studio'>;

/**
 * The facts with only those seats that the next in the waiting list can be offered: free ones for which nobody else
 * asks, and of those that may change hands the ones that nobody asks for and no admin has decided to leave where
 * they are since their holder got them. R93
 */
export function offeredFacts(facts: SeatFacts, requests: readonly BenefitRequest[]): SeatFacts {
  const asked = requests.filter((request): request is SeatRequest => isAbout(request, facts.benefit.id));
  const pending = asked.filter(({ state }) => state === 'pending');
  const free = freeSeats(facts).slice(pending.filter(({ from }) => from === undefined).length);
  const passable = reassignableSeats(facts).filter(
    seat => !pending.some(({ from }) => from === seat.holder) && !asked.some(request => keeps(request, seat)),
  );
  return { ...facts, seats: [...free, ...passable] };
}

function isAbout(request: BenefitRequest, benefitId: string): boolean {
  return request.act === 'visual-studio' && request.benefitId === benefitId;
}

/** An admin said no to passing this seat on, after its holder got it. */
function keeps({ state, from, createdAt }: SeatRequest, { holder, since = '' }: Seat): boolean {
  return state === 'rejected' && from !== undefined && from === holder && createdAt > since;
}
