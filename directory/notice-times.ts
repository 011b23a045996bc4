/** An hour of the day, 0 to 23, in the company's time zone. */
export type Hour = number;

/** How somebody wants to be written to. Without any of it: a card each, at any time. */
export interface NoticeWishes {
  /** One message a day, at this hour, with all that waits for them, instead of a card each. */
  readonly digestAt?: Hour;
  /** Nothing is sent from the one hour until the other; over midnight when `from` is the later one. */
  readonly quiet?: { readonly from: Hour; readonly until: Hour };
}

/** What becomes of a new message: sent now, not before a moment, or part of the digest at a moment. */
export type NoticeTime = { readonly kind: 'now' } | { readonly kind: 'later' | 'digest'; readonly at: Date };

const MINUTE = 60_000;
const DAY_MINUTES = 1440;
const CLOCKS = new Map<string, Intl.DateTimeFormat>();

/**
 * When a new message may be shown to somebody. What changes a card that they have already is no new message.
 * @param isWork it is about something that they have to decide or do, so it belongs into their digest.
 */
export function noticeTime(
  { digestAt, quiet }: NoticeWishes,
  isWork: boolean,
  now: Date,
  timeZone: string,
): NoticeTime {
  if (isWork && digestAt !== undefined) return { kind: 'digest', at: nextHour(digestAt, now, timeZone) };
  if (!quiet || !isWithin(minuteOfDay(now, timeZone), quiet)) return { kind: 'now' };
  return { kind: 'later', at: nextHour(quiet.until, now, timeZone) };
}

/** The next moment after `now` at which the clock of the time zone shows this hour. */
export function nextHour(hour: Hour, now: Date, timeZone: string): Date {
  const start = Math.floor(now.getTime() / MINUTE) * MINUTE;
  const wait = (hour * 60 - minuteOfDay(now, timeZone) + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES;
  const usual = start + wait * MINUTE;
  // On the day on which the clocks change, the hour comes earlier or later, or not at all.
  const off = hour * 60 - minuteOfDay(new Date(usual), timeZone);
  const changed = usual + (((((off + 720) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES) - 720) * MINUTE;
  return new Date(changed > now.getTime() && isAt(hour, changed, timeZone) ? changed : usual);
}

function isAt(hour: Hour, moment: number, timeZone: string): boolean {
  return minuteOfDay(new Date(moment), timeZone) === hour * 60;
}

function isWithin(minute: number, { from, until }: { from: Hour; until: Hour }): boolean {
  const [begin, end] = [from * 60, until * 60];
  return begin <= end ? begin <= minute && minute < end : minute >= begin || minute < end;
}

function minuteOfDay(moment: Date, timeZone: string): number {
  let clock = CLOCKS.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    CLOCKS.set(timeZone, clock);
  }
  const [hours = 0, minutes = 0] = clock.format(moment).split(':').map(Number);
  return hours * 60 + minutes;
}
