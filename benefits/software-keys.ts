import { refuseAsking, refuseAskingTwice, refuseWithoutApprover } from './asking.js';
import type { Benefit, Company, Person, SoftwareBenefit } from './company.js';
import { offerOf } from './company.js';
import type { PooledKey } from './key-pool.js';
import { poolLeft } from './key-pool.js';
import { isRefundWindowOpen, isSilverUpgraded } from './refund-window.js';
import type { Refusal } from './refusal.js';
import { refuseUse } from './refuse-use.js';
import type { BenefitRequest } from './request.js';
import type { KeyChoices } from './request-details.js';

/** What a person may choose for a key, in the order in which the seeds ask: language, then operating system. R18 */
export const KEY_CHOICE_ORDER = [
  'language',
  'operatingSystem',
] as const satisfies readonly (keyof KeyChoices)[];

/**
 * May this person ask for a key of this product at all? Checked before the form is shown, and again when it is
 * sent. R04, R10, R19, R21, R22, R24, R57, R112
 * @returns the first reason against it, or undefined.
 */
export function refuseKeyRequest(facts: {
  company: Company;
  person: Person;
  benefit: Benefit | undefined;
  pool: readonly PooledKey[];
  requests: readonly BenefitRequest[];
  now: Date;
}): Refusal | undefined {
  const { company, person, benefit, pool, requests, now } = facts;
  const early = refuseAsking(company, person);
  if (early) return early;
  if (benefit?.category !== 'software') return { code: 'unknown-benefit' };
  const notUsable = refuseUse(company, benefit, now);
  if (notUsable) return notUsable;
  if (!benefit.needsKey) return { code: 'no-key-needed' };
  const twice = refuseAskingTwice(requests, person.id, benefit.id);
  if (twice) return twice;
  if (keysLeft(benefit, pool) === 0) return { code: 'pool-empty' };
  return refuseWithoutApprover(company, person.id, 'decide-key');
}

/**
 * Are the choices of the form ones that the product comes in, and is there a reason? R18. The company file lists
 * the systems of a product; so no Office Professional Plus 2019 is offered for macOS (linked page). R23
 */
export function refuseKeyChoices(
  benefit: SoftwareBenefit,
  choices: KeyChoices,
  reason: string,
): Refusal | undefined {
  if (!benefit.languages.includes(choices.language)) return { code: 'unknown-choice', field: 'language' };
  if (!benefit.operatingSystems.includes(choices.operatingSystem))
    return { code: 'unknown-choice', field: 'operatingSystem' };
  if (reason.trim() === '') return { code: 'reason-missing' };
  return undefined;
}

/** May this person see the key of this request here? A key is readable by one person, in a one-to-one chat. */
export function refuseReveal(
  person: Person,
  request: BenefitRequest,
  isOneToOne: boolean,
): Refusal | undefined {
  if (request.requesterId !== person.id) return { code: 'not-your-request' };
  if (request.state !== 'fulfilled') return { code: 'wrong-state', state: request.state };
  if (!isOneToOne) return { code: 'not-private' };
  return undefined;
}

/** Keys that can still be given out: what the pool holds, and never more than was granted. R22 */
export function keysLeft(benefit: SoftwareBenefit, pool: readonly PooledKey[]): number {
  const granted = benefit.quantity - keysUsed(pool);
  return Math.max(0, Math.min(granted, poolLeft(pool)));
}

/** Activations given out of a product's pool. R22 */
export function keysUsed(pool: readonly PooledKey[]): number {
  return pool.reduce((used, key) => used + key.usedBy.length, 0);
}

/**
 * Would viewing a key now give a refund away? R17: merely viewing a key forfeits it (linked page), within the 30
 * days of R105 and unless the upgrade discount of R107 has forfeited it already; else there is nothing to lose.
 */
export function forfeitsRefund(company: Company, benefit: Benefit, now: Date): boolean {
  const offer = offerOf(company, benefit);
  return isRefundWindowOpen(offer, now) && !isSilverUpgraded(company, offer);
}
