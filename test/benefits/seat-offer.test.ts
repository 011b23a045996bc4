import assert from 'node:assert/strict';
import type { BenefitRequest, RequestState } from '../../benefits/request.js';
import { seatsOf, setAside } from '../../benefits/seat.js';
import { offeredFacts } from '../../benefits/seat-offer.js';
import type { SeatFacts } from '../../benefits/visual-studio.js';
import { openings } from '../../benefits/visual-studio.js';
import { givenGoldCompany, givenStudio } from './given-assignments.js';

const AT = '2026-06-15T10:00:00.000Z';

/** Three seats: alex can pass his on, megan cannot, one is free. */
function given(): SeatFacts {
  const benefit = givenStudio({
    quantity: 3,
    holders: [
      { person: 'alex', since: '2026-01-01T10:00:00.000Z' },
      { person: 'megan', since: '2026-06-01T10:00:00.000Z' },
    ],
  });
  return { company: givenGoldCompany(), benefit, seats: seatsOf(benefit, []), now: new Date(AT) };
}

function asked(
  from: string | undefined,
  state: RequestState,
  createdAt = AT,
  benefitId = 'vs',
): BenefitRequest {
  return {
    id: 'r',
    number: 1,
    benefitId,
    requesterId: 'adele',
    requesterName: 'Adele',
    reason: '',
    state,
    createdAt,
    history: [],
    act: 'visual-studio',
    to: 'adele',
    ...(from ? { from } : {}),
  };
}

const offered = (...requests: readonly BenefitRequest[]): readonly string[] =>
  offeredFacts(given(), requests).seats.map(({ id }) => id);

describe('what the next in the waiting list can be offered', () => {
  it('R93 free seats, and those that may change hands', () => {
    assert.deepEqual(offered(), ['vs/3', 'vs/1']);
  });

  it('R93 nothing that somebody asks for already', () => {
    assert.deepEqual(offered(asked(undefined, 'pending')), ['vs/1']);
    assert.deepEqual(offered(asked('alex', 'pending')), ['vs/3']);
    assert.deepEqual(offered(asked(undefined, 'pending', AT, 'other')), ['vs/3', 'vs/1']);
    assert.deepEqual(offered(asked(undefined, 'withdrawn')), ['vs/3', 'vs/1']);
  });

  it('R93 no seat that an admin left with its holder, until it has another one', () => {
    assert.deepEqual(offered(asked('alex', 'rejected')), ['vs/3']);
    assert.deepEqual(offered(asked('alex', 'rejected', '2025-12-24T10:00:00.000Z')), ['vs/3', 'vs/1']);
  });

  it('R93 nothing that is set aside, which opens 90 days from now', () => {
    const facts = given();
    const seats = facts.seats.map(seat => (seat.id === 'vs/3' ? setAside(seat, 'r') : seat));
    assert.deepEqual(
      offeredFacts({ ...facts, seats }, []).seats.map(({ id }) => id),
      ['vs/1'],
    );
    assert.deepEqual(openings({ ...facts, seats }), ['2026-06-15', '2026-08-30', '2026-09-13']);
  });
});
