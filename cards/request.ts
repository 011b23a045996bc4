import { type BenefitRequest, lastStep } from '../benefits/request.js';
import type { Prospect } from '../benefits/timeline.js';
import { type Action, button, wishButton } from './button.js';
import { type Fact, fact } from './fact.js';
import { type Frame, frame } from './frame.js';
import type { AdaptiveCard, Kit } from './kit.js';
import { plainText, tidy } from './plain-text.js';
import { commentQuotes, reasonQuotes } from './request-facts.js';
import { STATE_STYLES } from './state-style.js';
import { loadTemplate, optional } from './template.js';
import { comingList, happenedList, type TextList } from './timeline.js';

export interface RequestView {
  readonly request: BenefitRequest;
  /** What it is about, in a few words. */
  readonly product: string;
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  /** What a request that is done brought, and the buttons that lead to it. */
  readonly done?: { readonly text?: string | undefined; readonly actions: readonly Action[] } | undefined;
  /** The reader does it in Partner Center themselves. */
  readonly isOwnWork?: boolean;
  /** The button that asks for the same again. */
  readonly again: Action;
  /** The name of a person id. */
  readonly names: (personId: string) => string;
  /** Names of the people who may decide. */
  readonly waitingFor: readonly string[];
  /** Whether one of them can be written to in Teams. */
  readonly reachable: boolean;
  readonly mayNudge: boolean;
  /** What happens next, and when. */
  readonly coming?: readonly Prospect[];
  /** Why it failed, in the reader's language. */
  readonly failure?: string | undefined;
  readonly note?: string | undefined;
}

interface Data extends Frame {
  readonly notes: readonly string[];
  readonly title: string;
  readonly state: string;
  readonly style: string;
  readonly factSets: readonly { readonly facts: readonly Fact[] }[];
  readonly quotes: readonly Fact[];
  readonly texts: readonly string[];
  readonly lists: readonly TextList[];
  readonly actions: readonly Action[];
}

const template = loadTemplate<Data>('request.json');

/** Where a request stands, for the person who made it. */
export function requestCard(view: RequestView, kit: Kit): AdaptiveCard {
  const { say } = kit;
  const { request } = view;
  const title = say('requests.card.title', {
    number: String(request.number),
    product: tidy(view.product, 120),
  });
  const state = say(`requests.state.${request.state}`);
  const text = textOf(view, kit);
  return template({
    ...frame(kit, view.note ?? '', title, state, text ?? ''),
    notes: optional(view.note && plainText(view.note)),
    title: plainText(title),
    state: plainText(state),
    style: STATE_STYLES[request.state],
    factSets:
      view.facts.length > 0 ? [{ facts: view.facts.map(({ title, value }) => fact(title, value)) }] : [],
    quotes: [...reasonQuotes(request, kit), ...commentQuotes(request, view.names, kit)],
    texts: optional(text && plainText(text)),
    lists: [...happenedList(request, view.names, kit), ...comingList(view.coming ?? [], kit)],
    actions: [...actionsOf(view, kit), wishButton(kit, 'my-requests')],
  });
}

/** What it means for the requester now. */
function textOf({ request, names, failure, ...view }: RequestView, { say }: Kit): string | undefined {
  switch (request.state) {
    case 'pending': {
      if (view.waitingFor.length === 0) return undefined;
      const people = say.list(view.waitingFor.map(name => tidy(name, 60)));
      return say(view.reachable ? 'requests.waitingFor' : 'requests.waitingForNobodyReachable', {
        names: tidy(people, 600),
      });
    }
    case 'rejected': {
      const step = lastStep(request, 'rejected');
      const name = tidy(step?.by ? names(step.by) : '', 100);
      return say('requests.rejectedBecause', { name, reason: tidy(step?.note ?? '', 500) });
    }
    case 'withdrawn':
      return say('requests.withdrawn.text');
    case 'expired':
      return say('requests.expired.text');
    case 'failed':
      return say('requests.failed.text', { reason: failure ?? '' }).trim();
    case 'approved':
      return approvedText(request, view, say);
    case 'fulfilled':
      return view.done?.text;
  }
}

/** The request lives in Partner Center for now. */
function approvedText(
  request: BenefitRequest,
  { isOwnWork }: Pick<RequestView, 'isOwnWork'>,
  say: Kit['say'],
): string {
  if (isOwnWork) return say('requests.approved.own');
  const isStarted = request.history.some(({ event }) => event === 'started');
  return say(isStarted ? 'requests.approved.started' : 'requests.approved.text');
}

function actionsOf({ request, mayNudge, done, again, isOwnWork }: RequestView, kit: Kit): readonly Action[] {
  const { say } = kit;
  const args = { request: request.id };
  switch (request.state) {
    case 'pending':
      return [
        ...(mayNudge ? [button(kit, say('requests.nudge'), 'nudge', args)] : []),
        button(kit, say('requests.withdraw'), 'withdraw', args),
        button(kit, say('comment.button'), 'comment', args),
      ];
    case 'fulfilled':
      return done?.actions ?? [];
    case 'approved':
      return [
        ...(isOwnWork ? [button(kit, say('handOver.open'), 'open-approval', args)] : []),
        button(kit, say('comment.button'), 'comment', args),
      ];
    case 'rejected':
    case 'withdrawn':
    case 'expired':
    case 'failed':
      return [again];
  }
}
