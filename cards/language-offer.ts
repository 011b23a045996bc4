import type { Action } from './button.js';
import { button } from './button.js';
import { type Frame, frame } from './frame.js';
import type { AdaptiveCard, Kit } from './kit.js';
import { plainText } from './plain-text.js';
import { loadTemplate } from './template.js';

const template = loadTemplate<Frame & { title: string; actions: readonly Action[] }>('language-offer.json');

/** Asks, in the language of the kit, whether to speak it from now on. */
export function languageOfferCard(kit: Kit): AdaptiveCard {
  const { say } = kit;
  const title = say('language.offer');
  return template({
    ...frame(kit, title, ''),
    title: plainText(title),
    actions: [button(kit, say('language.accept'), 'set-language', { locale: say.locale })],
  });
}
