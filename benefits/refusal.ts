import type { Role } from './programme.js';

/**
 * Why the desk says no. A refusal is a value: rules return it, doors show it. Each code has a sentence
 * `refusal.<code>` and a way on `refusal.<code>.way` in every language, so a new code does not compile until
 * `language/` can say it.
 */
export type Refusal =
  /** The person is a guest without a role that lets guests use benefits. R112 */
  | { readonly code: 'guest-without-role' }
  /** The act needs one of these roles. R08, R10, R44 */
  | { readonly code: 'role-missing'; readonly needs: readonly Role[] }
  /** Nobody decides about their own request. */
  | { readonly code: 'own-request' }
  /** No other person in the company holds a role that may decide. R09, R11 */
  | { readonly code: 'no-approver'; readonly needs: readonly Role[] }
  | { readonly code: 'unknown-company' }
  /** The membership is still managed in Partner Membership Center. R04 */
  | { readonly code: 'managed-in-pmc' }
  /** R57 */
  | { readonly code: 'no-benefits' }
  | { readonly code: 'unknown-benefit' }
  /** The offer or the benefit has ended. R24, R27 */
  | { readonly code: 'offer-expired'; readonly expiredOn: string }
  /** The benefit comes only with a higher offer. */
  | { readonly code: 'tier-too-low'; readonly needs: string; readonly has: string | null }
  /** R19, R21 */
  | { readonly code: 'no-key-needed' }
  /** All granted keys are given out, or all their activations are used. R22 */
  | { readonly code: 'pool-empty' }
  | { readonly code: 'already-requested'; readonly number: number }
  /** R18: a language or operating system that the product does not come in. */
  | { readonly code: 'unknown-choice'; readonly field: 'language' | 'operatingSystem' }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'unknown-request' }
  | { readonly code: 'not-your-request' }
  /** The request is no longer in a state in which this can be done. */
  | { readonly code: 'wrong-state'; readonly state: string }
  | { readonly code: 'nudged-recently'; readonly againAt: string }
  /** A key is shown only where one person reads. */
  | { readonly code: 'not-private' };

export type RefusalCode = Refusal['code'];

/** What an act answers when it does not do what was asked. */
export interface Refused {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}

export function refused(refusal: Refusal): Refused {
  return { kind: 'refused', refusal };
}
