import type { Instant } from '../benefits/programme.js';
import type { RequestState } from '../benefits/request.js';
import { type Action, button, wishButton } from './button.js';
import { type Frame, frame } from './frame.js';
import type { AdaptiveCard, Kit } from './kit.js';
import { pageButtons, pageOf, pageText } from './page.js';
import { plainText, tidy } from './plain-text.js';
import { stateColor } from './state-style.js';
import { loadTemplate, optional } from './template.js';

export interface RequestListView {
  /** In the order in which they are shown. */
  readonly requests: readonly RequestLine[];
  /** From 0; one that does not exist shows the nearest. */
  readonly page: number;
}

export interface RequestLine {
  readonly id: string;
  readonly number: number;
  readonly product: string;
  readonly state: RequestState;
  readonly createdAt: Instant;
}

interface Data extends Frame {
  readonly title: string;
  readonly subtitles: readonly string[];
  readonly rows: readonly { name: string; state: string; color: string; created: string; open: Action }[];
  readonly empty: readonly string[];
  readonly actions: readonly Action[];
}

const template = loadTemplate<Data>('request-list.json');

/** A person's own requests, page by page. A row opens its request. */
export function requestListCard(view: RequestListView, kit: Kit): AdaptiveCard {
  const { say } = kit;
  const page = pageOf(view.requests, view.page);
  const shown = pageText(kit, page);
  const title = say('requests.title');
  const empty = page.total === 0 ? say('requests.none') : undefined;
  return template({
    ...frame(kit, title, shown ?? '', empty ?? '', ...page.items.map(line => nameOf(line, kit))),
    title: plainText(title),
    subtitles: optional(shown && plainText(shown)),
    rows: page.items.map(line => rowOf(line, kit)),
    empty: optional(empty && plainText(empty)),
    actions: [...pageButtons(kit, page, 'my-requests', {}), wishButton(kit, 'get-key')],
  });
}

function nameOf({ number, product }: RequestLine, { say }: Kit): string {
  return say('requests.line', { number: String(number), product: tidy(product, 100) });
}

function rowOf(line: RequestLine, kit: Kit): Data['rows'][number] {
  const name = nameOf(line, kit);
  return {
    name: plainText(name),
    state: plainText(kit.say(`requests.state.${line.state}`)),
    color: stateColor(line.state),
    created: plainText(kit.say.moment(line.createdAt, kit.timeZone)),
    open: button(kit, name, 'open-request', { request: line.id }),
  };
}
