import { refuseAsking, refuseWithoutApprover } from './asking.js';
import type { AzureChange, AzureFacts } from './azure-credit.js';
import { azureActOf, possibleChanges, refuseAnyChange } from './azure-credit.js';
import type { AzureStep } from './azure-holding.js';
import type { AzureBenefit, Company, Person } from './company.js';
import type { AzureFunding } from './programme.js';
import type { Refusal } from './refusal.js';
import type { BenefitRequest } from './request.js';
import { isFinal } from './request.js';
import { may } from './roles.js';

/** A change of a credit as a request keeps it: people by their ids. */
export interface CreditWish {
  readonly kind: AzureChange['kind'];
  /** Who gives it up; for `transfer` and `remove`. */
  readonly from?: string;
  /** Who gets it; for `assign` and `transfer`. */
  readonly to?: string;
  readonly funding?: AzureFunding;
}

/** The change that a wish means among the people of today. R32: who is not one of them has no directory entry. */
export function changeOf(company: Company, wish: CreditWish): AzureChange {
  const { kind, from = '', funding } = wish;
  const to = company.people.find(({ id }) => id === wish.to);
  const paid = funding ? { funding } : {};
  switch (kind) {
    case 'assign':
      return { kind, to, ...paid };
    case 'transfer':
      return { kind, from, to, ...paid };
    case 'remove':
      return { kind, from };
  }
}

/** What was done, once a wish is fulfilled. @throws Error for a wish without the people that its kind needs. */
export function stepOf({ kind, from, to }: CreditWish, by: string, now: Date): AzureStep {
  const at = now.toISOString();
  if (kind === 'assign' && to !== undefined) return { event: kind, to, by, at };
  if (kind === 'remove' && from !== undefined) return { event: kind, from, by, at };
  if (kind === 'transfer' && from !== undefined && to !== undefined) return { event: kind, from, to, by, at };
  throw new Error(`A wish to ${kind} that names too few people`);
}

/** Can this person ask for a change of the credit at all? R08, R28, R33 to R35, R112 */
export function refuseAzureAsk(facts: AzureFacts, person: Person): Refusal | undefined {
  const { company, benefit } = facts;
  const refusal = refuseAsking(company, person) ?? refuseAnyChange(facts);
  if (refusal) return refusal;
  const kinds = possibleChanges(facts);
  if (kinds.length === 0) return { code: 'none-free', opensOn: null };
  const acts = kinds.map(kind => azureActOf(benefit, { kind }));
  const isAbleTo = acts.some(act => may(person, act) || !refuseWithoutApprover(company, person.id, act));
  return isAbleTo ? undefined : refuseWithoutApprover(company, person.id, acts[0]!);
}

/**
 * May this person do it with nobody's consent? R08: whoever holds the role assigns; but nobody decides alone that
 * they get something themselves.
 */
export function isOwnAzureWork(
  benefit: Pick<AzureBenefit, 'credit'>,
  person: Person,
  wish: CreditWish,
): boolean {
  return may(person, azureActOf(benefit, wish)) && wish.to !== person.id;
}

/** Has this person asked for the same change already, and is it still open? */
export function refuseSameWish(
  requests: readonly BenefitRequest[],
  personId: string,
  benefitId: string,
  wish: CreditWish,
): Refusal | undefined {
  const open = requests.find(
    request =>
      request.act === 'azure-credit' &&
      request.requesterId === personId &&
      request.benefitId === benefitId &&
      !isFinal(request.state) &&
      isSameChange(request.wish, wish),
  );
  return open && { code: 'already-requested', number: open.number };
}

function isSameChange(one: CreditWish, other: CreditWish): boolean {
  return one.kind === other.kind && one.from === other.from && one.to === other.to;
}
