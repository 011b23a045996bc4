import type { AzureFunding, Role } from './programme.js';

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
  /** The company's rule lets only others ask. */
  | { readonly code: 'may-not-ask'; readonly rule: string }
  /** The company's rule asks others to decide. */
  | { readonly code: 'not-asked' }
  /** Approving against the usual way needs a reason, which everybody reads. */
  | { readonly code: 'justification-missing' }
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
  /** A choice that is none of those offered; R18: a language or operating system that the product does not come in. */
  | { readonly code: 'unknown-choice'; readonly field: ChoiceField }
  | { readonly code: 'reason-missing' }
  /** What help is needed with was not chosen, or nobody else can help with it. */
  | { readonly code: 'matter-missing' }
  | { readonly code: 'unknown-request' }
  | { readonly code: 'not-your-request' }
  /** The request is no longer in a state in which this can be done. */
  | { readonly code: 'wrong-state'; readonly state: string }
  | { readonly code: 'nudged-recently'; readonly againAt: string }
  /** Only whoever decided takes the decision back. */
  | { readonly code: 'undo-not-yours' }
  | { readonly code: 'undo-too-late'; readonly until: string }
  /** Something happened that cannot be unmade. */
  | { readonly code: 'undo-impossible' }
  | { readonly code: 'comments-full'; readonly most: number }
  /** A comment without a word, or a longer one than this. */
  | { readonly code: 'comment-length'; readonly most: number }
  /** A key is shown only where one person reads. */
  | { readonly code: 'not-private' }
  /** The account belongs to the Cloud Solution Provider programme only, not to the partner network. R56 */
  | { readonly code: 'csp-only-account' }
  /** Activation takes days and is under way. R49, R103 */
  | { readonly code: 'activation-pending'; readonly since: string }
  | { readonly code: 'already-active'; readonly since: string }
  /** A technical benefit cannot be used, and has no ids, before its activation. R47, R59 */
  | { readonly code: 'not-activated' }
  /** An activation that came back without both support ids. R47 */
  | { readonly code: 'support-ids-missing' }
  /** R66 */
  | { readonly code: 'incidents-used-up' }
  | { readonly code: 'case-number-missing' }
  | { readonly code: 'case-already-counted'; readonly caseNumber: string }
  /** A number of incidents or hours that cannot be one. R68, R79 */
  | { readonly code: 'not-a-count' }
  /** Nothing of Go-To-Market is activated without one. R98 */
  | { readonly code: 'marketing-contact-missing' }
  /** All that is wrong with the form, at least one fault. R100 */
  | { readonly code: 'contact-field'; readonly faults: readonly ContactFault[] }
  /** R79 */
  | { readonly code: 'advisory-hours-short'; readonly left: number }
  /** Longer consulting is not what advisory hours are for. R80 */
  | { readonly code: 'engagement-too-long'; readonly max: number }
  /** The person to whom something should go has no entry in the company's directory. R32, R91, R101 */
  | { readonly code: 'person-missing' }
  /** R101: a new person needs a full name, an e-mail and a role. */
  | { readonly code: 'person-incomplete'; readonly field: 'name' | 'email' | 'roles' }
  /** R101: each person has an e-mail of their own. */
  | { readonly code: 'email-taken' }
  /** What came back is no object id of the directory. R91 */
  | { readonly code: 'object-id-malformed' }
  /** The object id that came back belongs to somebody who is in the company already. R91 */
  | { readonly code: 'object-id-taken'; readonly name: string }
  /** Nobody was chosen who could decide in their place. */
  | { readonly code: 'stand-in-missing' }
  /** A stand-in needs a role that decides. R08, R10 */
  | { readonly code: 'stand-in-unfit'; readonly name: string }
  /** Days of an absence that are in the past, in the wrong order or too far ahead. */
  | { readonly code: 'absence-impossible'; readonly from: string; readonly to: string }
  | { readonly code: 'already-holder' }
  | { readonly code: 'not-a-holder' }
  /** Every credit or seat has a holder; `opensOn` is the first day on which one can change hands. R33, R93 */
  | { readonly code: 'none-free'; readonly opensOn: string | null }
  /** Partner Center has no way to take a bulk credit from its holder. R34 */
  | { readonly code: 'no-removal' }
  /** R35 */
  | { readonly code: 'enrolment-year-ended'; readonly endedOn: string }
  /** R36, R37 */
  | { readonly code: 'not-combinable'; readonly funding: AzureFunding }
  /** A seat changes hands only from day 90 on. R93 */
  | { readonly code: 'seat-locked'; readonly opensOn: string }
  /** What was done in Partner Center cannot have been done on that day. */
  | { readonly code: 'day-impossible'; readonly from: string; readonly to: string }
  /** The seat is being given out on another request. R93 */
  | { readonly code: 'seat-taken' }
  | { readonly code: 'already-waiting'; readonly place: number }
  | { readonly code: 'not-waiting' }
  /** Nobody needs to wait. R93 */
  | { readonly code: 'seat-free' }
  /** Seats or end date must be decided before the key is shown. R85 */
  | { readonly code: 'intent-missing' }
  /** The key is set aside for another request, or was already read for this one. */
  | { readonly code: 'key-taken' }
  /** R84 */
  | { readonly code: 'key-redeemed' }
  /** R88 */
  | { readonly code: 'key-malformed' }
  /** R87 */
  | { readonly code: 'wrong-tenant'; readonly tenant: string }
  /** Nothing is running that a key could extend or add seats to. R88, R89 */
  | { readonly code: 'no-subscription' }
  /** R89: to extend, a key may have at most three times the seats in use, and add at most three years. */
  | { readonly code: 'key-too-large'; readonly seats: number; readonly most: number }
  /** R84 */
  | { readonly code: 'replacement-too-late'; readonly endedOn: string }
  | { readonly code: 'already-replaced' }
  /** R105, R107 */
  | {
      readonly code: 'refund-impossible';
      readonly because: 'window-passed' | 'software-activated' | 'upgrade-discount';
    };

/** What can be wrong with the four fields of a marketing contact, in the order of the form. R100 */
export const CONTACT_FAULTS = [
  'person-not-listed',
  'email-malformed',
  'email-of-account',
  'phone-malformed',
  'language-unknown',
] as const;
export type ContactFault = (typeof CONTACT_FAULTS)[number];

/** `change`, `from`, `to`, `funding`: what is to be done with a credit, with whom, and what pays. R33 to R36 */
export type ChoiceField = 'language' | 'operatingSystem' | 'change' | 'from' | 'to' | 'funding';

export type RefusalCode = Refusal['code'];

/** What an act answers when it does not do what was asked. */
export interface Refused {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}

export function refused(refusal: Refusal): Refused {
  return { kind: 'refused', refusal };
}
