import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../benefits/calendar.js';
import type { Company, VisualStudioBenefit } from '../../benefits/company.js';
import { rolesFor } from '../../benefits/roles.js';
import type { Seat } from '../../benefits/seat.js';
import { advanceSeat, seatStateOn, seatsOf } from '../../benefits/seat.js';
import { seatNoticesOf } from '../../benefits/seat-notices.js';
import { joinQueue, newQueue } from '../../benefits/seat-queue.js';
import type { SeatFacts } from '../../benefits/visual-studio.js';
import { freeSeats, nextOpening, refuseReassign, refuseSeat } from '../../benefits/visual-studio.js';
import { givenActionPack, givenPerson } from './given.js';
import { givenGoldCompany, givenStudio } from './given-assignments.js';

const SINCE = '2026-06-01T08:00:00.000Z';

function given(
  benefit: VisualStudioBenefit = givenStudio(),
  now = '2026-06-15T10:00:00Z',
  company: Company = givenGoldCompany(),
): SeatFacts {
  return { company, benefit, seats: seatsOf(benefit, []), now: new Date(now) };
}

const held = (...people: readonly string[]) =>
  givenStudio({ holders: people.map(person => ({ person, since: SINCE })) });

function seatAt(facts: SeatFacts, index: number): Seat {
  const seat = facts.seats[index];
  assert.ok(seat);
  return seat;
}

describe('Visual Studio subscriptions', () => {
  it('R90 needs a Global admin to assign and to reassign', () => {
    assert.deepEqual(rolesFor('assign-visual-studio'), ['global-admin']);
    assert.deepEqual(rolesFor('reassign-visual-studio'), ['global-admin']);
  });

  it('R90 assigns one subscription after the other until none is free', () => {
    assert.equal(refuseSeat(given(), givenPerson('adele')), undefined);
    assert.equal(freeSeats(given(held('alex')))[0]?.id, 'vs/2');
    assert.equal(refuseSeat(given(held('alex')), givenPerson('adele')), undefined);
    assert.deepEqual(refuseSeat(given(held('alex', 'megan')), givenPerson('adele')), {
      code: 'none-free',
      opensOn: '2026-08-30',
    });
  });

  it('R90 refuses once the benefit has ended', () => {
    assert.equal(refuseSeat(given(givenStudio(), '2027-03-01T22:59:59Z'), givenPerson('adele')), undefined);
    assert.deepEqual(refuseSeat(given(givenStudio(), '2027-03-01T23:00:00Z'), givenPerson('adele')), {
      code: 'offer-expired',
      expiredOn: '2027-03-01',
    });
  });

  it('R91 refuses somebody whom the directory does not know', () => {
    assert.deepEqual(refuseSeat(given(), undefined), { code: 'person-missing' });
    assert.deepEqual(refuseReassign(given(held('alex')), seatAt(given(held('alex')), 0), undefined), {
      code: 'person-missing',
    });
  });

  it('R93 passes a seat on from day 90, and tells the day before that', () => {
    const until = (now: string) => {
      const facts = given(held('alex'), now);
      return refuseReassign(facts, seatAt(facts, 0), givenPerson('adele'));
    };
    assert.deepEqual(until('2026-08-29T12:00:00Z'), { code: 'seat-locked', opensOn: '2026-08-30' });
    assert.equal(until('2026-08-30T12:00:00Z'), undefined);
  });

  it('R93 passes on no seat that is free, or that has ended', () => {
    const facts = given(held('alex'));
    assert.equal(refuseReassign(facts, seatAt(facts, 1), givenPerson('adele'))?.code, 'not-a-holder');
    const ended = { ...seatAt(facts, 0), endedAt: '2026-06-14T08:00:00.000Z' };
    assert.deepEqual(refuseReassign(facts, ended, givenPerson('adele')), {
      code: 'offer-expired',
      expiredOn: '2026-06-14',
    });
  });

  it('R93 tells the first day on which a seat opens, today where one is free', () => {
    assert.equal(nextOpening(given(held('alex'))), '2026-06-15');
    assert.equal(nextOpening(given(held('alex', 'megan'))), '2026-08-30');
    assert.equal(nextOpening(given(held('alex', 'megan'), '2026-12-24T10:00:00Z')), '2026-12-24');
  });

  it('R93 tells that newer pages count from the activation, where it was later', () => {
    const seat = { ...seatAt(given(held('alex')), 0), activatedAt: '2026-06-10T08:00:00.000Z' };
    const zone = 'Europe/Stockholm';
    assert.deepEqual(seatNoticesOf(seat, 'adele', newQueue('vs'), zone), [
      { notice: 'counts-from-activation', opensOn: '2026-09-08' },
    ]);
    assert.deepEqual(seatNoticesOf(seatAt(given(), 0), 'adele', newQueue('vs'), zone), []);
  });

  it('R93 names those who asked before the person who is to get a seat', () => {
    const queue = joinQueue(joinQueue(newQueue('vs'), 'patti', SINCE), 'adele', SINCE);
    const people = (to: string) => seatNoticesOf(seatAt(given(), 0), to, queue, 'Europe/Stockholm');
    assert.deepEqual(people('patti'), []);
    assert.deepEqual(people('adele'), [{ notice: 'others-wait', people: ['patti'] }]);
    assert.deepEqual(people('megan'), [{ notice: 'others-wait', people: ['patti', 'adele'] }]);
  });

  it('R94 gives a person one seat of a benefit', () => {
    assert.equal(refuseSeat(given(held('alex')), givenPerson('alex'))?.code, 'already-holder');
    const facts = given(held('alex', 'megan'), '2026-12-01T10:00:00Z');
    assert.equal(refuseReassign(facts, seatAt(facts, 0), givenPerson('megan'))?.code, 'already-holder');
    assert.equal(refuseReassign(facts, seatAt(facts, 0), givenPerson('alex'))?.code, 'already-holder');
  });

  it('R94 an Action Pack brings Professional, never Enterprise', () => {
    const company = givenGoldCompany({ offers: [givenActionPack()] });
    const inPack = (edition: 'professional' | 'enterprise') =>
      refuseSeat(given(givenStudio({ edition, offer: 'pack' }), undefined, company), givenPerson('alex'));
    assert.equal(inPack('professional'), undefined);
    assert.deepEqual(inPack('enterprise'), { code: 'tier-too-low', needs: 'silver', has: 'action-pack' });
  });

  it('R94 no seat has two holders and nobody two seats, and none passes on before day 90, whatever is tried', () => {
    const company = givenGoldCompany();
    const benefit = givenStudio({ quantity: 3, expiresOn: '2030-01-01', offer: 'gold' });
    const long = { ...company, offers: company.offers.map(offer => ({ ...offer, expiresOn: '2030-01-01' })) };
    const acts = fc.record({
      days: fc.integer({ min: 0, max: 60 }),
      to: fc.constantFrom(...company.people),
      seat: fc.nat(2),
      passOn: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 40 }), walk => {
        let seats = seatsOf(benefit, []);
        let day = '2026-03-02';
        for (const { days, to, seat: index, passOn } of walk) {
          day = addDays(day, days);
          const at = `${day}T10:00:00.000Z`;
          const facts = { company: long, benefit, seats, now: new Date(at) };
          const seat = passOn ? seats[index] : freeSeats(facts)[0];
          const refusal = passOn && seat ? refuseReassign(facts, seat, to) : refuseSeat(facts, to);
          if (refusal || !seat) continue;
          const event = passOn ? 'reassign' : 'assign';
          const next = advanceSeat(seat, { event, at, by: 'megan', to: to.id }, long.timeZone);
          if (seat.since) assert.ok(day >= addDays(seat.since.slice(0, 10), 90));
          seats = seats.map(other => (other.id === seat.id ? next : other));
          const holders = seats.flatMap(({ holder }) => holder ?? []);
          assert.equal(new Set(holders).size, holders.length);
          assert.equal(seatStateOn(next, facts.now, long.timeZone), 'locked');
        }
        for (const { holder, history } of seats) {
          const last = history.at(-1);
          assert.equal(holder, last && 'to' in last ? last.to : undefined);
        }
      }),
      { numRuns: 300 },
    );
  });
});
