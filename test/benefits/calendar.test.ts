import assert from 'node:assert/strict';
import { addDays, addMonths } from '../../benefits/calendar.js';

describe('the calendar', () => {
  for (const [day, days, result] of [
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-01-01', 90, '2026-04-01'],
    ['2028-01-01', 90, '2028-03-31'],
  ] as const)
    it(`${day} and ${days} days is ${result}`, () => assert.equal(addDays(day, days), result));

  for (const [day, months, result] of [
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-11-15', 13, '2027-12-15'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-05', 0, '2026-05-05'],
  ] as const)
    it(`${day} and ${months} months is ${result}`, () => assert.equal(addMonths(day, months), result));
});
