import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Seat } from '../../benefits/seat.js';
import { SEAT_LOCK_DAYS, seatOpensOn } from '../../benefits/seat.js';
import { dayOf } from '../../benefits/validity.js';
import { SEATS } from '../../desk/records.js';
import { companyPartition } from '../../store/store.js';
import { delayed } from './delayed-store.js';
import { createFakeStore } from './fake-store.js';
import { DAY } from './given-desk.js';
import type { StudioDesk } from './given-studio-desk.js';
import { givenStudioDesk, studioDesk } from './given-studio-desk.js';
import { TENANT } from './small-company.js';

const PEOPLE = ['alex', 'ben', 'adele', 'patti', 'megan', 'tove'] as const;
const ADMINS = ['megan', 'tove'] as const;
const BENEFITS = ['vs', 'full'] as const;
const ACTS = [
  'ask',
  'ask',
  'approve',
  'approve',
  'done',
  'done',
  'reject',
  'give-up',
  'join',
  'leave',
  'offer',
] as const;
const ZONE = 'Europe/Oslo';
const RUNS = 150;

interface Step {
  readonly act: (typeof ACTS)[number];
  readonly by: string;
  readonly to: string;
  readonly from: string;
  readonly admin: string;
  readonly benefitId: string;
  readonly which: number;
}
const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...ACTS),
  by: fc.constantFrom(...PEOPLE),
  to: fc.constantFrom(...PEOPLE),
  from: fc.constantFrom('', '', ...PEOPLE),
  admin: fc.constantFrom(...ADMINS),
  benefitId: fc.constantFrom(...BENEFITS),
  which: fc.nat(9),
});
/** Some acts at once, then days go by. */
const round = fc.record({ steps: fc.array(step, { minLength: 3, maxLength: 10 }), days: fc.nat(60) });

describe('Visual Studio seats in any order and at the same time', () => {
  it('R93 R94 no seat has two holders, nobody two seats, none changes hands before day 90, and none is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(round, { minLength: 2, maxLength: 6 }), async (s, rounds) => {
        const store = createFakeStore();
        const desk = await givenStudioDesk(undefined, store);
        const slow = studioDesk({ ...desk, parts: { ...desk.parts, store: delayed(store, s) } });
        let form = 0;
        for (const { steps, days } of rounds) {
          const done = steps.map(one => run(slow, desk, one, `form-${form++}`));
          await s.waitFor(Promise.all(done));
          await check(desk);
          desk.passTime(days * DAY);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

/** @param at the same desk without delays, to look up what there is. */
async function run(desk: StudioDesk, at: StudioDesk, one: Step, draftId: string): Promise<unknown> {
  const { by, to, from, admin, benefitId, which } = one;
  const all = await at.requests();
  const requestId = all[which % Math.max(1, all.length)]?.id ?? 'none';
  switch (one.act) {
    case 'ask':
      return desk.askSeat(by, { to, from, benefitId, draftId });
    case 'approve':
      return desk.approve(admin, requestId);
    case 'done':
      return desk.assigned(admin, requestId);
    case 'reject':
      return desk.reject(admin, requestId);
    case 'give-up':
      return desk.giveUp(admin, requestId);
    case 'join':
      return desk.join(by, benefitId);
    case 'leave':
      return desk.leave(by, benefitId);
    case 'offer':
      return desk.offer();
  }
}

async function check(desk: StudioDesk): Promise<void> {
  const requests = await desk.requests();
  const saved = (await desk.store.list<Seat>(companyPartition(TENANT), SEATS)).map(({ value }) => value);
  for (const [benefitId, quantity] of [
    ['vs', 2],
    ['full', 1],
  ] as const) {
    const seats = await desk.seats(benefitId);
    assert.equal(seats.length, quantity);
    const holders = seats.map(line => line.split(' ')[1]).filter(holder => holder !== '-');
    assert.equal(new Set(holders).size, holders.length, `R94 one for each person: ${seats}`);
    assert.ok(
      holders.includes(benefitId === 'vs' ? 'ben' : 'patti') || saved.length > 0,
      'nobody disappears',
    );
    const waiting = await desk.waiting(benefitId);
    assert.equal(new Set(waiting).size, waiting.length);
    for (const person of waiting) assert.ok(!holders.includes(person), `${person} has one and waits`);
    const aside = seats.flatMap(line => /\((.+)\)/.exec(line)?.[1] ?? []).sort();
    const approved = requests.filter(one => one.state === 'approved' && one.benefitId === benefitId);
    assert.deepEqual(aside, approved.map(({ id }) => id).sort(), 'one set aside for each that is approved');
  }
  for (const seat of saved) checkLife(seat);
  const steps = saved.flatMap(({ history }) => history).length;
  assert.equal(requests.filter(({ state }) => state === 'fulfilled').length, steps, 'one change for each');
  const numbers = requests.map(({ number }) => number).sort((a, b) => a - b);
  assert.deepEqual(
    numbers,
    numbers.map((_, at) => at + 1),
    'numbered without gap or double',
  );
}

/** R93: each holder keeps it at least to day 90. */
function checkLife(seat: Seat): void {
  for (const [at, { at: moment }] of seat.history.entries()) {
    const before = seat.history[at - 1];
    if (!before) continue;
    const opensOn = seatOpensOn({ ...seat, since: before.at }, ZONE) ?? '';
    assert.ok(dayOf(new Date(moment), ZONE) >= opensOn, `before day ${SEAT_LOCK_DAYS}`);
  }
}
