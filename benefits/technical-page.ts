import type { Company, Person } from './company.js';
import { benefitsOf } from './company.js';
import type { PmcContact } from './pmc-contact.js';
import { pmcContactFor } from './pmc-contact.js';
import type { Role } from './programme.js';
import { may, peopleWhoMay, rolesFor } from './roles.js';
import type { BenefitStanding, SupportBooks } from './support-plan.js';
import { benefitStanding } from './support-plan.js';
import { refuseTechnical, refuseTechnicalPage } from './technical-benefit.js';
import type { Waiting } from './waiting.js';
import { waitingSince } from './waiting.js';

/** What somebody says that Partner Center shows them. */
export const SEEN = ['not-authorized', 'no-benefits-yet', 'page-missing', 'button-dimmed'] as const;
export type Seen = (typeof SEEN)[number];

/** Why Partner Center shows that, and what to do. */
export type TechnicalNotice =
  /** R56 */
  | { readonly code: 'csp-only-account' }
  /** R57 */
  | { readonly code: 'no-active-offers' }
  /** The company has offers; the person is signed in with another account. R58 */
  | { readonly code: 'wrong-account' }
  /** R45, R46 */
  | { readonly code: 'managed-in-pmc'; readonly contact: PmcContact }
  /** R43, R44 */
  | { readonly code: 'role-missing'; readonly needs: readonly Role[]; readonly people: readonly Person[] }
  /** The desk knows no reason. */
  | { readonly code: 'ask-admin'; readonly people: readonly Person[] };

/** One technical benefit as the page lists it. */
export interface TechnicalLine {
  readonly standing: BenefitStanding;
  /** `dimmed`: somebody else can press it. R44 */
  readonly button: 'ready' | 'dimmed' | 'none';
  readonly waiting?: Waiting;
}

/**
 * The page of technical benefits: the support benefits of the active membership offers. R41, R42: DE20, ZH21 and
 * NL21 call them competencies; DE21 and SV21 (2021-06-17) membership offers, which is right for Action Pack.
 */
export function technicalLines(facts: {
  company: Company;
  person: Person;
  books: SupportBooks;
  patienceDays: number;
  now: Date;
}): readonly TechnicalLine[] {
  const { company, person, books, patienceDays, now } = facts;
  return benefitsOf(company, 'technical')
    .filter(benefit => !refuseTechnical({ company, person, benefit, now }))
    .map(benefit => {
      const standing = benefitStanding(company, benefit, books, now);
      const since = standing.state === 'activation-pending' ? standing.record.pressed?.at : undefined;
      return {
        standing,
        button: buttonFor(person, standing),
        ...(since ? { waiting: waitingSince(since, patienceDays, company.timeZone, now) } : {}),
      };
    });
}

function buttonFor(person: Person, { state }: BenefitStanding): TechnicalLine['button'] {
  if (state !== 'available') return 'none';
  return may(person, 'activate-technical') ? 'ready' : 'dimmed';
}

/**
 * Why Partner Center shows somebody what they say, as far as the company's data tells. R43: DE20, ZH21 and NL21
 * hide the page from people without the role; R44: SV21 (2021-06-17) dims the button instead. Both mean the same.
 */
export function explainSeen(company: Company, person: Person, seen: Seen, now: Date): TechnicalNotice {
  if (seen === 'not-authorized' || person.cspOnly) return { code: 'csp-only-account' };
  if (company.managedIn === 'pmc') return { code: 'managed-in-pmc', contact: pmcContactFor(company.country) };
  if (refuseTechnicalPage(company, person, now)?.code === 'no-benefits') return { code: 'no-active-offers' };
  if (seen === 'no-benefits-yet') return { code: 'wrong-account' };
  const people = peopleWhoMay(company.people, 'activate-technical').filter(({ id }) => id !== person.id);
  if (may(person, 'activate-technical')) return { code: 'ask-admin', people };
  return { code: 'role-missing', needs: rolesFor('activate-technical'), people };
}
