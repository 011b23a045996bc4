import { type BenefitRequest, isFinal } from '../benefits/request.js';
import { type Action, button, sendButton, wishButton } from './button.js';
import { type Fact, fact } from './fact.js';
import { type Frame, frame } from './frame.js';
import type { AdaptiveCard, Kit } from './kit.js';
import { type Outcome, outcomeOf } from './outcome.js';
import { plainText, tidy } from './plain-text.js';
import { choiceFacts, reasonQuotes, requestedFact } from './request-facts.js';
import { loadTemplate, optional } from './template.js';

export interface ApprovalView {
  readonly request: BenefitRequest;
  readonly product: string;
  readonly requester: string;
  /** The name of a person id. */
  readonly names: (personId: string) => string;
  readonly left: number;
  readonly quantity: number;
  /** R17, R105 */
  readonly forfeitsRefund: boolean;
  /** What is wrong with what was sent. */
  readonly problem?: string | undefined;
  readonly note?: string | undefined;
  /** Why it failed, in the reader's language. */
  readonly failure?: string | undefined;
}

interface Data extends Frame {
  readonly problems: readonly string[];
  readonly notes: readonly string[];
  readonly title: string;
  readonly outcomes: readonly Outcome[];
  readonly facts: readonly Fact[];
  readonly quotes: readonly Fact[];
  readonly meanings: readonly string[];
  readonly warnings: readonly string[];
  readonly reasons: readonly { label: string; placeholder: string; required: string }[];
  readonly actions: readonly Action[];
}

const template = loadTemplate<Data>('approval.json');

/** A request for those who may decide: the facts with two buttons, and later the facts with the outcome. R10 */
export function approvalCard(view: ApprovalView, kit: Kit): AdaptiveCard {
  const { say } = kit;
  const { request } = view;
  const name = tidy(view.requester, 100);
  const title = say('approvals.card.title', { name, product: tidy(view.product, 120) });
  const isOpen = request.state === 'pending';
  const outcome = outcomeOf(view, kit);
  return template({
    ...frame(kit, view.problem ?? '', view.note ?? '', title, outcome?.text ?? ''),
    problems: optional(view.problem && plainText(view.problem)),
    notes: optional(view.note && plainText(view.note)),
    title: plainText(title),
    outcomes: outcome ? [{ ...outcome, text: plainText(outcome.text) }] : [],
    facts: factsOf(view, kit),
    quotes: reasonQuotes(request, kit),
    meanings: isOpen ? [plainText(say('approvals.meaning', { name }))] : [],
    warnings: isOpen && view.forfeitsRefund ? [plainText(say('approvals.meaningRefund'))] : [],
    reasons: isOpen ? [reasonOf(kit)] : [],
    actions: isOpen ? decisions(request, kit) : [wishButton(kit, 'approvals')],
  });
}

function factsOf(view: ApprovalView, kit: Kit): Fact[] {
  const { say } = kit;
  const { request, left, quantity } = view;
  return [
    fact(say('requests.fact.requester'), view.requester, 100),
    requestedFact(request, kit),
    ...choiceFacts(request, kit),
    ...(isFinal(request.state)
      ? []
      : [fact(say('approvals.fact.left'), say('approvals.leftOf', { left, quantity }))]),
  ];
}

function reasonOf({ say }: Kit): Data['reasons'][number] {
  return {
    label: say('approvals.rejectReason'),
    placeholder: say('approvals.rejectReasonPlaceholder'),
    required: say('approvals.rejectReasonRequired'),
  };
}

/** Only a rejection sends the reason, so only a rejection is held back while it is missing. */
function decisions({ id }: BenefitRequest, kit: Kit): Action[] {
  return [
    button(kit, kit.say('approvals.approve'), 'approve', { request: id }),
    sendButton(kit, kit.say('approvals.reject'), 'reject', { request: id }),
  ];
}
