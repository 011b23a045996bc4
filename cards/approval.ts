import type { LinkName } from '../benefits/links.js';
import { LINKS } from '../benefits/links.js';
import type { BenefitRequest } from '../benefits/request.js';
import { isFinal } from '../benefits/request.js';
import { type Action, button, linkButton, MAX_BUTTONS, sendButton, wishButton } from './button.js';
import { type Fact, fact } from './fact.js';
import { type Field, inputOf } from './field.js';
import { type Frame, frame } from './frame.js';
import type { AdaptiveCard, Kit } from './kit.js';
import { type Outcome, outcomeOf } from './outcome.js';
import { plainText } from './plain-text.js';
import { commentQuotes, reasonQuotes, requestedFact } from './request-facts.js';
import { loadTemplate, optional } from './template.js';
import { undoButton, undoText } from './undo.js';

export interface ApprovalView {
  readonly request: BenefitRequest;
  /** What is asked for, in one sentence. */
  readonly title: string;
  readonly requester: string;
  /** The name of a person id. */
  readonly names: (personId: string) => string;
  readonly facts: readonly ViewFact[];
  /** What matters only until it is decided, for example how many are left. */
  readonly openFacts?: readonly ViewFact[];
  /** What approving means. */
  readonly meaning?: string | undefined;
  readonly warnings?: readonly string[];
  /** Title of the button, where it is not "Approve". */
  readonly approve?: string | undefined;
  /** What the reader has to do in Partner Center now. */
  readonly handOver?: HandOverView | undefined;
  /** Buttons that lead on once it is fulfilled. */
  readonly afterwards?: readonly Action[] | undefined;
  /** What is wrong with what was sent. */
  readonly problem?: string | undefined;
  readonly note?: string | undefined;
  /** The reader can take the decision back until then; ISO 8601. */
  readonly undoUntil?: string | undefined;
  /** Why it failed, in the reader's language. */
  readonly failure?: string | undefined;
}

interface ViewFact {
  readonly title: string;
  readonly value: string;
}

/** A step that only Partner Center can do. */
export interface HandOverView {
  readonly text: string;
  readonly steps: readonly string[];
  /** What to know before. */
  readonly notices?: readonly string[];
  readonly links: readonly LinkName[];
  /** What has to come back. */
  readonly fields: readonly Field[];
  /** Title of the button that says it is done. */
  readonly done: string;
  /** Title of the button that says the first half is done. */
  readonly start?: string | undefined;
  /** It is being said why it cannot be done. */
  readonly isGivingUp?: boolean;
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
  /** What to do in Partner Center, above its steps. */
  readonly intros: readonly string[];
  readonly steps: readonly { readonly number: string; readonly text: string }[];
  readonly notices: readonly string[];
  readonly undos: readonly string[];
  readonly inputs: readonly object[];
  readonly actions: readonly Action[];
}

/** Characters of one sentence or step. */
const LONGEST = 600;

const template = loadTemplate<Data>('approval.json');

/**
 * A request for those who may decide: the facts with two buttons; once approved, what is to be done in Partner
 * Center, if anything; in the end the facts with the outcome. R08, R10
 */
export function approvalCard(view: ApprovalView, kit: Kit): AdaptiveCard {
  const { request, title, warnings = [] } = view;
  const isOpen = request.state === 'pending';
  const handOver = request.state === 'approved' ? view.handOver : undefined;
  const outcome = outcomeOf(view, kit);
  return template({
    ...frame(kit, view.problem ?? '', view.note ?? '', title, outcome?.text ?? ''),
    problems: optional(view.problem && plainText(view.problem)),
    notes: optional(view.note && plainText(view.note)),
    title: plainText(title, LONGEST),
    outcomes: outcome ? [{ ...outcome, text: plainText(outcome.text) }] : [],
    facts: factsOf(view, kit),
    quotes: [...reasonQuotes(request, kit), ...commentQuotes(request, view.names, kit)],
    meanings: optional(isOpen ? plainText(view.meaning ?? '', LONGEST) : undefined),
    warnings: isOpen ? warnings.map(text => plainText(text, LONGEST)) : [],
    intros: optional(handOver && plainText(handOver.text, LONGEST)),
    steps: stepsOf(handOver, kit),
    notices: handOver?.isGivingUp ? [] : (handOver?.notices ?? []).map(text => plainText(text, LONGEST)),
    undos: optional(plainText(undoText(view.undoUntil, kit))),
    inputs: fieldsOf(view, handOver, kit).map(field => inputOf(field, kit)),
    actions: isOpen ? decisions(view, kit) : handOver ? reports(view, handOver, kit) : restOf(view, kit),
  });
}

function factsOf(view: ApprovalView, kit: Kit): Fact[] {
  const { request, requester, facts, openFacts = [] } = view;
  return [
    fact(kit.say('requests.fact.requester'), requester, 100),
    requestedFact(request, kit),
    ...[...facts, ...(isFinal(request.state) ? [] : openFacts)].map(({ title, value }) => fact(title, value)),
  ];
}

function stepsOf(handOver: HandOverView | undefined, { say }: Kit): Data['steps'] {
  if (!handOver || handOver.isGivingUp) return [];
  return handOver.steps.map((step, index) => ({
    number: `${say.number(index + 1)}\\.`,
    text: plainText(step, LONGEST),
  }));
}

/** Only a rejection needs a reason, so the field is no condition for the other button. */
function fieldsOf(
  { request }: ApprovalView,
  handOver: HandOverView | undefined,
  { say }: Kit,
): readonly Field[] {
  if (request.state === 'pending')
    return [
      {
        kind: 'text',
        id: 'reason',
        label: say('approvals.rejectReason'),
        placeholder: say('approvals.rejectReasonPlaceholder'),
        isMultiline: true,
        isOptional: true,
      },
    ];
  if (!handOver?.isGivingUp) return handOver?.fields ?? [];
  return [
    {
      kind: 'text',
      id: 'reason',
      label: say('handOver.why'),
      placeholder: say('approvals.rejectReasonPlaceholder'),
      required: say('approvals.rejectReasonRequired'),
      isMultiline: true,
    },
  ];
}

function decisions({ request: { id }, approve }: ApprovalView, kit: Kit): Action[] {
  return [
    button(kit, approve ?? kit.say('approvals.approve'), 'approve', { request: id }),
    sendButton(kit, kit.say('approvals.reject'), 'reject', { request: id }),
    button(kit, kit.say('comment.button'), 'comment', { request: id }),
  ];
}

function reports(view: ApprovalView, handOver: HandOverView, kit: Kit): Action[] {
  const { say } = kit;
  const { request } = view;
  const args = { request: request.id };
  if (handOver.isGivingUp)
    return [
      sendButton(kit, say('handOver.giveUp'), 'give-up', args),
      button(kit, say('button.back'), 'open-approval', args),
    ];
  const isStarted = request.history.some(({ event }) => event === 'started');
  return [
    ...handOver.links.flatMap(link => linkButton(say(`link.${link}`), LINKS[link])),
    sendButton(kit, handOver.done, 'report-done', args),
    ...(handOver.start && !isStarted ? [button(kit, handOver.start, 'report-started', args)] : []),
    button(kit, say('handOver.impossible'), 'say-impossible', args),
    ...undoButton(view, kit),
    button(kit, say('comment.button'), 'comment', args),
  ].slice(0, MAX_BUTTONS);
}

function restOf(view: ApprovalView, kit: Kit): Action[] {
  return [...undoButton(view, kit), ...(view.afterwards ?? []), wishButton(kit, 'approvals')];
}
