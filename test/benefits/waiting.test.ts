import assert from 'node:assert/strict';
import { waitingSince } from '../../benefits/waiting.js';

function days(since: string, now: string, timeZone: string) {
  return waitingSince(since, 3, timeZone, new Date(now)).days;
}

describe('waiting for an activation', () => {
  it('R49 counts the company’s calendar days, not spans of 24 hours', () => {
    assert.equal(days('2026-06-01T23:59:00.000Z', '2026-06-02T00:01:00.000Z', 'UTC'), 1);
    assert.equal(days('2026-06-01T00:01:00.000Z', '2026-06-01T23:59:00.000Z', 'UTC'), 0);
    assert.equal(days('2026-06-01T11:59:00.000Z', '2026-06-01T12:01:00.000Z', 'Pacific/Auckland'), 1);
    assert.equal(days('2026-06-01T11:59:00.000Z', '2026-06-01T12:01:00.000Z', 'America/Los_Angeles'), 0);
  });

  it('R49 a change of clocks and a leap day make no day longer or shorter', () => {
    assert.equal(days('2026-03-28T22:30:00.000Z', '2026-03-29T21:30:00.000Z', 'Europe/Stockholm'), 1);
    assert.equal(days('2028-02-28T12:00:00.000Z', '2028-03-01T12:00:00.000Z', 'UTC'), 2);
  });

  it('R49 is overdue from the day after the patience ends', () => {
    const overdue = (now: string) =>
      waitingSince('2026-06-01T10:00:00.000Z', 3, 'UTC', new Date(now)).overdue;
    assert.equal(overdue('2026-06-04T23:59:59.999Z'), false);
    assert.equal(overdue('2026-06-05T00:00:00.000Z'), true);
  });

  it('R103 a clock that went back counts as no day', () => {
    assert.equal(days('2026-06-02T10:00:00.000Z', '2026-06-01T10:00:00.000Z', 'UTC'), 0);
  });
});
