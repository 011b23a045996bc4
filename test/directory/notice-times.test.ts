import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nextHour, noticeTime } from '../../directory/notice-times.js';

const OSLO = 'Europe/Oslo';
const ZONES = [OSLO, 'UTC', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia'];
const at = (text: string) => new Date(text);
const hourIn = (moment: Date, timeZone: string) =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(moment));

describe('when a new message may be shown', () => {
  it('is now for whoever said nothing about it', () => {
    assert.deepEqual(noticeTime({}, true, at('2026-06-10T02:00:00Z'), OSLO), { kind: 'now' });
  });

  it('is not before the end of the quiet hours, also over midnight', () => {
    const quiet = { from: 20, until: 7 };
    const time = (text: string) => noticeTime({ quiet }, true, at(text), OSLO);
    assert.deepEqual(time('2026-06-10T17:59:59Z'), { kind: 'now' });
    const end = { kind: 'later', at: at('2026-06-11T05:00:00Z') };
    assert.deepEqual(time('2026-06-10T18:00:00Z'), end);
    assert.deepEqual(time('2026-06-11T04:59:59Z'), end);
    assert.deepEqual(time('2026-06-11T05:00:00Z'), { kind: 'now' });
    const noon = noticeTime({ quiet: { from: 11, until: 13 } }, true, at('2026-06-10T10:00:00Z'), OSLO);
    assert.deepEqual(noon, { kind: 'later', at: at('2026-06-10T11:00:00Z') });
  });

  it('is the hour of the digest for what has to be decided or done, and for nothing else', () => {
    const time = (isWork: boolean) => noticeTime({ digestAt: 9 }, isWork, at('2026-06-10T07:00:00Z'), OSLO);
    assert.deepEqual(time(true), { kind: 'digest', at: at('2026-06-11T07:00:00Z') });
    assert.deepEqual(time(false), { kind: 'now' });
  });

  it('follows the clock of the time zone when it changes, and survives an hour that is left out', () => {
    assert.deepEqual(nextHour(9, at('2026-03-28T20:00:00Z'), OSLO), at('2026-03-29T07:00:00Z'));
    assert.deepEqual(nextHour(9, at('2026-10-24T20:00:00Z'), OSLO), at('2026-10-25T08:00:00Z'));
    const leftOut = nextHour(2, at('2026-03-28T20:00:00Z'), OSLO);
    assert.deepEqual(leftOut, at('2026-03-29T01:00:00Z'));
  });

  it('is later, within a day and a bit, and outside the quiet hours, in any zone at any moment', () => {
    const hour = fc.integer({ min: 0, max: 23 });
    const moment = fc.date({
      min: at('2026-01-01T00:00:00Z'),
      max: at('2027-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(hour, hour, moment, fc.constantFrom(...ZONES), (from, until, now, zone) => {
        fc.pre(from !== until);
        const time = noticeTime({ quiet: { from, until } }, true, now, zone);
        const isQuiet = (hours: number) =>
          from < until ? from <= hours && hours < until : hours >= from || hours < until;
        assert.equal(time.kind === 'now', !isQuiet(hourIn(now, zone)));
        if (time.kind === 'now') return;
        assert.ok(time.at > now);
        assert.ok(time.at.getTime() - now.getTime() < 26 * 3_600_000);
        assert.ok(!isQuiet(hourIn(time.at, zone)), `${time.at.toISOString()} is quiet`);
      }),
      { numRuns: 2_000 },
    );
  });
});
