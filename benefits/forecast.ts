import { addMonths } from './calendar.js';
import type { Benefit, Company } from './company.js';
import type { Day } from './programme.js';
import { renewalOf } from './renewal.js';
import { dayOf, lastDayOf } from './validity.js';

/** Months that the forecast looks ahead. R108 */
export const FORECAST_MONTHS = 12;

/** What happens on a day. Ids are those of the company file. */
export type ForecastEvent =
  /** The membership offer's year ends; renewing is possible until the window ends. */
  | { readonly kind: 'anniversary'; readonly day: Day; readonly offer: string }
  | { readonly kind: 'renewal-window-ends'; readonly day: Day; readonly offer: string }
  /** Last day of an offer, and of the benefits that go with it. R24, R27 */
  | {
      readonly kind: 'offer-ends';
      readonly day: Day;
      readonly offer: string;
      readonly benefits: readonly string[];
    }
  /** Last day of a benefit that ends before its offer. R27 */
  | { readonly kind: 'benefit-ends'; readonly day: Day; readonly benefit: string }
  /** Last day on which a bulk credit can be transferred. R35 */
  | { readonly kind: 'enrolment-year-ends'; readonly day: Day; readonly benefit: string }
  /** End of a running cloud subscription; it may differ from the benefit's. R27 */
  | { readonly kind: 'subscription-ends'; readonly day: Day; readonly benefit: string };

/**
 * What ends when, from today to the same day twelve months on, both included; earliest first, and within a day in
 * the company file's order. Days are the company's. R108
 */
export function forecastOf(company: Company, now: Date): readonly ForecastEvent[] {
  const today = dayOf(now, company.timeZone);
  const last = addMonths(today, FORECAST_MONTHS);
  return [
    ...offerEvents(company, now),
    ...company.benefits.flatMap(benefit => benefitEvents(company, benefit)),
  ]
    .filter(event => event.day >= today && event.day <= last)
    .sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

function offerEvents(company: Company, now: Date): readonly ForecastEvent[] {
  return company.offers.flatMap((offer): readonly ForecastEvent[] => {
    const { anniversary, windowUntil } = renewalOf(company, offer, now);
    const benefits = company.benefits
      .filter(benefit => benefit.offer === offer.id && lastDayOf(company, benefit) === offer.expiresOn)
      .map(benefit => benefit.id);
    return [
      { kind: 'anniversary', day: anniversary, offer: offer.id },
      { kind: 'offer-ends', day: offer.expiresOn, offer: offer.id, benefits },
      { kind: 'renewal-window-ends', day: windowUntil, offer: offer.id },
    ];
  });
}

function benefitEvents(company: Company, benefit: Benefit): readonly ForecastEvent[] {
  const events: ForecastEvent[] = [];
  const offer = company.offers.find(candidate => candidate.id === benefit.offer);
  const day = lastDayOf(company, benefit);
  if (day !== offer?.expiresOn) events.push({ kind: 'benefit-ends', day, benefit: benefit.id });
  if (benefit.category === 'azure' && benefit.enrolmentYearEndsOn)
    events.push({ kind: 'enrolment-year-ends', day: benefit.enrolmentYearEndsOn, benefit: benefit.id });
  if (benefit.category === 'cloud' && benefit.subscription)
    events.push({ kind: 'subscription-ends', day: benefit.subscription.endsOn, benefit: benefit.id });
  return events;
}
