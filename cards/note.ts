import { type Action, isWish, wishButton } from './button.js';
import { type Frame, frame } from './frame.js';
import type { AdaptiveCard, Kit, PressAct } from './kit.js';
import { plainText } from './plain-text.js';
import { loadTemplate, optional } from './template.js';

export interface NoteView {
  /** One sentence: what happened. */
  readonly title: string;
  readonly text?: string | undefined;
  /** Buttons that lead on, before the wishes. */
  readonly actions?: readonly Action[];
  /** What the person may want next. */
  readonly wishes: readonly PressAct[];
}

interface Data extends Frame {
  readonly title: string;
  readonly texts: readonly string[];
  readonly actions: readonly Action[];
}

const template = loadTemplate<Data>('note.json');

/** A short message with a way on, in the place of a card that has served. */
export function noteCard(view: NoteView, kit: Kit): AdaptiveCard {
  return template({
    ...frame(kit, view.title, view.text ?? ''),
    title: plainText(view.title),
    texts: optional(view.text && plainText(view.text)),
    actions: [...(view.actions ?? []), ...view.wishes.filter(isWish).map(act => wishButton(kit, act))],
  });
}
