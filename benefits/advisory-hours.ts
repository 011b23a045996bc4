import type { AdvisoryBenefit, Company, Person } from './company.js';
import { benefitsOf, offerOf } from './company.js';
import type { Instant, OfferKind } from './programme.js';
import type { Refusal } from './refusal.js';
import { refuseUse } from './refuse-use.js';
import { refuseTechnicalPage } from './technical-benefit.js';
import { grantOf } from './tier-matrix.js';
import { lastDayOf } from './validity.js';

/**
 * Advice on selling or deploying, not break-fix. R74: DE20 and ZH21 call it a consultation, NL21 (2021-05-19)
 * and SV21 the services that advisory hours pay for. R75: for Action Pack, Silver and Gold, cloud and hybrid
 * solutions; a linked page adds on-premises Windows, Windows Server and SQL Server.
 */
export type AdvisoryPurpose = 'presales' | 'deployment';

/** Hours that the desk booked. Saved under its id. */
export interface AdvisoryBooking {
  readonly id: string;
  readonly personId: string;
  readonly purpose: AdvisoryPurpose;
  /** Hours of the whole consultation, also where presales deducts none. */
  readonly hours: number;
  readonly at: Instant;
  /** From which benefits the hours were taken; empty where nothing is deducted. */
  readonly draws: readonly Draw[];
}

export interface Draw {
  readonly benefitId: string;
  readonly hours: number;
}

export interface AdvisoryBalance {
  readonly granted: number;
  readonly used: number;
  readonly left: number;
  /** R79: unlimited for Gold and Silver, deducted from the hours for Action Pack. */
  readonly presales: 'unlimited' | 'from-hours';
}

/** Consulting over 25 hours per engagement is out; linked page of 2023 (that of 2021 says "less than 25"). R80 */
export const MAX_ENGAGEMENT_HOURS = 25;

/** A consultant answers within so many business days; newer programme, linked page of 2023. R80 */
export const REPLY_NOTICE = { notice: 'consultant-answers', businessDays: 2 } as const;

/** Hours that an offer brings: Gold 50, Silver 20, Action Pack 5; linked page. R79 */
export function advisoryHoursGranted(kind: OfferKind): number {
  const granted = grantOf(kind, 'advisory-hours');
  return typeof granted === 'number' ? granted : 0;
}

/** What is left today, over all benefits that still run. R79 */
export function advisoryBalance(
  company: Company,
  bookings: readonly AdvisoryBooking[],
  now: Date,
): AdvisoryBalance {
  const running = runningBenefits(company, now);
  const granted = sum(running.map(benefit => benefit.quantity));
  const left = sum(running.map(benefit => hoursLeft(benefit, bookings)));
  const isUnlimited = running.some(
    benefit => grantOf(offerOf(company, benefit).kind, 'presales') === 'unlimited',
  );
  return { granted, used: granted - left, left, presales: isUnlimited ? 'unlimited' : 'from-hours' };
}

/**
 * May this person book? Everybody of the company may. R76: DE20 and ZH21 place the hours under what is used
 * "once activated"; NL21 (2021-05-19) and SV21 say that neither activation nor assignment is needed, and the
 * newer wins. The request is on the page of technical benefits (R77) and is closed with it. R78: without an
 * offer there are no benefits yet.
 */
export function refuseBooking(
  facts: { company: Company; person: Person; bookings: readonly AdvisoryBooking[]; now: Date },
  wish: { purpose: AdvisoryPurpose; hours: number },
): Refusal | undefined {
  const { company, person, bookings, now } = facts;
  const closed = refuseTechnicalPage(company, person, now);
  if (closed) return closed;
  if (runningBenefits(company, now).length === 0) return { code: 'unknown-benefit' };
  // Quarters of an hour add up exactly.
  if (!(wish.hours > 0) || !Number.isInteger(wish.hours * 4)) return { code: 'not-a-count' };
  if (wish.hours > MAX_ENGAGEMENT_HOURS) return { code: 'engagement-too-long', max: MAX_ENGAGEMENT_HOURS };
  const { left, presales } = advisoryBalance(company, bookings, now);
  if (isFree(wish.purpose, presales) || wish.hours <= left) return undefined;
  return { code: 'advisory-hours-short', left };
}

/**
 * Takes the hours from the benefits that end first, so that nothing lapses. Call only after `refuseBooking`. R79
 * @returns nothing where presales is unlimited.
 */
export function drawHours(
  company: Company,
  bookings: readonly AdvisoryBooking[],
  wish: { purpose: AdvisoryPurpose; hours: number },
  now: Date,
): readonly Draw[] {
  if (isFree(wish.purpose, advisoryBalance(company, bookings, now).presales)) return [];
  let wanted = wish.hours;
  return runningBenefits(company, now).flatMap(benefit => {
    const hours = Math.min(wanted, hoursLeft(benefit, bookings));
    wanted -= hours;
    return hours > 0 ? [{ benefitId: benefit.id, hours }] : [];
  });
}

function isFree(purpose: AdvisoryPurpose, presales: AdvisoryBalance['presales']): boolean {
  return purpose === 'presales' && presales === 'unlimited';
}

function runningBenefits(company: Company, now: Date): readonly AdvisoryBenefit[] {
  return benefitsOf(company, 'advisory')
    .filter(benefit => !refuseUse(company, benefit, now))
    .sort((a, b) => lastDayOf(company, a).localeCompare(lastDayOf(company, b)) || a.id.localeCompare(b.id));
}

function hoursLeft(benefit: AdvisoryBenefit, bookings: readonly AdvisoryBooking[]): number {
  const booked = bookings.flatMap(({ draws }) => draws).filter(draw => draw.benefitId === benefit.id);
  return Math.max(0, benefit.quantity - benefit.used - sum(booked.map(draw => draw.hours)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
