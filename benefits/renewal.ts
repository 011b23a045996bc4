import { addDays } from './calendar.js';
import type { Company, Offer } from './company.js';
import type { Day } from './programme.js';
import { at, dayOf, daysBetween } from './validity.js';

/** Days of a membership year, of the window after it, and around it when Microsoft reminds; linked pages. R108 */
export const RENEWAL_DAYS = { term: 365, window: 30, reminderBefore: 15, reminderAfter: 23 } as const;

/** Purchase days further than this from the end of an offer do not tell its anniversary. */
const CLOSE_ENOUGH_DAYS = 31;

/** `running`; `due`, from the first reminder on; `window`, the days in which a renewal is still possible; `lapsed`. */
export type RenewalPhase = 'running' | 'due' | 'window' | 'lapsed';

export interface Renewal {
  readonly offer: Offer;
  readonly phase: RenewalPhase;
  readonly anniversary: Day;
  /** The day after the anniversary. */
  readonly windowFrom: Day;
  /** The last day on which a renewal is possible. */
  readonly windowUntil: Day;
  /** Days on which Microsoft reminds: 15 before the anniversary and 23 after it. */
  readonly reminders: readonly Day[];
  /** Days to the anniversary, or in the window to its last day; 0 on that day, negative once lapsed. */
  readonly daysLeft: number;
  /** The anniversary after this one, if it is renewed. */
  readonly next: Day;
  /** The last day of usage rights as the company file has it. */
  readonly benefitsUntil: Day;
  readonly notices: readonly RenewalNotice[];
}

/**
 * What linked pages add.
 * - `benefits-continue`: the benefits go on through the window (2021), and the company file ends them earlier. The
 *   file's day counts for the desk (R27); Partner Center shows whether it is still right.
 * - `counted-from-payment`: the next year is counted from the day on which the payment is received (2022).
 * - `possible-after-window`: a legacy Silver or Gold membership can be renewed even later (2023).
 * - `no-longer-renewed`: newer programme; these offers are neither sold nor renewed from 22 January 2025 on.
 */
export interface RenewalNotice {
  readonly notice:
    | 'benefits-continue'
    | 'counted-from-payment'
    | 'possible-after-window'
    | 'no-longer-renewed';
}

const NO_LONGER_RENEWED_FROM: Day = '2025-01-22';

/**
 * Where an offer stands in its membership year. R108 is of linked pages of 2021; what later pages say differently
 * comes as notices.
 */
export function renewalOf(company: Company, offer: Offer, now: Date): Renewal {
  const today = dayOf(now, company.timeZone);
  const anniversary = anniversaryOf(company, offer);
  const windowUntil = addDays(anniversary, RENEWAL_DAYS.window);
  const reminders = [
    addDays(anniversary, -RENEWAL_DAYS.reminderBefore),
    addDays(anniversary, RENEWAL_DAYS.reminderAfter),
  ] as const;
  const phase = phaseOf(today, reminders[0], anniversary, windowUntil);
  return {
    offer,
    phase,
    anniversary,
    windowFrom: addDays(anniversary, 1),
    windowUntil,
    reminders,
    daysLeft: daysBetween(today, today <= anniversary ? anniversary : windowUntil),
    next: addDays(anniversary, RENEWAL_DAYS.term),
    benefitsUntil: offer.expiresOn,
    notices: noticesOf(offer, phase, windowUntil),
  };
}

/**
 * The anniversary of an offer: the return of its purchase day, every 365 days, that lies nearest to the last day
 * of its usage rights, whether that day counts the window in or not. Where none lies near, that last day. R108
 */
export function anniversaryOf(company: Company, offer: Offer): Day {
  const bought = dayOf(new Date(at(offer.purchasedAt)), company.timeZone);
  const years = Math.max(1, Math.round(daysBetween(bought, offer.expiresOn) / RENEWAL_DAYS.term));
  const anniversary = addDays(bought, years * RENEWAL_DAYS.term);
  const isNear = Math.abs(daysBetween(anniversary, offer.expiresOn)) <= CLOSE_ENOUGH_DAYS;
  return isNear ? anniversary : offer.expiresOn;
}

function phaseOf(today: Day, firstReminder: Day, anniversary: Day, windowUntil: Day): RenewalPhase {
  if (today < firstReminder) return 'running';
  if (today <= anniversary) return 'due';
  return today <= windowUntil ? 'window' : 'lapsed';
}

function noticesOf(offer: Offer, phase: RenewalPhase, windowUntil: Day): readonly RenewalNotice[] {
  const isNear = phase === 'due' || phase === 'window';
  const notices: RenewalNotice[] = [];
  if (isNear && offer.expiresOn < windowUntil) notices.push({ notice: 'benefits-continue' });
  if (phase === 'window') notices.push({ notice: 'counted-from-payment' });
  if (phase === 'lapsed' && offer.kind !== 'action-pack') notices.push({ notice: 'possible-after-window' });
  if (windowUntil >= NO_LONGER_RENEWED_FROM) notices.push({ notice: 'no-longer-renewed' });
  return notices;
}
