import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../benefits/calendar.js';
import type { Offer } from '../../benefits/company.js';
import { anniversaryOf, RENEWAL_DAYS, renewalOf } from '../../benefits/renewal.js';
import { givenActionPack, givenCompany, givenOffer } from './given.js';

/** Bought on 2026-03-01, so the anniversary is 365 days later: 2027-03-01. */
const company = givenCompany({ timeZone: 'UTC' });
const on = (day: string, offer: Offer = givenOffer()) =>
  renewalOf(company, offer, new Date(`${day}T12:00:00Z`));
const noticesOn = (day: string, offer?: Offer) => on(day, offer).notices.map(({ notice }) => notice);

describe('renewal', () => {
  it('R108 has the numbers 365, 30, 15 and 23', () => {
    assert.deepEqual(RENEWAL_DAYS, { term: 365, window: 30, reminderBefore: 15, reminderAfter: 23 });
  });

  it('R108 opens a window of 30 days on the day after the anniversary', () => {
    const renewal = on('2026-06-01');
    assert.equal(renewal.anniversary, '2027-03-01');
    assert.equal(renewal.windowFrom, '2027-03-02');
    assert.equal(renewal.windowUntil, '2027-03-31');
    assert.deepEqual(renewal.reminders, ['2027-02-14', '2027-03-24']);
    assert.equal(renewal.next, '2028-02-29');
  });

  for (const [day, phase, daysLeft] of [
    ['2026-03-01', 'running', 365],
    ['2027-02-13', 'running', 16],
    ['2027-02-14', 'due', 15],
    ['2027-03-01', 'due', 0],
    ['2027-03-02', 'window', 29],
    ['2027-03-31', 'window', 0],
    ['2027-04-01', 'lapsed', -1],
  ] as const)
    it(`R108 is ${phase} on ${day}, ${daysLeft} days left`, () => {
      assert.equal(on(day).phase, phase);
      assert.equal(on(day).daysLeft, daysLeft);
    });

  it('R108 changes at midnight of the company, not of Greenwich', () => {
    const phase = (timeZone: string, now: string) =>
      renewalOf(givenCompany({ timeZone }), givenOffer(), new Date(now)).phase;
    assert.equal(phase('Pacific/Auckland', '2027-03-02T10:59:59Z'), 'due');
    assert.equal(phase('Pacific/Auckland', '2027-03-02T11:00:00Z'), 'window');
    assert.equal(phase('America/Los_Angeles', '2027-03-02T07:59:59Z'), 'due');
    assert.equal(phase('America/Los_Angeles', '2027-03-02T08:00:00Z'), 'window');
  });

  it('R108 finds the same anniversary whether the last day of rights counts the window in or not', () => {
    for (const expiresOn of ['2027-02-28', '2027-03-01', '2027-03-31'])
      assert.equal(anniversaryOf(company, givenOffer({ expiresOn })), '2027-03-01', expiresOn);
  });

  it('R108 counts 365 days a year, over a leap day too', () => {
    const offer = givenOffer({ purchasedAt: '2023-05-10T12:00:00.000Z', expiresOn: '2026-05-09' });
    assert.equal(anniversaryOf(company, offer), '2026-05-09');
    const leap = givenOffer({ purchasedAt: '2028-02-29T12:00:00.000Z', expiresOn: '2029-02-28' });
    assert.equal(anniversaryOf(company, leap), '2029-02-28');
  });

  it('R108 takes the last day of rights where no return of the purchase day is near', () => {
    const offer = givenOffer({ expiresOn: '2026-09-30' });
    assert.equal(anniversaryOf(company, offer), '2026-09-30');
    assert.equal(anniversaryOf(company, givenOffer({ expiresOn: '2027-04-01' })), '2027-03-01');
    assert.equal(anniversaryOf(company, givenOffer({ expiresOn: '2027-04-02' })), '2027-04-02');
  });

  it('R108 never puts the anniversary further than a month from the last day of rights', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4_000 }), days => {
        const expiresOn = addDays('2026-03-01', days);
        const anniversary = anniversaryOf(company, givenOffer({ expiresOn }));
        assert.ok(anniversary >= addDays(expiresOn, -31) && anniversary <= addDays(expiresOn, 31));
      }),
    );
  });

  it('R108 leaves the last day of rights to the file and says where the linked page is wider', () => {
    assert.equal(on('2027-03-02').benefitsUntil, '2027-03-01');
    assert.ok(noticesOn('2027-03-02').includes('benefits-continue'));
    const windowCounted = givenOffer({ expiresOn: '2027-03-31' });
    assert.equal(on('2027-03-02', windowCounted).benefitsUntil, '2027-03-31');
    assert.ok(!noticesOn('2027-03-02', windowCounted).includes('benefits-continue'));
    assert.ok(!noticesOn('2026-06-01').includes('benefits-continue'));
  });

  it('R108 keeps what later pages changed apart, as notices', () => {
    assert.deepEqual(noticesOn('2026-06-01'), ['no-longer-renewed']);
    assert.deepEqual(noticesOn('2027-03-10'), [
      'benefits-continue',
      'counted-from-payment',
      'no-longer-renewed',
    ]);
    assert.deepEqual(noticesOn('2027-06-01'), ['possible-after-window', 'no-longer-renewed']);
    assert.deepEqual(noticesOn('2027-06-01', givenActionPack()), ['no-longer-renewed']);
    for (const [anniversary, notices] of [
      ['2024-12-22', []],
      ['2024-12-23', ['no-longer-renewed']],
    ] as const) {
      const old = givenOffer({
        purchasedAt: `${addDays(anniversary, -365)}T12:00:00.000Z`,
        expiresOn: anniversary,
      });
      assert.deepEqual(noticesOn('2024-03-01', old), notices, `window until ${addDays(anniversary, 30)}`);
    }
  });
});
