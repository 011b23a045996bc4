import { type BenefitRequest, isFinal, lastStep } from '../benefits/request.js';
import { type Action, button, sendButton } from './button.js';
import { type Fact, fact } from './fact.js';
import { type Field, inputOf } from './field.js';
import { type Frame, frame } from './frame.js';
import type { AdaptiveCard, Kit } from './kit.js';
import { plainText, tidy } from './plain-text.js';
import { requestedFact } from './request-facts.js';
import { STATE_STYLES } from './state-style.js';
import { loadTemplate, optional } from './template.js';

export interface RoomView {
  readonly request: BenefitRequest;
  /** What is asked for, in one sentence. */
  readonly title: string;
  readonly requester: string;
  /** The name of a person id. */
  readonly names: (personId: string) => string;
  /** What was chosen, and how many approvals there are. */
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  /** For a reader who may decide: the request can be decided here. */
  readonly decide?: { readonly approve?: string | undefined; readonly texts: readonly string[] } | undefined;
  /** The reader may go on with it in their own chat. */
  readonly mayOpen?: boolean;
  /** Ids in the channel (`29:…`) of readers whose client fetches their own view by itself. */
  readonly refreshFor: readonly string[];
  readonly note?: string | undefined;
}

interface Data extends Frame {
  readonly notes: readonly string[];
  readonly title: string;
  readonly state: string;
  readonly style: string;
  readonly facts: readonly Fact[];
  readonly quotes: readonly Fact[];
  readonly texts: readonly string[];
  readonly inputs: readonly object[];
  readonly actions: readonly Action[];
}

/** Teams fetches a view of their own for no more people than this. */
export const MOST_REFRESHED = 60;

const template = loadTemplate<Data>('room.json');

/**
 * A request where several people read: what is asked for and how it stands, never what came of it. Whoever may
 * decide gets the buttons in a view of their own; reasons are words for those two alone.
 */
export function roomCard(view: RoomView, kit: Kit): AdaptiveCard {
  const { request, decide } = view;
  const { say } = kit;
  const state = stateText(view, kit);
  const isOpen = request.state === 'pending';
  const readOnly = isOpen && !decide && kit.readerId === undefined ? [say('room.readOnly')] : [];
  const quote = decide ? request.reason.trim() : '';
  const card = template({
    ...frame(kit, view.note ?? '', view.title, state),
    notes: optional(view.note && plainText(view.note)),
    title: plainText(view.title, 600),
    state: plainText(state),
    style: STATE_STYLES[request.state],
    facts: [
      fact(say('requests.fact.requester'), view.requester, 100),
      requestedFact(request, kit),
      ...view.facts.map(({ title, value }) => fact(title, value)),
    ],
    quotes: quote ? [{ title: say('requests.fact.reason'), value: plainText(tidy(quote, 500)) }] : [],
    texts: [...(decide?.texts ?? []), ...readOnly].map(text => plainText(text, 600)),
    inputs: decide ? [inputOf(reasonField(kit), kit)] : [],
    actions: actionsOf(view, kit),
  });
  return isFinal(request.state) ? card : { ...card, refresh: refreshOf(view, kit) };
}

function stateText({ request, names }: RoomView, { say, timeZone }: Kit): string {
  const step = lastStep(request, 'approved', 'rejected', 'withdrawn', 'expired');
  const name = step?.by ? tidy(names(step.by), 100) : say('app.name');
  const time = step ? say.moment(step.at, timeZone) : '';
  switch (request.state) {
    case 'pending':
      return say('room.pending');
    case 'approved':
      return say('approvals.toDo', { name, time });
    case 'fulfilled':
      return say('approvals.approvedBy', { name, time });
    case 'rejected':
      return say('room.rejectedBy', { name, time });
    case 'withdrawn':
      return say('approvals.withdrawnBy', { name, time });
    case 'expired':
      return say('approvals.expired', { time });
    case 'failed':
      return say('room.failedBy', { name, time });
  }
}

function reasonField({ say }: Kit): Field {
  return {
    kind: 'text',
    id: 'reason',
    label: say('approvals.rejectReason'),
    placeholder: say('approvals.rejectReasonPlaceholder'),
    isMultiline: true,
    isOptional: true,
  };
}

function actionsOf({ request, decide, mayOpen }: RoomView, kit: Kit): readonly Action[] {
  const { say } = kit;
  const args = { request: request.id };
  return [
    ...(decide
      ? [
          button(kit, decide.approve ?? say('approvals.approve'), 'room-approve', args),
          sendButton(kit, say('approvals.reject'), 'room-reject', args),
        ]
      : []),
    ...(mayOpen ? [button(kit, say('room.open'), 'open-approval', args)] : []),
    ...(isFinal(request.state) ? [] : [button(kit, say('room.refresh'), 'room-refresh', args)]),
  ];
}

/** Where the client does not do it by itself, the button does the same. */
function refreshOf({ request, refreshFor }: RoomView, kit: Kit): object {
  const action = button(kit, kit.say('room.refresh'), 'room-refresh', { request: request.id });
  return { action, userIds: refreshFor.slice(0, MOST_REFRESHED) };
}
