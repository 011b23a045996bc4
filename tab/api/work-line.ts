import type { LinkName } from '../../benefits/links.js';
import { LINKS } from '../../benefits/links.js';
import type { HandOverView } from '../../cards/approval.js';
import type { Field } from '../../cards/field.js';
import type { Say } from '../../language/say.js';

/** What somebody has to do in Partner Center, as the page shows it. */
export interface WorkLine {
  readonly text: string;
  readonly steps: readonly string[];
  /** What to know before. */
  readonly notices: readonly string[];
  readonly links: readonly { readonly title: string; readonly url: string }[];
  /** What has to come back. */
  readonly fields: readonly Field[];
  /** Title of the button that says it is done. */
  readonly done: string;
  /** Title of the button that says the first half is done; absent where there are no halves, or it is. */
  readonly start?: string;
}

export function workLine(view: HandOverView, isStarted: boolean, say: Say): WorkLine {
  const { text, steps, notices = [], links, fields, done, start } = view;
  const linkTo = (name: LinkName) => ({ title: say(`link.${name}`), url: LINKS[name] });
  return {
    text,
    steps,
    notices,
    links: links.map(linkTo),
    fields,
    done,
    ...(start && !isStarted ? { start } : {}),
  };
}
