import assert from 'node:assert/strict';
import { seatOpensOn, seatsOf } from '../../benefits/seat.js';
import { assignableDays, readAssignedOn } from '../../benefits/seat-day.js';
import { dayOf } from '../../benefits/validity.js';
import type { SeatFacts } from '../../benefits/visual-studio.js';
import { givenOffer } from './given.js';
import { givenGoldCompany, givenStudio } from './given-assignments.js';

/** One free seat, one of alex; bought on 1 March 2026. */
function given(timeZone = 'Europe/Stockholm', now = '2026-06-15T10:00:00.000Z'): SeatFacts {
  const offers = [givenOffer({ id: 'gold', kind: 'gold', purchasedAt: '2026-03-01T12:00:00.000Z' })];
  const benefit = givenStudio({ holders: [{ person: 'alex', since: '2026-03-02T12:00:00.000Z' }] });
  const company = givenGoldCompany({ timeZone, offers, benefits: [benefit] });
  return { company, benefit, seats: seatsOf(benefit, []), now: new Date(now) };
}

describe('the day on which a seat was assigned', () => {
  it('R93 lies between the purchase and today; for one that is passed on, from day 90', () => {
    const facts = given();
    const [held, free] = facts.seats;
    assert.deepEqual(assignableDays(facts, free!), { from: '2026-03-01', to: '2026-06-15' });
    assert.deepEqual(assignableDays(facts, held!), { from: '2026-05-31', to: '2026-06-15' });
    for (const told of ['2026-02-28', '2026-06-16', '2026-06-31', '15.06.2026'])
      assert.equal(readAssignedOn(facts, free!, told).kind, 'refused', told);
    assert.equal(readAssignedOn(facts, held!, '2026-05-30').kind, 'refused');
    assert.equal(readAssignedOn(facts, held!, '2026-05-31').kind, 'at');
  });

  it('R93 nothing means now, and so does today', () => {
    const facts = given();
    for (const told of ['', ' ', '2026-06-15'])
      assert.deepEqual(readAssignedOn(facts, facts.seats[1]!, told), {
        kind: 'at',
        at: facts.now.toISOString(),
      });
  });

  for (const zone of ['Pacific/Kiritimati', 'Etc/GMT+12', 'Asia/Kathmandu', 'America/Los_Angeles', 'UTC'])
    it(`R93 is that day in ${zone}, from where the 90 days count`, () => {
      const facts = given(zone);
      const read = readAssignedOn(facts, facts.seats[1]!, '2026-06-01');
      assert.ok(read.kind === 'at');
      assert.equal(dayOf(new Date(read.at), zone), '2026-06-01');
      const seat = { ...facts.seats[1]!, holder: 'adele', since: read.at };
      assert.equal(seatOpensOn(seat, zone), '2026-08-30');
    });
});
