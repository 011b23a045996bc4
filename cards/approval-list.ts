import { type Action, button, MAX_BUTTONS, sendButton, tabButton, wishButton } from './button.js';
import type { Field } from './field.js';
import { inputOf } from './field.js';
import { type Frame, frame } from './frame.js';
import { inboxButtons } from './inbox-buttons.js';
import type { AdaptiveCard, Kit, PressArgs } from './kit.js';
import { pageButtons, pageOf, pageText } from './page.js';
import { plainText, tidy } from './plain-text.js';
import { loadTemplate, optional } from './template.js';

export interface ApprovalListView {
  /** To be decided, in the order in which they are shown. */
  readonly requests: readonly ApprovalLine[];
  /** Listed apart, below. */
  readonly groups?: readonly { readonly heading: string; readonly requests: readonly ApprovalLine[] }[];
  /** From 0; one that does not exist shows the nearest. */
  readonly page: number;
  readonly title?: string | undefined;
  readonly notes?: readonly string[];
  /** What the list can be narrowed by. */
  readonly filter?: Extract<Field, { kind: 'choice' }> | undefined;
  /** For those whose role decides. */
  readonly menu?: { readonly isAway: boolean } | undefined;
}

export interface ApprovalLine {
  readonly id: string;
  readonly number: number;
  readonly product: string;
  readonly requester: string;
  /** For how many days it has waited. */
  readonly days: number;
}

interface Row {
  readonly name: string;
  readonly product: string;
  readonly age: string;
  readonly open: Action;
}

interface Data extends Frame {
  readonly title: string;
  readonly subtitles: readonly string[];
  readonly notes: readonly string[];
  readonly filters: readonly object[];
  readonly groups: readonly { readonly headings: readonly string[]; readonly rows: readonly Row[] }[];
  readonly empty: readonly string[];
  readonly actions: readonly Action[];
}

const template = loadTemplate<Data>('approval-list.json');

/** What waits for this person, page by page. A row opens its request. */
export function approvalListCard(view: ApprovalListView, kit: Kit): AdaptiveCard {
  const { say } = kit;
  const { notes = [], filter } = view;
  const groups = [{ heading: '', requests: view.requests }, ...(view.groups ?? [])];
  const page = pageOf(
    groups.flatMap(group => group.requests.map(line => ({ line, group }))),
    view.page,
  );
  const shown = pageText(kit, page);
  const title = view.title ?? say('approvals.title');
  const empty = page.total === 0 ? say('approvals.none') : undefined;
  const args: PressArgs = filter?.value ? { filter: filter.value } : {};
  const actions = [
    ...pageButtons(kit, page, 'approvals', args),
    ...(view.menu ? inboxButtons(kit, { ...view.menu, args, count: view.requests.length }) : []),
    wishButton(kit, 'my-requests'),
    ...tabButton(kit, 'approvals'),
  ];
  return template({
    ...frame(kit, empty ?? title, shown ?? '', ...page.items.map(({ line }) => lineOf(line, kit))),
    title: plainText(title),
    subtitles: optional(shown && plainText(shown)),
    notes: notes.map(text => plainText(text)),
    filters: filter ? filterBox(filter, kit) : [],
    groups: groups
      .map(group => ({
        headings: optional(group.heading && plainText(group.heading)),
        rows: page.items.filter(item => item.group === group).map(({ line }) => rowOf(line, kit)),
      }))
      .filter(({ rows }) => rows.length > 0),
    empty: optional(empty && plainText(empty)),
    // Those that come last are left out first.
    actions: actions.slice(0, MAX_BUTTONS - (filter ? 1 : 0)),
  });
}

function filterBox(filter: Field, kit: Kit): readonly object[] {
  const apply = sendButton(kit, kit.say('inbox.filter.apply'), 'approvals', { page: '0' });
  return [inputOf(filter, kit), { type: 'ActionSet', actions: [apply] }];
}

function lineOf({ number, product, requester }: ApprovalLine, { say }: Kit): string {
  const name = tidy(requester, 80);
  return say('approvals.line', { number: String(number), product: tidy(product, 100), name });
}

function rowOf(line: ApprovalLine, kit: Kit): Row {
  const { number, product, requester, days } = line;
  return {
    name: plainText(tidy(requester, 80)),
    product: plainText(kit.say('requests.line', { number: String(number), product: tidy(product, 100) })),
    age: plainText(kit.say('inbox.age', { days })),
    open: button(kit, lineOf(line, kit), 'open-approval', { request: line.id }),
  };
}
