import assert from 'node:assert/strict';
import fc from 'fast-check';
import { seatsOf } from '../../benefits/seat.js';
import {
  expectedOn,
  joinQueue,
  leaveQueue,
  newQueue,
  nextInLine,
  placeOf,
  refuseLeaving,
  refuseWaiting,
} from '../../benefits/seat-queue.js';
import type { SeatFacts } from '../../benefits/visual-studio.js';
import { givenPerson } from './given.js';
import { givenGoldCompany, givenStudio } from './given-assignments.js';

const AT = '2026-06-15T10:00:00.000Z';

/** Two seats; `holders` got theirs on these days. */
function given(holders: { readonly [person: string]: string }, now = AT): SeatFacts {
  const benefit = givenStudio({
    holders: Object.entries(holders).map(([person, day]) => ({ person, since: `${day}T10:00:00.000Z` })),
  });
  return { company: givenGoldCompany(), benefit, seats: seatsOf(benefit, []), now: new Date(now) };
}

const FULL = { alex: '2026-06-01', megan: '2026-05-01' };
const queueOf = (...people: readonly string[]) =>
  people.reduce((queue, person) => joinQueue(queue, person, AT), newQueue('vs'));

describe('the waiting list for a seat', () => {
  it('R93 lets people wait while every seat has a holder', () => {
    assert.equal(refuseWaiting(given(FULL), newQueue('vs'), givenPerson('adele')), undefined);
  });

  it('R93 lets nobody wait for a seat that is free, unless others wait for it', () => {
    const facts = given({ alex: '2026-06-01' });
    assert.equal(refuseWaiting(facts, newQueue('vs'), givenPerson('adele'))?.code, 'seat-free');
    assert.equal(refuseWaiting(facts, queueOf('patti'), givenPerson('adele')), undefined);
  });

  it('R93 tells who waits already their place, and a holder that they have one', () => {
    const queue = queueOf('patti', 'adele');
    assert.deepEqual(refuseWaiting(given(FULL), queue, givenPerson('adele')), {
      code: 'already-waiting',
      place: 2,
    });
    assert.equal(refuseWaiting(given(FULL), queue, givenPerson('alex'))?.code, 'already-holder');
  });

  it('R91 lets nobody wait who is missing in the directory', () => {
    assert.equal(refuseWaiting(given(FULL), newQueue('vs'), undefined)?.code, 'person-missing');
  });

  it('R93 ends with the benefit', () => {
    const facts = given(FULL, '2027-03-02T10:00:00Z');
    assert.equal(refuseWaiting(facts, newQueue('vs'), givenPerson('adele'))?.code, 'offer-expired');
  });

  it('R93 expects the first in the list when the first seat opens, and the second with the second', () => {
    assert.equal(expectedOn(given(FULL), 1), '2026-07-30');
    assert.equal(expectedOn(given(FULL), 2), '2026-08-30');
    assert.equal(expectedOn(given(FULL), 3), null);
    assert.equal(expectedOn(given({}), 1), '2026-06-15');
  });

  it('R93 promises no day after the last day of the benefit', () => {
    const late = { alex: '2026-12-01', megan: '2026-12-02' };
    assert.equal(expectedOn(given(late, '2026-12-03T10:00:00Z'), 1), '2027-03-01');
    assert.equal(expectedOn(given(late, '2026-12-03T10:00:00Z'), 2), null);
  });

  it('R93 offers the first in the list a free seat, or those that may change hands from day 90 on', () => {
    const queue = queueOf('adele', 'patti');
    assert.equal(nextInLine(given(FULL, '2026-07-29T10:00:00Z'), queue), undefined);
    const opened = nextInLine(given(FULL, '2026-07-30T10:00:00Z'), queue);
    assert.equal(opened?.waiting.person, 'adele');
    assert.equal(opened?.free, undefined);
    assert.deepEqual(
      opened?.reassignable.map(seat => seat.holder),
      ['megan'],
    );
    assert.equal(nextInLine(given({ alex: '2026-06-01' }), queue)?.free?.id, 'vs/2');
    assert.equal(nextInLine(given({}), newQueue('vs')), undefined);
  });

  it('R93 keeps the order and each person once, whoever joins and leaves', () => {
    const acts = fc.tuple(fc.boolean(), fc.constantFrom('a', 'b', 'c', 'd'));
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 30 }), walk => {
        let queue = newQueue('vs');
        let model: string[] = [];
        for (const [joins, person] of walk) {
          assert.equal(refuseLeaving(queue, person) === undefined, model.includes(person));
          queue = joins ? joinQueue(queue, person, AT) : leaveQueue(queue, person);
          if (!joins) model = model.filter(other => other !== person);
          else if (!model.includes(person)) model.push(person);
          assert.deepEqual(
            queue.waiting.map(inLine => inLine.person),
            model,
          );
          for (const [index, other] of model.entries()) assert.equal(placeOf(queue, other), index + 1);
        }
      }),
    );
  });
});
