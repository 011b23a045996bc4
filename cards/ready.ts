import type { Action } from './button.js';
import { type Frame, frame } from './frame.js';
import type { AdaptiveCard, Kit } from './kit.js';
import { plainText } from './plain-text.js';
import { loadTemplate, optional } from './template.js';

export interface ReadyView {
  readonly title: string;
  /** How it came about: "Megan approved your request". */
  readonly cause?: string | undefined;
  /** What to know about it. */
  readonly text: string;
  readonly actions: readonly Action[];
}

interface Data extends Frame {
  readonly title: string;
  readonly texts: readonly string[];
  readonly text: string;
  readonly actions: readonly Action[];
}

const template = loadTemplate<Data>('ready.json');

/** What somebody asked for, or was given, is there. Never a secret: the buttons lead to it. */
export function readyCard(view: ReadyView, kit: Kit): AdaptiveCard {
  const { title, cause, text, actions } = view;
  return template({
    ...frame(kit, title, cause ?? '', text),
    title: plainText(title),
    texts: optional(cause && plainText(cause)),
    text: plainText(text),
    actions,
  });
}
