import { type Action, button, MAX_BUTTONS } from './button.js';
import { type Frame, frame } from './frame.js';
import type { AdaptiveCard, Kit } from './kit.js';
import { plainText } from './plain-text.js';
import { loadTemplate } from './template.js';

export interface LanguagesView {
  /** BCP 47 tags. */
  readonly languages: readonly string[];
  readonly current: string;
}

const template = loadTemplate<Frame & { title: string; actions: readonly Action[] }>('languages.json');

/** A button for each language, in that language's own words, so that everybody finds theirs. */
export function languagesCard({ languages, current }: LanguagesView, kit: Kit): AdaptiveCard {
  const title = kit.say('language.choose');
  const names = languages.map(ownName);
  return template({
    ...frame(kit, title, names.join(', ')),
    title: plainText(title),
    actions: languages.slice(0, MAX_BUTTONS).map(locale => {
      const name = ownName(locale);
      return button(kit, locale === current ? `✓ ${name}` : name, 'set-language', { locale });
    }),
  });
}

function ownName(tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
