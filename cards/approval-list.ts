import type { Instant } from '../benefits/programme.js';
import { type Action, button, wishButton } from './button.js';
import { type Frame, frame } from './frame.js';
import type { AdaptiveCard, Kit } from './kit.js';
import { pageButtons, pageOf, pageText } from './page.js';
import { plainText, tidy } from './plain-text.js';
import { loadTemplate, optional } from './template.js';

export interface ApprovalListView {
  /** In the order in which they are shown. */
  readonly requests: readonly ApprovalLine[];
  /** From 0; one that does not exist shows the nearest. */
  readonly page: number;
}

export interface ApprovalLine {
  readonly id: string;
  readonly number: number;
  readonly product: string;
  readonly requester: string;
  readonly createdAt: Instant;
}

interface Data extends Frame {
  readonly title: string;
  readonly subtitles: readonly string[];
  readonly rows: readonly { name: string; product: string; created: string; open: Action }[];
  readonly empty: readonly string[];
  readonly actions: readonly Action[];
}

const template = loadTemplate<Data>('approval-list.json');

/** What waits for this person's decision, page by page. A row opens its request. */
export function approvalListCard(view: ApprovalListView, kit: Kit): AdaptiveCard {
  const { say } = kit;
  const page = pageOf(view.requests, view.page);
  const shown = pageText(kit, page);
  const title = say('approvals.title');
  const empty = page.total === 0 ? say('approvals.none') : undefined;
  return template({
    ...frame(kit, empty ?? title, shown ?? '', ...page.items.map(line => lineOf(line, kit))),
    title: plainText(title),
    subtitles: optional(shown && plainText(shown)),
    rows: page.items.map(line => rowOf(line, kit)),
    empty: optional(empty && plainText(empty)),
    actions: [...pageButtons(kit, page, 'approvals', {}), wishButton(kit, 'my-requests')],
  });
}

function lineOf({ number, product, requester }: ApprovalLine, { say }: Kit): string {
  const name = tidy(requester, 80);
  return say('approvals.line', { number: String(number), product: tidy(product, 100), name });
}

function rowOf(line: ApprovalLine, kit: Kit): Data['rows'][number] {
  const { number, product, requester } = line;
  return {
    name: plainText(tidy(requester, 80)),
    product: plainText(kit.say('requests.line', { number: String(number), product: tidy(product, 100) })),
    created: plainText(kit.say.moment(line.createdAt, kit.timeZone)),
    open: button(kit, lineOf(line, kit), 'open-approval', { request: line.id }),
  };
}
