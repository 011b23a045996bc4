import { refuseActing, refuseAsking, refuseWithoutApprover } from './asking.js';
import type { Company, GoToMarketBenefit, MarketingContact, Person } from './company.js';
import { benefitsOf } from './company.js';
import type { GoToMarketRecord, GoToMarketState } from './go-to-market-state.js';
import { goToMarketRecordOf, goToMarketStateOf } from './go-to-market-state.js';
import type { Day, OfferKind } from './programme.js';
import type { Refusal } from './refusal.js';
import { refuseUse } from './refuse-use.js';
import { may, peopleWhoMay, rolesFor } from './roles.js';
import { dayOf, lastDayOf, reachesTier, tierOf } from './validity.js';
import type { Waiting } from './waiting.js';
import { waitingSince } from './waiting.js';

/** What every rule about one Go-To-Market offer looks at. */
export interface GoToMarketFacts {
  readonly company: Company;
  readonly person: Person;
  readonly benefit: GoToMarketBenefit | undefined;
  /** From `goToMarketRecordOf`. */
  readonly record: GoToMarketRecord;
  readonly contacts: readonly MarketingContact[];
  readonly now: Date;
}

/** Resources beyond the listed offers, and the lowest level that brings each; linked page. R97 */
const RESOURCES = {
  'standard-resources': 'everybody',
  'profile-and-referrals': 'silver',
  'market-with-microsoft': 'silver',
  'go-to-market-toolbox': 'gold',
} as const satisfies { readonly [resource: string]: OfferKind | 'everybody' };
export type GoToMarketResource = keyof typeof RESOURCES;

/**
 * What the company's level brings: standard resources for every member; with Silver, or when it is eligible for
 * ISV co-sell, the business profile with its referrals and marketing with Microsoft; with Gold the toolbox. R97
 */
export function resourcesFor(company: Company, now: Date): readonly GoToMarketResource[] {
  const level = levelOf(company, now);
  return (Object.keys(RESOURCES) as GoToMarketResource[]).filter(resource => {
    const needs = RESOURCES[resource];
    return needs === 'everybody' || reachesTier(level, needs);
  });
}

/** ISV co-sell counts as Silver here. R97 */
function levelOf(company: Company, now: Date): OfferKind | null {
  const tier = tierOf(company, now);
  const isCoSell = benefitsOf(company, 'go-to-market').some(
    benefit => /co-?sell/i.test(benefit.offerType) && !refuseUse(company, benefit, now),
  );
  return isCoSell && !reachesTier(tier, 'silver') ? 'silver' : tier;
}

/**
 * One row of the Go-To-Market page: the offer with its type under the name ("Silver Core", "Gold Core", "ISV
 * Co-sell ready"; the list is open, R102), its Status and Expires columns. R96, R104
 */
export interface GoToMarketLine {
  readonly benefit: GoToMarketBenefit;
  readonly state: GoToMarketState;
  /** The last day on which it can be used. */
  readonly expiresOn: Day;
  /** While it is being activated: several days. R103 */
  readonly waiting?: Waiting;
}

/** The page's list: what the company's level includes; what has ended shows that. R96, R97 */
export function goToMarketLines(facts: {
  company: Company;
  records: ReadonlyMap<string, GoToMarketRecord>;
  contacts: readonly MarketingContact[];
  patienceDays: number;
  now: Date;
}): readonly GoToMarketLine[] {
  const { company, records, contacts, patienceDays, now } = facts;
  return benefitsOf(company, 'go-to-market')
    .filter(benefit => refuseUse(company, benefit, now)?.code !== 'tier-too-low')
    .map(benefit => {
      const record = goToMarketRecordOf(benefit, records.get(benefit.id));
      const expiresOn = offerLastDay(company, benefit, record);
      const hasEnded = dayOf(now, company.timeZone) > expiresOn;
      const state = goToMarketStateOf(record, { hasContact: contacts.length > 0, hasEnded });
      const since = state === 'activating' ? record.pressed?.at : undefined;
      return {
        benefit,
        state,
        expiresOn,
        ...(since ? { waiting: waitingSince(since, patienceDays, company.timeZone, now) } : {}),
      };
    });
}

/** The last day of an offer: that of the Expires column, where somebody told it, never later than the file's. R24, R104 */
export function offerLastDay(company: Company, benefit: GoToMarketBenefit, record: GoToMarketRecord): Day {
  const last = lastDayOf(company, benefit);
  const { until } = record.activated ?? {};
  return until !== undefined && until < last ? until : last;
}

/** Can the Expires column show this day? R104 */
export function refuseUntil(
  company: Company,
  benefit: GoToMarketBenefit,
  until: Day,
  now: Date,
): Refusal | undefined {
  const from = dayOf(now, company.timeZone);
  const to = lastDayOf(company, benefit);
  const moment = Date.parse(until);
  const isDay = !Number.isNaN(moment) && new Date(moment).toISOString().slice(0, 10) === until;
  return isDay && from <= until && until <= to ? undefined : { code: 'day-impossible', from, to };
}

/**
 * May this person ask for the activation? Everybody of the company may ask. Without a marketing contact it is
 * blocked, and the form is what comes next. R95, R98, R102
 */
export function refuseGoToMarketAsk(facts: GoToMarketFacts): Refusal | undefined {
  const { company, person, benefit, record, contacts, now } = facts;
  const closed = refuseAsking(company, person);
  if (closed) return closed;
  if (!benefit) return { code: 'unknown-benefit' };
  const notUsable = refuseUse(company, benefit, now);
  if (notUsable) return notUsable;
  if (record.activated) return { code: 'already-active', since: record.activated.at };
  if (record.pressed) return { code: 'activation-pending', since: record.pressed.at };
  if (peopleWhoMay(company.people, 'activate-go-to-market').length === 0)
    return { code: 'no-approver', needs: rolesFor('activate-go-to-market') };
  return contacts.length === 0 ? { code: 'marketing-contact-missing' } : undefined;
}

/** May this person activate it themselves? R95: Global admin or MPN partner admin. */
export function refuseGoToMarketActivation(facts: GoToMarketFacts): Refusal | undefined {
  const { company, person } = facts;
  return (
    refuseAsking(company, person) ??
    refuseActing(person, 'activate-go-to-market') ??
    refuseGoToMarketAsk(facts)
  );
}

/** May this person report that Partner Center shows it as active? It must have been pressed first. R104 */
export function refuseGoToMarketDone(facts: GoToMarketFacts): Refusal | undefined {
  const refusal = refuseGoToMarketActivation(facts);
  if (refusal?.code === 'activation-pending') return undefined;
  return refusal ?? { code: 'not-activated' };
}

/** May this person ask for another marketing contact? Everybody of the company may, and who may set it does. R95, R98 */
export function refuseContactAsk(company: Company, person: Person): Refusal | undefined {
  const closed = refuseAsking(company, person);
  if (closed || may(person, 'set-marketing-contact')) return closed;
  return refuseWithoutApprover(company, person.id, 'set-marketing-contact');
}

/** May this person set the marketing contact? R95, R98: Global admin or MPN partner admin. */
export function refuseSetContact(company: Company, person: Person): Refusal | undefined {
  return refuseAsking(company, person) ?? refuseActing(person, 'set-marketing-contact');
}
