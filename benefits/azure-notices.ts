import type { AzureChange } from './azure-credit.js';
import type { AzureHolding } from './azure-holding.js';
import { addMonths } from './calendar.js';
import type { AzureBenefit, Company, Person } from './company.js';
import { benefitsOf } from './company.js';
import type { Day } from './programme.js';

/** Reassignments of a credit that the programme of 2023 allows. R33 */
export const MOST_REASSIGNMENTS = 5;
/** Months from provisioning until a monthly credit must go over to pay-as-you-go. R39 */
export const MONTHLY_CREDIT_MONTHS = 13;

/** Free-hosted domains that the page of 2023 names; its list is open. R32 */
const FREE_MAIL_DOMAINS = ['live.com', 'hotmail.com', 'gmail.com'];

/**
 * What a card adds to a change of a credit. None of them refuses anything. All but `separate-subscriptions`, which
 * follows from the seeds (R37), are facts of the newer programme (2023 and later) and are said to be so.
 */
export type AzureNotice =
  /** The monthly and the bulk credit of one person cannot share a subscription. R37 */
  | { readonly notice: 'separate-subscriptions' }
  /** What a month leaves unused lapses. R29 */
  | { readonly notice: 'unused-lapses' }
  /** A person can have one active credit only. R31 */
  | { readonly notice: 'one-credit-per-person' }
  /** Credits are not given to addresses of free-hosted domains. R32 */
  | { readonly notice: 'free-mail-domain'; readonly domain: string }
  /** A credit can be reassigned five times. `left` counts what the desk has seen. R33 */
  | { readonly notice: 'five-reassignments'; readonly left: number }
  /** A bulk credit keeps its holder until the next renewal. R35 */
  | { readonly notice: 'bulk-reassignment-closed' }
  /** From then on it is pay-as-you-go. R39 */
  | { readonly notice: 'thirteen-months'; readonly endsOn: Day }
  /** In some countries the credit goes to a billing profile, with no person assigned. R40 */
  | { readonly notice: 'billing-profile' };

/** Everything worth saying beside a change. `holdings` are those of all the company's credits. */
export function azureNoticesOf(
  company: Company,
  benefit: AzureBenefit,
  holdings: readonly AzureHolding[],
  change: AzureChange,
): readonly AzureNotice[] {
  const own = holdings.find(holding => holding.benefitId === benefit.id);
  const to = change.kind === 'remove' ? undefined : change.to;
  return [
    ...(to ? noticesAbout(to, company, benefit, holdings) : []),
    ...(benefit.credit === 'monthly' ? monthlyNotices(benefit, own) : []),
    ...(benefit.credit === 'bulk' && change.kind === 'transfer'
      ? [{ notice: 'bulk-reassignment-closed' } as const]
      : []),
    { notice: 'billing-profile' },
  ];
}

/** How often a credit has passed from one person to another, as far as the desk has seen. R33 */
export function reassignmentsOf(holding: AzureHolding): number {
  let freed = 0;
  let count = 0;
  for (const step of holding.history) {
    if (step.event === 'transfer') count += 1;
    if (step.event === 'remove') freed += 1;
    if (step.event === 'assign' && freed > 0) {
      freed -= 1;
      count += 1;
    }
  }
  return count;
}

function noticesAbout(
  person: Person,
  company: Company,
  benefit: AzureBenefit,
  holdings: readonly AzureHolding[],
): readonly AzureNotice[] {
  const notices: AzureNotice[] = [];
  const theirs = holdings.filter(
    holding =>
      holding.benefitId !== benefit.id && holding.holders.some(holder => holder.person === person.id),
  );
  const kinds = benefitsOf(company, 'azure')
    .filter(other => theirs.some(holding => holding.benefitId === other.id))
    .map(other => other.credit);
  if (kinds.some(kind => kind !== benefit.credit)) notices.push({ notice: 'separate-subscriptions' });
  if (theirs.length > 0) notices.push({ notice: 'one-credit-per-person' });
  const domain = person.email.slice(person.email.lastIndexOf('@') + 1).toLowerCase();
  if (FREE_MAIL_DOMAINS.includes(domain)) notices.push({ notice: 'free-mail-domain', domain });
  return notices;
}

function monthlyNotices(benefit: AzureBenefit, holding: AzureHolding | undefined): readonly AzureNotice[] {
  const made = holding ? reassignmentsOf(holding) : 0;
  return [
    { notice: 'unused-lapses' },
    { notice: 'five-reassignments', left: Math.max(0, MOST_REASSIGNMENTS * benefit.quantity - made) },
    ...(benefit.provisionedOn
      ? [
          {
            notice: 'thirteen-months',
            endsOn: addMonths(benefit.provisionedOn, MONTHLY_CREDIT_MONTHS),
          } as const,
        ]
      : []),
  ];
}
