import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, addMonths } from '../../benefits/calendar.js';
import {
  dayOf,
  daysBetween,
  isOfferActive,
  lastDayOf,
  reachesTier,
  tierOf,
  validityOf,
} from '../../benefits/validity.js';
import { givenActionPack, givenCompany, givenOffer, givenSoftware } from './given.js';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));

describe('days', () => {
  for (const [moment, timeZone, expected] of [
    ['2026-06-30T23:30:00Z', 'UTC', '2026-06-30'],
    ['2026-06-30T23:30:00Z', 'Pacific/Auckland', '2026-07-01'],
    ['2026-06-30T11:59:59Z', 'Pacific/Auckland', '2026-06-30'],
    ['2026-06-30T12:00:00Z', 'Pacific/Auckland', '2026-07-01'],
    ['2026-07-01T06:59:59Z', 'America/Los_Angeles', '2026-06-30'],
    ['2026-07-01T07:00:00Z', 'America/Los_Angeles', '2026-07-01'],
    ['2028-02-29T23:59:59Z', 'UTC', '2028-02-29'],
    ['2026-03-29T00:30:00Z', 'Europe/Stockholm', '2026-03-29'],
    ['2026-10-24T22:00:00Z', 'Europe/Stockholm', '2026-10-25'],
    ['2026-10-25T22:59:59Z', 'Europe/Stockholm', '2026-10-25'],
    ['2026-10-25T23:00:00Z', 'Europe/Stockholm', '2026-10-26'],
    ['2026-06-30T18:29:59Z', 'Asia/Kolkata', '2026-06-30'],
    ['2026-06-30T10:00:00Z', 'Pacific/Kiritimati', '2026-07-01'],
  ] as const)
    it(`${moment} is ${expected} in ${timeZone}`, () => {
      assert.equal(dayOf(new Date(moment), timeZone), expected);
    });

  it('refuses a time zone that does not exist', () => {
    assert.throws(() => dayOf(new Date(0), 'Mars/Olympus'), RangeError);
  });

  it('counts days over a leap day and over changes of the clock', () => {
    assert.equal(daysBetween('2028-02-28', '2028-03-01'), 2);
    assert.equal(daysBetween('2027-02-28', '2027-03-01'), 1);
    assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2);
    assert.equal(daysBetween('2026-03-30', '2026-03-28'), -2);
  });

  it('adds days as it counts them', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5_000, max: 5_000 }), (from, days) => {
        assert.equal(daysBetween(from, addDays(from, days)), days);
      }),
    );
  });

  it('adds months as the calendar counts them', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (from, months) => {
        const [year, month] = from.split('-').map(Number) as [number, number];
        const [toYear, toMonth] = addMonths(from, months).split('-').map(Number) as [number, number];
        assert.equal(toYear * 12 + toMonth - (year * 12 + month), months);
      }),
    );
  });
});

describe('validity', () => {
  it('R27 counts the expiry day itself, in the time zone of the company', () => {
    for (const [timeZone, lastMoment, dayAfter] of [
      ['Pacific/Auckland', '2027-03-01T10:59:59Z', '2027-03-01T11:00:00Z'],
      ['America/Los_Angeles', '2027-03-02T07:59:59Z', '2027-03-02T08:00:00Z'],
      ['UTC', '2027-03-01T23:59:59Z', '2027-03-02T00:00:00Z'],
    ] as const) {
      const company = givenCompany({ timeZone });
      const benefit = givenSoftware();
      assert.equal(validityOf(company, benefit, new Date(lastMoment)), 'expiring-soon', timeZone);
      assert.equal(validityOf(company, benefit, new Date(dayAfter)), 'expired', timeZone);
      assert.equal(isOfferActive(givenOffer(), company, new Date(lastMoment)), true, timeZone);
      assert.equal(isOfferActive(givenOffer(), company, new Date(dayAfter)), false, timeZone);
    }
  });

  it('R27 marks what ends within 30 days, not on day 31', () => {
    const company = givenCompany({ timeZone: 'UTC' });
    assert.equal(validityOf(company, givenSoftware(), new Date('2027-01-29T12:00:00Z')), 'active');
    assert.equal(validityOf(company, givenSoftware(), new Date('2027-01-30T12:00:00Z')), 'expiring-soon');
  });

  it('R24 ends a benefit with the offer that provisioned it, and earlier if its own day is earlier', () => {
    const company = givenCompany({ timeZone: 'UTC' });
    assert.equal(lastDayOf(company, givenSoftware({ expiresOn: '2029-01-01' })), '2027-03-01');
    assert.equal(lastDayOf(company, givenSoftware({ expiresOn: '2026-08-01' })), '2026-08-01');
    assert.equal(
      validityOf(company, givenSoftware({ expiresOn: '2029-01-01' }), new Date('2027-03-02T00:00:00Z')),
      'expired',
    );
  });

  it('R28 takes the tier from the highest offer that is active today', () => {
    const gold = givenOffer({ id: 'gold', kind: 'gold', expiresOn: '2026-06-30' });
    const company = givenCompany({ timeZone: 'UTC', offers: [gold, givenActionPack(), givenOffer()] });
    assert.equal(tierOf(company, new Date('2026-06-30T23:59:59Z')), 'gold');
    assert.equal(tierOf(company, new Date('2026-07-01T00:00:00Z')), 'silver');
    assert.equal(tierOf(company, new Date('2027-03-02T00:00:00Z')), null);
  });

  it('R28 compares tiers', () => {
    const kinds = ['action-pack', 'silver', 'gold'] as const;
    for (const [has, hasRank] of kinds.map((kind, rank) => [kind, rank] as const))
      for (const [needs, needsRank] of kinds.map((kind, rank) => [kind, rank] as const))
        assert.equal(reachesTier(has, needs), hasRank >= needsRank, `${has} for ${needs}`);
    assert.equal(reachesTier(null, 'action-pack'), false);
  });
});
