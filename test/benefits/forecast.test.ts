import assert from 'node:assert/strict';
import { forecastOf } from '../../benefits/forecast.js';
import { givenActionPack, givenCompany, givenEveryCategory, givenOffer, givenSoftware } from './given.js';

const NOON = (day: string) => new Date(`${day}T12:00:00Z`);

describe('the forecast', () => {
  it('R108 tells what ends when, earliest first, with the benefits that go with an offer', () => {
    const company = givenCompany({
      timeZone: 'UTC',
      offers: [
        givenOffer(),
        givenActionPack({ purchasedAt: '2025-10-01T12:00:00.000Z', expiresOn: '2026-10-01' }),
      ],
      benefits: [
        givenSoftware(),
        givenSoftware({ id: 'later', expiresOn: '2028-01-01' }),
        givenSoftware({ id: 'early', expiresOn: '2026-08-31' }),
      ],
    });
    assert.deepEqual(forecastOf(company, NOON('2026-06-01')), [
      { kind: 'benefit-ends', day: '2026-08-31', benefit: 'early' },
      { kind: 'anniversary', day: '2026-10-01', offer: 'pack' },
      { kind: 'offer-ends', day: '2026-10-01', offer: 'pack', benefits: [] },
      { kind: 'renewal-window-ends', day: '2026-10-31', offer: 'pack' },
      { kind: 'anniversary', day: '2027-03-01', offer: 'silver' },
      { kind: 'offer-ends', day: '2027-03-01', offer: 'silver', benefits: ['sql', 'later'] },
      { kind: 'renewal-window-ends', day: '2027-03-31', offer: 'silver' },
    ]);
  });

  it('R108 reaches from today to the same day twelve months on, both included', () => {
    const company = givenCompany({ timeZone: 'UTC' });
    const kinds = (day: string) => forecastOf(company, NOON(day)).map(event => event.kind);
    assert.deepEqual(kinds('2026-02-28'), []);
    assert.deepEqual(kinds('2026-03-01'), ['anniversary', 'offer-ends']);
    assert.deepEqual(kinds('2026-03-31'), ['anniversary', 'offer-ends', 'renewal-window-ends']);
    assert.deepEqual(kinds('2027-03-01'), ['anniversary', 'offer-ends', 'renewal-window-ends']);
    assert.deepEqual(kinds('2027-03-02'), ['renewal-window-ends']);
    assert.deepEqual(kinds('2027-04-01'), []);
  });

  it('R108 reaches to 28 February from a leap day', () => {
    const offer = givenOffer({ purchasedAt: '2028-02-28T12:00:00.000Z', expiresOn: '2029-02-28' });
    const company = givenCompany({ timeZone: 'UTC', offers: [offer], benefits: [] });
    assert.ok(forecastOf(company, NOON('2028-02-29')).some(event => event.kind === 'offer-ends'));
  });

  it('R27 shows a subscription that ends on another day than its benefit, and R35 the enrolment year', () => {
    const benefits = givenEveryCategory().map(benefit => {
      if (benefit.category === 'cloud')
        return { ...benefit, subscription: { seats: 5, endsOn: '2026-12-24' } };
      if (benefit.category !== 'azure') return benefit;
      return { ...benefit, credit: 'bulk' as const, enrolmentYearEndsOn: '2026-09-30' };
    });
    const events = forecastOf(givenCompany({ timeZone: 'UTC', benefits }), NOON('2026-06-01'));
    assert.deepEqual(events.slice(0, 2), [
      { kind: 'enrolment-year-ends', day: '2026-09-30', benefit: 'azure' },
      { kind: 'subscription-ends', day: '2026-12-24', benefit: 'm365' },
    ]);
  });

  it('R108 begins with the day that it is in the company', () => {
    const now = new Date('2027-03-01T23:30:00Z');
    const count = (timeZone: string) => forecastOf(givenCompany({ timeZone }), now).length;
    assert.equal(count('UTC'), 3);
    assert.equal(count('Europe/Stockholm'), 1);
  });
});
