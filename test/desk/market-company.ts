import type { Company, GoToMarketBenefit, MarketingContact } from '../../benefits/company.js';
import type { Refused } from '../../benefits/refusal.js';
import type { BenefitRequest } from '../../benefits/request.js';
import { decideRequest } from '../../desk/decide-request.js';
import type { Report, Reported } from '../../desk/hand-over.js';
import { reportHandOver } from '../../desk/hand-over.js';
import { loadSeat } from '../../desk/load-company.js';
import type { GoToMarketBooks } from '../../desk/load-go-to-market.js';
import { loadGoToMarket } from '../../desk/load-go-to-market.js';
import type { FormRefused, Requested } from '../../desk/request-benefit.js';
import { requestBenefit } from '../../desk/request-benefit.js';
import type { Store } from '../../store/store.js';
import { actor, type GivenDesk, givenDesk } from './given-desk.js';
import { person, smallCompany, software } from './small-company.js';

/** What somebody fills in for a contact. */
export const BEN: MarketingContact = {
  person: 'ben',
  email: 'marketing@fjord.example',
  phone: '+47 22 55 51 42',
  language: 'nb',
};
export const ALEX: MarketingContact = { ...BEN, person: 'alex', email: 'news@fjord.example', language: 'en' };

/** A Gold company with offers of three types and no marketing contact; Karl is account admin. */
export function marketCompany(changes: Partial<Company> = {}): Company {
  const small = smallCompany();
  return {
    ...small,
    accountEmail: 'partner@fjord.example',
    offers: [
      ...small.offers,
      {
        id: 'gold',
        kind: 'gold',
        competency: 'Cloud Platform',
        purchasedAt: '2026-11-10T08:00:00.000Z',
        expiresOn: '2027-11-10',
      },
    ],
    benefits: [
      software('sql', 'SQL Server 2022 Standard'),
      offer('toolbox', 'Go-To-Market Toolbox', {
        offerType: 'Gold Core',
        offer: 'gold',
        expiresOn: '2027-11-10',
      }),
      offer('profile', 'Business profile optimisation', { offerType: 'Silver Core' }),
      offer('co-sell', 'Co-sell workshop', { offerType: 'ISV Co-sell ready', type: 'incremental' }),
    ],
    people: [...small.people, person('karl', 'Karl Berg', ['account-admin'])],
    ...changes,
  };
}

export function offer(id: string, name: string, changes: Partial<GoToMarketBenefit> = {}): GoToMarketBenefit {
  return {
    id,
    name,
    category: 'go-to-market',
    offer: 'silver',
    type: 'core',
    quantity: 1,
    expiresOn: '2027-11-01',
    offerType: 'Silver Core',
    ...changes,
  };
}

type Sent = Requested | FormRefused | Refused;

export interface MarketDesk extends GivenDesk {
  askFor(who: string, benefitId?: string, draftId?: string): Promise<Sent>;
  askContact(who: string, contact?: Partial<MarketingContact>, draftId?: string): Promise<Sent>;
  approve(who: string, requestId?: string): ReturnType<typeof decideRequest>;
  report(who: string, report: Report): Promise<Reported>;
  /** What came back: with `until`, the day in the Expires column. */
  done(who: string, requestId?: string, inputs?: Readonly<Record<string, string>>): Promise<Reported>;
  /** Megan enters a contact herself. */
  setContact(contact?: MarketingContact): Promise<BenefitRequest>;
  books(): Promise<GoToMarketBooks>;
}

export async function givenMarketDesk(
  company: Company = marketCompany(),
  store?: Store,
): Promise<MarketDesk> {
  return marketDesk(await givenDesk(store, company));
}

/** What people do with Go-To-Market, on the parts of that desk. */
export function marketDesk(desk: GivenDesk): MarketDesk {
  const { parts } = desk;
  const market: MarketDesk = {
    ...desk,
    askFor: (who, benefitId = 'toolbox', draftId = 'request-1') =>
      requestBenefit(parts, actor(who), { draftId, act: 'go-to-market', benefitId, inputs: { reason: '' } }),
    askContact: (who, contact = {}, draftId = 'contact-1') =>
      requestBenefit(parts, actor(who), {
        draftId,
        act: 'marketing-contact',
        inputs: { ...BEN, ...contact },
      }),
    approve: (who, requestId = 'request-1') =>
      decideRequest(parts, actor(who), { requestId, decision: 'approve' }),
    report: (who, report) => reportHandOver(parts, actor(who), report),
    done: (who, requestId = 'request-1', inputs = {}) =>
      reportHandOver(parts, actor(who), { requestId, report: 'done', inputs }),
    async setContact(contact = BEN) {
      await market.askContact('megan', contact, `contact-${contact.person}`);
      const reported = await market.done('megan', `contact-${contact.person}`);
      if (reported.kind !== 'reported') throw new Error(JSON.stringify(reported));
      return reported.request;
    },
    async books() {
      const seat = await loadSeat(parts, actor('alex'));
      if (seat.kind === 'refused') throw new Error(seat.refusal.code);
      return loadGoToMarket(parts, seat.company);
    },
  };
  return market;
}

/** The code of a refusal, or the kind of what was done. */
export function codeOf(outcome: { kind: string; refusal?: { code: string } }): string {
  return outcome.refusal?.code ?? outcome.kind;
}
