import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../benefits/calendar.js';
import { addSpan, inMonths, monthsBetween } from '../../benefits/month-span.js';

const days = fc.integer({ min: 0, max: 4000 }).map(offset => addDays('2024-01-01', offset));

describe('a span of months', () => {
  it('R89 counts whole months by the calendar, also over short and leap months', () => {
    assert.equal(inMonths(monthsBetween('2026-01-31', '2026-02-28')), 1);
    assert.equal(inMonths(monthsBetween('2028-01-29', '2028-02-29')), 1);
    assert.equal(inMonths(monthsBetween('2026-06-15', '2026-12-15')), 6);
    assert.equal(inMonths(monthsBetween('2027-02-28', '2028-02-28')), 12);
  });

  it('R89 counts what is left as a share of the month after', () => {
    assert.deepEqual(monthsBetween('2026-06-01', '2026-06-16'), { parts: 15, of: 30 });
    assert.deepEqual(monthsBetween('2026-07-01', '2026-07-16'), { parts: 15, of: 31 });
  });

  it('is nothing when the end is today or before', () => {
    assert.equal(monthsBetween('2026-06-01', '2026-06-01').parts, 0);
    assert.equal(monthsBetween('2026-06-02', '2026-06-01').parts, 0);
  });

  it('leads back to the day that it was measured to', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        if (to >= from) assert.equal(addSpan(from, monthsBetween(from, to)), to);
      }),
      { numRuns: 2000 },
    );
  });

  it('never leads to an earlier day when it is longer', () => {
    fc.assert(
      fc.property(days, fc.nat(5000), fc.nat(5000), fc.integer({ min: 1, max: 400 }), (day, a, b, of) => {
        const [short, long] = a <= b ? [a, b] : [b, a];
        assert.ok(addSpan(day, { parts: short, of }) <= addSpan(day, { parts: long, of }));
      }),
      { numRuns: 2000 },
    );
  });
});
