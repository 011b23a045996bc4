import type { Refusal, RefusalCode } from '../benefits/refusal.js';
import { type Action, type WishAct, wishButton } from './button.js';
import { type Frame, frame } from './frame.js';
import type { AdaptiveCard, Kit } from './kit.js';
import { plainText } from './plain-text.js';
import { type Helper, refusalText } from './refusal-text.js';
import { loadTemplate } from './template.js';

export interface RefusalView {
  readonly refusal: Refusal;
  /** Who can help; may be empty. */
  readonly people: readonly Helper[];
}

/** The buttons that give a way on. */
const WAYS_ON: { readonly [code in RefusalCode]: readonly WishAct[] } = {
  'guest-without-role': ['find-admin', 'check-benefits'],
  'role-missing': ['find-admin'],
  'may-not-ask': ['find-admin'],
  'not-asked': ['approvals', 'find-admin'],
  'justification-missing': ['approvals'],
  'own-request': ['find-admin', 'my-requests'],
  'no-approver': ['find-admin', 'check-benefits'],
  'unknown-company': ['help'],
  'managed-in-pmc': ['find-admin'],
  'no-benefits': ['find-admin'],
  'unknown-benefit': ['check-benefits', 'get-key'],
  'offer-expired': ['check-benefits', 'find-admin'],
  'tier-too-low': ['check-benefits', 'find-admin'],
  'no-key-needed': ['check-benefits'],
  'pool-empty': ['find-admin', 'check-benefits'],
  'already-requested': ['my-requests'],
  'unknown-choice': ['get-key'],
  'reason-missing': ['get-key'],
  'matter-missing': ['find-admin'],
  'unknown-request': ['my-requests'],
  'not-your-request': ['my-requests'],
  'wrong-state': ['my-requests'],
  'nudged-recently': ['my-requests'],
  'undo-not-yours': ['approvals'],
  'undo-too-late': ['approvals'],
  'undo-impossible': ['approvals'],
  'comments-full': ['my-requests'],
  'comment-length': ['my-requests'],
  'not-private': ['my-requests'],
  'csp-only-account': ['find-admin'],
  'activation-pending': ['my-requests', 'check-benefits'],
  'already-active': ['check-benefits'],
  'not-activated': ['find-admin', 'check-benefits'],
  'support-ids-missing': ['approvals'],
  'incidents-used-up': ['check-benefits'],
  'case-number-missing': ['check-benefits'],
  'case-already-counted': ['check-benefits'],
  'not-a-count': ['check-benefits'],
  'marketing-contact-missing': ['marketing-contact', 'find-admin'],
  'contact-field': ['marketing-contact', 'add-person'],
  'advisory-hours-short': ['check-benefits', 'find-admin'],
  'engagement-too-long': ['check-benefits'],
  'person-missing': ['add-person', 'find-admin'],
  'stand-in-missing': ['approvals', 'find-admin'],
  'stand-in-unfit': ['approvals', 'find-admin'],
  'absence-impossible': ['approvals'],
  'person-incomplete': ['add-person', 'find-admin'],
  'email-taken': ['check-benefits', 'find-admin'],
  'already-holder': ['check-benefits'],
  'not-a-holder': ['check-benefits'],
  'none-free': ['check-benefits', 'find-admin'],
  'no-removal': ['check-benefits'],
  'enrolment-year-ended': ['check-benefits', 'find-admin'],
  'not-combinable': ['check-benefits'],
  'seat-locked': ['waiting-list', 'check-benefits'],
  'already-waiting': ['waiting-list', 'my-requests'],
  'not-waiting': ['assign-visual-studio', 'check-benefits'],
  'seat-free': ['assign-visual-studio', 'check-benefits'],
  'intent-missing': ['my-requests'],
  'key-taken': ['find-admin', 'check-benefits'],
  'key-redeemed': ['find-admin', 'check-benefits'],
  'key-malformed': ['find-admin'],
  'wrong-tenant': ['my-requests'],
  'no-subscription': ['check-benefits'],
  'key-too-large': ['check-benefits'],
  'replacement-too-late': ['find-admin'],
  'already-replaced': ['find-admin'],
  'refund-impossible': ['check-benefits', 'find-admin'],
  'seat-taken': ['assign-visual-studio', 'waiting-list'],
  'day-impossible': ['approvals'],
  'object-id-malformed': ['approvals'],
  'object-id-taken': ['approvals'],
};

const template = loadTemplate<Frame & { title: string; way: string; actions: readonly Action[] }>(
  'refusal.json',
);

/** A refusal that says why, who can help, and what to do now. */
export function refusalCard({ refusal, people }: RefusalView, kit: Kit): AdaptiveCard {
  const { text, way } = refusalText(refusal, people, kit);
  return template({
    ...frame(kit, text, way),
    title: plainText(text),
    way: plainText(way),
    actions: WAYS_ON[refusal.code].map(act => wishButton(kit, act)),
  });
}
