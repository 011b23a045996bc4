import type { RequestMark } from './asking.js';
import { refuseAsking, refuseAskingTwice, refuseWithoutApprover } from './asking.js';
import type { CloudKey } from './cloud-key.js';
import { nextCloudKeyState } from './cloud-key.js';
import type { Benefit, CloudBenefit, Company, Offer, Person } from './company.js';
import { benefitsOf } from './company.js';
import type { Refusal } from './refusal.js';
import { refuseUse } from './refuse-use.js';
import type { KeyFacts, KeyIntent } from './subscription-end.js';
import { refuseIntent } from './subscription-end.js';
import { dayOf, isOfferActive, validityOf } from './validity.js';

/** The role matrix's act behind handing out a licence key: activating a benefit. R10, R83 */
export const CLOUD_KEY_ACT = 'activate-benefit';

/** The products that need a licence key, by the active offer that brings them. R81 */
export function cloudBenefitsByOffer(
  company: Company,
  now: Date,
): readonly { readonly offer: Offer; readonly benefits: readonly CloudBenefit[] }[] {
  return company.offers
    .filter(offer => isOfferActive(offer, company, now))
    .map(offer => ({
      offer,
      benefits: benefitsOf(company, 'cloud').filter(
        benefit => benefit.offer === offer.id && validityOf(company, benefit, now) !== 'expired',
      ),
    }))
    .filter(group => group.benefits.length > 0);
}

/** The key for the next request: the first that is free. */
export function keyToGive(keys: readonly CloudKey[]): CloudKey | undefined {
  return keys.filter(key => key.state === 'unredeemed').sort((a, b) => (a.id < b.id ? -1 : 1))[0];
}

/**
 * May this person ask for a licence key of this product, for this purpose? No keys at all is no refusal: the
 * admin who approves then fetches one from Partner Center. R81, R83, R84, R85, R89
 */
export function refuseCloudKeyRequest(facts: {
  company: Company;
  person: Person;
  benefit: Benefit | undefined;
  keys: readonly CloudKey[];
  intent: KeyIntent;
  requests: readonly RequestMark[];
  now: Date;
}): Refusal | undefined {
  const { company, person, benefit, keys, intent, requests, now } = facts;
  const early = refuseAsking(company, person);
  if (early) return early;
  if (benefit?.category !== 'cloud') return { code: 'unknown-benefit' };
  return (
    refuseUse(company, benefit, now) ??
    refuseAskingTwice(requests, person.id, benefit.id) ??
    refuseWithoutKey(keys) ??
    refuseIntent(intent, keyFactsOf(company, benefit, keyToGive(keys), now)) ??
    refuseWithoutApprover(company, person.id, CLOUD_KEY_ACT)
  );
}

/** What a key does today; one that is not at hand yet carries all seats of its benefit. R84, R89 */
export function keyFactsOf(
  company: Company,
  benefit: CloudBenefit,
  key: Pick<CloudKey, 'seats'> | undefined,
  now: Date,
): KeyFacts {
  return { benefit, keySeats: key?.seats ?? benefit.quantity, today: dayOf(now, company.timeZone) };
}

/** Are there keys, and every one of them is used or set aside? R84 */
export function refuseWithoutKey(keys: readonly CloudKey[]): Refusal | undefined {
  if (keys.length === 0 || keyToGive(keys)) return undefined;
  return { code: keys.every(isUsedUp) ? 'key-redeemed' : 'key-taken' };
}

/** Can this key be set aside for a request and purpose, or its purpose still be changed? R84, R85 */
export function refuseChoice(key: CloudKey, requestId: string): Refusal | undefined {
  if (isUsedUp(key)) return { code: 'key-redeemed' };
  return key.requestId !== undefined && key.requestId !== requestId ? { code: 'key-taken' } : undefined;
}

/** Can the key be given back? Not once somebody has read it: it could be redeemed at any time. R84 */
export function refuseDrop(key: CloudKey, requestId: string): Refusal | undefined {
  const refusal = refuseChoice(key, requestId);
  if (refusal) return refusal;
  if (key.state === 'unredeemed') return { code: 'intent-missing' };
  return nextCloudKeyState(key.state, 'drop') ? undefined : { code: 'key-taken' };
}

/**
 * May this key be shown now? R84: not once it is redeemed. R85: not before it is decided what it is for. R87: only
 * to somebody who says to be signed in to the right tenant; `tenant` is what they wrote, a domain or an account.
 * Only the person whose request it serves, and only where one person reads.
 */
export function refuseShowing(
  key: CloudKey,
  benefit: CloudBenefit,
  reader: {
    readonly personId: string;
    readonly request: Pick<RequestMark, 'requesterId'> & { readonly id: string };
    readonly tenant: string;
    readonly isOneToOne: boolean;
  },
): Refusal | undefined {
  if (reader.request.requesterId !== reader.personId) return { code: 'not-your-request' };
  const refusal = refuseChoice(key, reader.request.id);
  if (refusal) return refusal;
  if (key.state === 'unredeemed') return { code: 'intent-missing' };
  if (!isRightTenant(benefit, reader.tenant))
    return { code: 'wrong-tenant', tenant: benefit.tenantDomain ?? '' };
  return reader.isOneToOne ? undefined : { code: 'not-private' };
}

/** Can it be recorded that the key was redeemed, on the right tenant or on another one? R84, R87 */
export function refuseRedeemed(key: CloudKey, requestId: string): Refusal | undefined {
  const refusal = refuseChoice(key, requestId);
  if (refusal) return refusal;
  return nextCloudKeyState(key.state, 'redeem') ? undefined : { code: 'intent-missing' };
}

/**
 * Is what somebody says to be signed in to (`contoso.com`, `megan@contoso.com`) the tenant of the benefit? Where
 * the company file names none, any domain will do, and the answer is kept with the key. R87
 */
export function isRightTenant(benefit: Pick<CloudBenefit, 'tenantDomain'>, said: string): boolean {
  const domain = tenantOf(said);
  return domain !== '' && (benefit.tenantDomain === undefined || domain === tenantOf(benefit.tenantDomain));
}

/**
 * The domain in what somebody wrote, in small letters; empty where there is none. It is kept in records, so what
 * has no form of a domain, such as a key pasted into the wrong field, gives nothing. R87
 */
export function tenantOf(said: string): string {
  const text = said.trim().toLowerCase();
  const domain = text.slice(text.lastIndexOf('@') + 1).replace(/\.$/, '');
  return /^(?=.{1,253}$)[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(domain) ? domain : '';
}

/** Has the key been redeemed, on whichever tenant? Then it never is again. R84 */
export function isUsedUp(key: CloudKey): boolean {
  return key.redeemedAt !== undefined;
}

/** Has a text the form of a product key: 25 letters and digits, in groups of five or not? Linked page. R88 */
export function isProductKey(text: string): boolean {
  return /^[A-Z0-9]{5}(-?[A-Z0-9]{5}){4}$/i.test(text.trim());
}

/** A product key as it is kept: capital letters, in groups of five. R88 */
export function groupedKey(key: string): string {
  const groups = key
    .trim()
    .replaceAll('-', '')
    .toUpperCase()
    .match(/.{1,5}/g);
  return (groups ?? []).join('-');
}

/** Licences in use: those from before the desk, and those of every key that was redeemed here. R06 */
export function licencesUsed(
  benefit: Pick<CloudBenefit, 'quantity' | 'used'>,
  keys: readonly CloudKey[],
): number {
  const redeemed = keys.filter(key => isUsedUp(key) && key.state !== 'replaced');
  const used = redeemed.reduce((seats, key) => seats + key.seats, benefit.used);
  return redeemed.length === 0 ? used : Math.min(benefit.quantity, used);
}
