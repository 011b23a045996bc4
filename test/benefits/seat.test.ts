import assert from 'node:assert/strict';
import type { Seat, SeatEvent, SeatState, SeatStep } from '../../benefits/seat.js';
import {
  advanceSeat,
  nextSeatState,
  release,
  SEAT_EVENTS,
  SEAT_LOCK_DAYS,
  SEAT_STATES,
  seatOpensOn,
  seatStateOn,
  seatsOf,
  setAside,
} from '../../benefits/seat.js';
import { givenStudio } from './given-assignments.js';

const ZONE = 'Europe/Stockholm';
const EDGES: readonly (readonly [SeatState, SeatEvent, SeatState])[] = [
  ['unassigned', 'assign', 'locked'],
  ['unassigned', 'end', 'ended'],
  ['locked', 'activate', 'locked'],
  ['locked', 'pass-day-90', 'reassignable'],
  ['locked', 'end', 'ended'],
  ['reassignable', 'activate', 'reassignable'],
  ['reassignable', 'reassign', 'locked'],
  ['reassignable', 'end', 'ended'],
];
const AT: { readonly [state in SeatState]: string } = {
  unassigned: '2026-01-01T09:00:00.000Z',
  locked: '2026-02-01T09:00:00.000Z',
  reassignable: '2026-05-01T09:00:00.000Z',
  ended: '2026-06-01T09:00:00.000Z',
};

function givenSeatIn(state: SeatState): Seat {
  const free: Seat = { id: 'vs/1', benefitId: 'vs', history: [] };
  if (state === 'unassigned') return free;
  const held = { ...free, holder: 'alex', since: '2026-01-01T09:00:00.000Z' };
  return state === 'ended' ? { ...held, endedAt: '2026-05-31T09:00:00.000Z' } : held;
}

function step(event: Exclude<SeatEvent, 'pass-day-90'>, at: string): SeatStep {
  return event === 'assign' || event === 'reassign' ? { event, at, by: 'megan', to: 'adele' } : { event, at };
}

describe('the life of a Visual Studio seat', () => {
  for (const from of SEAT_STATES)
    for (const event of SEAT_EVENTS) {
      const to = EDGES.find(edge => edge[0] === from && edge[1] === event)?.[2];
      it(`R93 ${from} + ${event} ${to ? `becomes ${to}` : 'is not allowed'}`, () => {
        assert.equal(nextSeatState(from, event), to);
        if (event === 'pass-day-90') return;
        const seat = givenSeatIn(from);
        assert.equal(seatStateOn(seat, new Date(AT[from]), ZONE), from);
        if (!to) {
          assert.throws(() => advanceSeat(seat, step(event, AT[from]), ZONE), /is not allowed/);
          return;
        }
        const later = advanceSeat(seat, step(event, AT[from]), ZONE);
        assert.equal(seatStateOn(later, new Date(AT[from]), ZONE), to);
        assert.equal(later.history.length, 1);
      });
    }

  it('R93 reassigns on day 90, not on day 89', () => {
    const seat = givenSeatIn('locked');
    assert.equal(SEAT_LOCK_DAYS, 90);
    assert.equal(seatOpensOn(seat, ZONE), '2026-04-01');
    assert.equal(seatStateOn(seat, new Date('2026-03-31T21:59:59.999Z'), ZONE), 'locked');
    assert.equal(seatStateOn(seat, new Date('2026-03-31T22:00:00.000Z'), ZONE), 'reassignable');
  });

  it("R93 counts the days of the company's time zone, also over a change of the clock", () => {
    const seat = { ...givenSeatIn('locked'), since: '2026-01-01T23:30:00.000Z' };
    assert.equal(seatOpensOn(seat, 'America/Los_Angeles'), '2026-04-01');
    assert.equal(seatOpensOn(seat, 'Pacific/Auckland'), '2026-04-02');
    assert.equal(seatStateOn(seat, new Date('2026-04-01T06:59:59Z'), 'America/Los_Angeles'), 'locked');
    assert.equal(seatStateOn(seat, new Date('2026-04-01T07:00:00Z'), 'America/Los_Angeles'), 'reassignable');
    assert.equal(seatStateOn(seat, new Date('2026-04-01T10:59:59Z'), 'Pacific/Auckland'), 'locked');
    assert.equal(seatStateOn(seat, new Date('2026-04-01T11:00:00Z'), 'Pacific/Auckland'), 'reassignable');
  });

  it('R93 counts a leap day', () => {
    const since = '2028-01-01T12:00:00.000Z';
    assert.equal(seatOpensOn({ ...givenSeatIn('locked'), since }, ZONE), '2028-03-31');
  });

  it('R93 counts anew for the next holder, whose seat is not activated yet', () => {
    const activated = advanceSeat(givenSeatIn('locked'), step('activate', AT.locked), ZONE);
    assert.equal(activated.activatedAt, AT.locked);
    const passed = advanceSeat(activated, step('reassign', AT.reassignable), ZONE);
    assert.equal(passed.holder, 'adele');
    assert.equal(passed.since, AT.reassignable);
    assert.ok(!('activatedAt' in passed));
    assert.equal(seatOpensOn(passed, ZONE), '2026-07-30');
  });

  it('R94 a benefit has a seat for each subscription, held as the company file says', () => {
    const seats = seatsOf(givenStudio({ holders: [{ person: 'alex', since: AT.unassigned }] }), []);
    assert.deepEqual(
      seats.map(({ id, holder }) => [id, holder]),
      [
        ['vs/1', 'alex'],
        ['vs/2', undefined],
      ],
    );
  });

  it('R94 what was saved goes before the company file, and no holder disappears when fewer are granted', () => {
    const saved: readonly Seat[] = [
      { id: 'vs/1', benefitId: 'vs', holder: 'adele', since: AT.locked, history: [] },
      { id: 'vs/2', benefitId: 'vs', holder: 'megan', since: AT.locked, history: [] },
      { id: 'vs/3', benefitId: 'vs', history: [] },
    ];
    const benefit = givenStudio({ quantity: 1, holders: [{ person: 'alex', since: AT.unassigned }] });
    assert.deepEqual(
      seatsOf(benefit, saved).map(({ holder }) => holder),
      ['adele', 'megan'],
    );
  });

  it('R94 leaves out what the file still says of somebody whose seat is known better', () => {
    const since = '2026-01-01T09:00:00.000Z';
    const holders = ['alex', 'ben', 'carla'].map(person => ({ person, since }));
    const benefit = givenStudio({ quantity: 4, holders });
    const first = { id: 'vs/1', benefitId: 'vs', holder: 'alex', since, history: [] };
    const at = '2026-06-01T09:00:00.000Z';
    const passed = advanceSeat(first, { event: 'reassign', at, by: 'm', to: 'carla', from: 'alex' }, ZONE);
    const holdersNow = (saved: readonly Seat[], told = holders) =>
      seatsOf({ ...benefit, holders: told }, saved).map(({ holder = '-' }) => holder);
    assert.deepEqual(holdersNow([passed]), ['carla', 'ben', '-', '-'], 'carla once, alex no more');
    assert.deepEqual(
      holdersNow([passed], [...holders].reverse()),
      ['carla', 'ben', '-', '-'],
      'in any order',
    );
    const again = [...holders, { person: 'alex', since: '2026-07-01T09:00:00.000Z' }].slice(1);
    assert.deepEqual(
      holdersNow([passed], again),
      ['carla', 'ben', 'alex', '-'],
      'alex got another one since',
    );
  });

  it('R93 keeps a seat for one request, and forgets that when it is assigned', () => {
    const kept = setAside(givenSeatIn('unassigned'), 'r1');
    assert.equal(kept.setAsideFor, 'r1');
    assert.deepEqual(release(kept), givenSeatIn('unassigned'));
    assert.equal(advanceSeat(kept, step('assign', AT.unassigned), ZONE).setAsideFor, undefined);
  });
});
