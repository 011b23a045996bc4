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

const ownNames = new Map<string, string>();

/** Kept, because making the formatter is dear. */
function ownName(tag: string): string {
  const known = ownNames.get(tag);
  if (known) return known;
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  const capital = name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  ownNames.set(tag, capital);
  return capital;
}
