import type { Say } from '../../language/say.js';
import { createSay } from '../../language/say.js';

/** Loads the page's words in the language that fits `tag` best; English where none does. */
export async function loadWords(tag: string, locales: readonly string[]): Promise<Say> {
  const locale = matchOf(tag, locales) ?? 'en';
  const answer = await fetch(`/tab/words/${locale}.json`);
  return createSay(locale, new Map(Object.entries((await answer.json()) as Record<string, string>)));
}

function matchOf(tag: string, locales: readonly string[]): string | undefined {
  const wanted = tag.toLowerCase();
  const languageOf = (locale: string): string => locale.toLowerCase().split('-')[0]!;
  return (
    locales.find(locale => locale.toLowerCase() === wanted) ??
    locales.find(locale => languageOf(locale) === languageOf(wanted))
  );
}
