import { type Action, isWish, MAX_BUTTONS, type WishAct, wishButton } from './button.js';
import { type Frame, frame } from './frame.js';
import type { AdaptiveCard, Kit, PressAct } from './kit.js';
import { plainText } from './plain-text.js';
import { loadTemplate, optional } from './template.js';

export interface SuggestView {
  /** What the person may have meant, best first. Acts that need an object have no button here. */
  readonly wishes: readonly PressAct[];
  readonly heard: 'nothing' | 'unsure';
}

interface Data extends Frame {
  readonly title: string;
  readonly texts: readonly string[];
  readonly actions: readonly Action[];
}

const template = loadTemplate<Data>('suggest.json');

/** Offers what the person may have meant; the usual wishes when that is unknown. Help is always among them. */
export function suggestCard(view: SuggestView, kit: Kit): AdaptiveCard {
  const { say } = kit;
  const isUnsure = view.heard === 'unsure' && view.wishes.length > 0;
  const title = say(isUnsure ? 'didYouMean.title' : 'notUnderstood.title');
  const text = isUnsure ? undefined : say('notUnderstood.text');
  return template({
    ...frame(kit, title, text ?? ''),
    title: plainText(title),
    texts: optional(text),
    actions: wishesOf(view.wishes).map(act => wishButton(kit, act)),
  });
}

function wishesOf(wishes: readonly PressAct[]): readonly WishAct[] {
  const meant = wishes.filter(isWish).filter(act => act !== 'help');
  const offered = meant.length > 0 ? meant : USUAL_WISHES;
  return [...new Set(offered.slice(0, MAX_BUTTONS - 1)), 'help'];
}

const USUAL_WISHES: readonly WishAct[] = ['check-benefits', 'get-key', 'my-requests'];
