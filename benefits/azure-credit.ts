import { refuseAssignee } from './add-person.js';
import type { AzureHolding } from './azure-holding.js';
import { creditsFree, holds, nextAzureState, removalOf } from './azure-holding.js';
import type { AzureBenefit, Company, Person } from './company.js';
import { offerOf } from './company.js';
import type { AzureFunding, Day, OfferKind } from './programme.js';
import type { Refusal } from './refusal.js';
import { refuseUse } from './refuse-use.js';
import type { MatrixAct } from './role-matrix.js';
import { dayOf, lastDayOf } from './validity.js';

export interface AzureFacts {
  readonly company: Company;
  readonly benefit: AzureBenefit;
  readonly holding: AzureHolding;
  readonly now: Date;
}

/**
 * What somebody wants done with a credit. `to` is undefined where no directory entry was found; `funding` is what
 * pays for the subscription on which the credit is to be used, absent for a new one.
 */
export type AzureChange =
  | { readonly kind: 'assign'; readonly to: Person | undefined; readonly funding?: AzureFunding }
  | { readonly kind: 'remove'; readonly from: string }
  | {
      readonly kind: 'transfer';
      readonly from: string;
      readonly to: Person | undefined;
      readonly funding?: AzureFunding;
    };

/** In the order in which a form offers them. */
export const CHANGE_KINDS = [
  'assign',
  'transfer',
  'remove',
] as const satisfies readonly AzureChange['kind'][];

/**
 * The kinds of credit that an offer can bring. R28: the active offer decides which; a bulk credit never comes with
 * an Action Pack, since it cannot be combined with one (R36).
 */
export function creditsOf(kind: OfferKind): readonly AzureBenefit['credit'][] {
  return kind === 'action-pack' ? ['monthly'] : ['monthly', 'bulk'];
}

/**
 * The row of the role matrix that a change falls under. R08: assigning needs a Global admin; a linked page (AZ21)
 * lets an MPN partner admin do it too. R32, R33, R35
 */
export function azureActOf(benefit: Pick<AzureBenefit, 'credit'>, change: Pick<AzureChange, 'kind'>) {
  if (benefit.credit === 'monthly') return 'change-monthly-credit' satisfies MatrixAct;
  return change.kind === 'transfer'
    ? ('transfer-bulk-credit' satisfies MatrixAct)
    : ('assign-benefit' satisfies MatrixAct);
}

/** Can this be done with the credit today, whoever does it? R28, R31 to R37 */
export function refuseAzureChange(facts: AzureFacts, change: AzureChange): Refusal | undefined {
  return (
    refuseAnyChange(facts) ??
    refuseEvent(facts, change) ??
    refusePeople(facts, change) ??
    ('funding' in change && change.funding ? refuseFunding(facts.benefit, change.funding) : undefined)
  );
}

/** Is there something that stands against every change of the credit today? R24, R28, R35 */
export function refuseAnyChange(facts: AzureFacts): Refusal | undefined {
  const { company, benefit, holding, now } = facts;
  return (
    refuseUse(company, benefit, now) ??
    refuseAfterEnrolmentYear(facts) ??
    refuseOffer(company, benefit) ??
    (holding.state === 'ended'
      ? { code: 'offer-expired', expiredOn: lastDayOf(company, benefit) }
      : undefined)
  );
}

/** The kinds of change that are open for some person today; empty where none is. R33, R34, R35 */
export function possibleChanges(facts: AzureFacts): readonly AzureChange['kind'][] {
  if (refuseAnyChange(facts)) return [];
  const isFree = creditsFree(facts.benefit, facts.holding) > 0;
  return CHANGE_KINDS.filter(kind => !refuseEvent(facts, { kind }) && (kind !== 'assign' || isFree));
}

/** The last day of a bulk credit's enrolment year; of the benefit where the company file names none. R35 */
export function enrolmentYearEndsOn(company: Company, benefit: AzureBenefit): Day {
  return benefit.enrolmentYearEndsOn ?? lastDayOf(company, benefit);
}

/**
 * Can the credit be used on a subscription that is paid for like this? R36: bulk credit is combined with no other
 * licensing, prepaid or credit offer. R37: so a monthly credit is not merged with a bulk credit either.
 */
export function refuseFunding(
  benefit: Pick<AzureBenefit, 'credit'>,
  funding: AzureFunding,
): Refusal | undefined {
  return benefit.credit === 'bulk' || funding === 'bulk-credit'
    ? { code: 'not-combinable', funding }
    : undefined;
}

/** R35: a bulk credit changes hands during its enrolment year, whose last day counts. */
function refuseAfterEnrolmentYear({ company, benefit, now }: AzureFacts): Refusal | undefined {
  if (benefit.credit === 'monthly') return undefined;
  const endedOn = enrolmentYearEndsOn(company, benefit);
  return dayOf(now, company.timeZone) > endedOn ? { code: 'enrolment-year-ended', endedOn } : undefined;
}

function refuseOffer(company: Company, benefit: AzureBenefit): Refusal | undefined {
  const { kind } = offerOf(company, benefit);
  return creditsOf(kind).includes(benefit.credit)
    ? undefined
    : { code: 'not-combinable', funding: 'action-pack' };
}

/** R34: a bulk credit is not taken away. What cannot be done to a credit in its state. */
function refuseEvent(
  { benefit, holding }: AzureFacts,
  { kind }: Pick<AzureChange, 'kind'>,
): Refusal | undefined {
  if (benefit.credit === 'bulk' && kind === 'remove') return { code: 'no-removal' };
  const event = kind === 'remove' ? removalOf(holding) : kind;
  return nextAzureState(benefit.credit, holding.state, event) ? undefined : { code: 'not-a-holder' };
}

/**
 * R32: the new holder has a directory entry, guest or not. R31, R33: each person once, no more than granted; what
 * is approved and still to be done counts as done.
 */
function refusePeople({ benefit, holding }: AzureFacts, change: AzureChange): Refusal | undefined {
  const { promised = [] } = holding;
  if ('from' in change) {
    const isLeaving = promised.some(({ from }) => from === change.from);
    if (isLeaving || !holds(holding, change.from)) return { code: 'not-a-holder' };
  }
  if (change.kind === 'remove') return undefined;
  const { to } = change;
  if (!to) return refuseAssignee(to);
  if (holds(holding, to.id) || promised.some(promise => promise.to === to.id))
    return { code: 'already-holder' };
  return change.kind === 'assign' && creditsFree(benefit, holding) === 0
    ? { code: 'none-free', opensOn: null }
    : undefined;
}
