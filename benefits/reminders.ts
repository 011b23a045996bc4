import type { Company, Person } from './company.js';
import { workersOf } from './deciding.js';
import type { Instant } from './programme.js';
import type { BenefitRequest, Reminded } from './request.js';
import { lastStep } from './request.js';
import { endorsementsOf, routeOf } from './route.js';
import { dayOf, daysBetween } from './validity.js';

/** When those who have something to do about a request are reminded, and when more of them are asked. */
export interface ReminderPlan {
  /** Hours after which it has waited too long: one for each reminder, growing, so that they become rarer. */
  readonly remindAfterHours: readonly number[];
  /** Days without a decision after which others are asked too; 0 for never. */
  readonly escalateDays: number;
  /** An activation that was begun takes longer than usual after so many days. R49, R103 */
  readonly activationDays: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * The reminder that is due now. Several that were missed are one; none where the last of them was given.
 * @returns what to keep on the request once it was given.
 */
export function dueReminder(request: BenefitRequest, plan: ReminderPlan, now: Date): Reminded | undefined {
  const since = waitingSince(request);
  if (!since) return undefined;
  const step = momentsOf(request, since, plan).filter(moment => moment <= now.getTime()).length;
  return step > givenOf(request, since) ? { since, step } : undefined;
}

/** When the next reminder is due; undefined when none will be given. */
export function nextReminderAt(request: BenefitRequest, plan: ReminderPlan): Instant | undefined {
  const since = waitingSince(request);
  if (!since) return undefined;
  const next = momentsOf(request, since, plan)[givenOf(request, since)];
  return next === undefined ? undefined : new Date(next).toISOString();
}

function momentsOf(request: BenefitRequest, since: Instant, plan: ReminderPlan): readonly number[] {
  const head = request.history.at(-1)?.event === 'started' ? plan.activationDays * DAY : 0;
  return plan.remindAfterHours.map(hours => Date.parse(since) + head + hours * HOUR);
}

function givenOf({ reminded }: BenefitRequest, since: Instant): number {
  return reminded?.since === since ? reminded.step : 0;
}

/**
 * Who is reminded: those who are asked and have not approved yet; for what has to be done in Partner Center first
 * whoever approved or began it, later everybody who may do it. R08, R10
 */
export function reminderFor(
  company: Company,
  request: BenefitRequest,
  { step }: Reminded,
  now: Date,
): readonly Person[] {
  if (request.state === 'pending') {
    const done = endorsementsOf(request.history);
    return routeOf(company, request, now).notify.filter(({ id }) => !done.includes(id));
  }
  const workers = workersOf(company, request);
  const doer = lastStep(request, 'approved', 'started')?.by;
  const first = step === 1 ? workers.filter(({ id }) => id === doer) : [];
  return first.length > 0 ? first : workers;
}

/** Has it waited so long for a decision that more people should be asked? */
export function isEscalationDue(request: BenefitRequest, plan: ReminderPlan, now: Date): boolean {
  if (request.state !== 'pending' || request.escalatedAt || plan.escalateDays === 0) return false;
  const waited = now.getTime() - Date.parse(waitingSince(request) ?? request.createdAt);
  return waited >= plan.escalateDays * DAY;
}

/** Days, by the calendar, for which somebody has had something to do about it; 0 when it began today. */
export function waitingDays(request: BenefitRequest, now: Date, timeZone: string): number {
  const since = waitingSince(request) ?? request.createdAt;
  return daysBetween(dayOf(new Date(since), timeZone), dayOf(now, timeZone));
}

/** Since when somebody has something to do about it: to decide, or to do it in Partner Center. */
function waitingSince(request: BenefitRequest): Instant | undefined {
  if (request.state === 'pending')
    return request.history.findLast(({ event }) => event === 'requested' || event === 'undone')?.at;
  return request.state === 'approved' ? lastStep(request, 'approved', 'started')?.at : undefined;
}
