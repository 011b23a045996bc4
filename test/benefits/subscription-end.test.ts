import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, addMonths } from '../../benefits/calendar.js';
import type { KeyFacts, KeyIntent } from '../../benefits/subscription-end.js';
import { consequenceOf, KEY_INTENTS, keyChoicesOf, refuseIntent } from '../../benefits/subscription-end.js';

function given(seats: number, endsOn: string, keySeats: number, today = '2026-06-15', months = 12): KeyFacts {
  return { benefit: { months, subscription: { seats, endsOn } }, keySeats, today };
}

describe('what a key does to a subscription', () => {
  for (const [seats, keySeats, added] of [
    [100, 25, 3],
    [100, 100, 12],
    [5, 10, 24],
  ] as const)
    it(`R89 extends ${seats} seats with a key of ${keySeats} by ${added} months`, () => {
      const end = consequenceOf('extend', given(seats, '2026-12-15', keySeats));
      assert.equal(end.endsOn, addMonths('2026-12-15', added));
      assert.equal(end.months, 6 + added);
      assert.equal(end.seats, seats);
      assert.equal(end.insteadOf, '2026-12-15');
    });

  it('R89 shares what is left and what the key brings among all users when seats are added', () => {
    // (100 × 6 months + 25 × 12 months) / 125 = 7.2 months: 7 months, and 0.2 of the 31 days after 15 January.
    const end = consequenceOf('add-seats', given(100, '2026-12-15', 25));
    assert.deepEqual(end, {
      intent: 'add-seats',
      seats: 125,
      insteadOf: '2026-12-15',
      endsOn: '2027-01-21',
      months: 7.2,
      isShortened: true,
    });
  });

  it('R86 more seats without a later end run for less than 12 months', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 0, max: 364 }),
        (seats, keySeats, left) => {
          const facts = given(seats, addDays('2026-06-15', left), keySeats);
          const end = consequenceOf('add-seats', facts);
          assert.equal(end.isShortened, true);
          assert.ok(end.endsOn < '2027-06-15', end.endsOn);
          assert.ok(end.endsOn >= (facts.benefit.subscription?.endsOn ?? ''), end.endsOn);
        },
      ),
    );
  });

  it('R86 exactly 12 months are not called shortened, one day less is', () => {
    assert.equal(consequenceOf('add-seats', given(10, '2027-06-15', 10)).isShortened, false);
    assert.equal(consequenceOf('add-seats', given(10, '2027-06-15', 10)).endsOn, '2027-06-15');
    assert.equal(consequenceOf('add-seats', given(10, '2027-06-14', 10)).isShortened, true);
  });

  it('R86 seats added to a subscription that was extended before may end later than in 12 months', () => {
    const end = consequenceOf('add-seats', given(10, '2028-06-15', 10));
    assert.equal(end.endsOn, '2027-12-15');
    assert.equal(end.isShortened, false);
  });

  it('R89 a new subscription has the seats of the key for 12 months', () => {
    const facts = { benefit: { months: 12 }, keySeats: 25, today: '2026-06-15' };
    assert.deepEqual(consequenceOf('new', facts), {
      intent: 'new',
      seats: 25,
      endsOn: '2027-06-15',
      months: 12,
      isShortened: false,
    });
  });

  it('R89 a new subscription on a leap day ends on the last day of February', () => {
    const facts = { benefit: { months: 12 }, keySeats: 1, today: '2028-02-29' };
    assert.equal(consequenceOf('new', facts).endsOn, '2029-02-28');
  });

  it('R89 refuses to extend with more than three times the seats, and not with exactly three times', () => {
    assert.equal(refuseIntent('extend', given(10, '2026-12-15', 30)), undefined);
    assert.equal(consequenceOf('extend', given(10, '2026-12-15', 30)).endsOn, '2029-12-15');
    assert.deepEqual(refuseIntent('extend', given(10, '2026-12-15', 31)), {
      code: 'key-too-large',
      seats: 31,
      most: 30,
    });
    assert.equal(refuseIntent('add-seats', given(10, '2026-12-15', 31)), undefined);
  });

  it('R89 extends by three years at most, also with a key that buys more than 12 months', () => {
    const facts = (keySeats: number) => given(10, '2026-12-15', keySeats, '2026-06-15', 24);
    assert.equal(consequenceOf('extend', facts(15)).endsOn, '2029-12-15');
    assert.deepEqual(refuseIntent('extend', facts(16)), { code: 'key-too-large', seats: 16, most: 15 });
  });

  it('R88 extends on the last day of a subscription, and starts afresh on the day after', () => {
    assert.equal(refuseIntent('extend', given(10, '2026-06-15', 10)), undefined);
    for (const intent of ['extend', 'add-seats'] as const)
      assert.deepEqual(refuseIntent(intent, given(10, '2026-06-14', 10)), { code: 'no-subscription' });
    assert.equal(refuseIntent('new', given(10, '2026-06-14', 10)), undefined);
    assert.deepEqual(refuseIntent('extend', { benefit: { months: 12 }, keySeats: 1, today: '2026-06-15' }), {
      code: 'no-subscription',
    });
  });

  it('R85 offers every choice with its consequence or the reason against it', () => {
    const choices = keyChoicesOf(given(10, '2026-12-15', 40));
    assert.deepEqual(
      choices.map(choice => [
        choice.intent,
        'refusal' in choice ? choice.refusal.code : choice.consequence.endsOn,
      ]),
      [
        ['new', '2027-06-15'],
        ['extend', 'key-too-large'],
        // (10 × 6 + 40 × 12) / 50 = 10.8 months: 10 months, and 0.8 of the 30 days after 15 April.
        ['add-seats', '2027-05-09'],
      ],
    );
  });

  it('R85 extending never ends before what was there, whatever the numbers', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<KeyIntent>(...KEY_INTENTS),
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: -400, max: 1500 }),
        (intent, seats, keySeats, left) => {
          const facts = given(seats, addDays('2026-06-15', left), keySeats);
          if (refuseIntent(intent, facts)) {
            assert.throws(() => consequenceOf(intent, facts), /cannot be used/);
            return;
          }
          const end = consequenceOf(intent, facts);
          assert.match(end.endsOn, /^\d{4}-\d\d-\d\d$/);
          if (intent === 'extend') assert.ok(end.endsOn >= (facts.benefit.subscription?.endsOn ?? ''));
          assert.ok(end.endsOn >= '2026-06-15');
        },
      ),
    );
  });
});
