import type { Say } from '../../language/say.js';
import { createSay } from '../../language/say.js';
import type { Me } from '../api/show-me.js';

/**
 * Loads the page's words in the language that fits `tag` best; English where none does.
 * @param address how the company has its people spoken to; null for the language's usual form.
 */
export async function loadWords(
  tag: string,
  locales: readonly string[],
  address: Me['address'],
): Promise<Say> {
  const locale = matchOf(tag, locales) ?? 'en';
  const name = address ? `${locale}.${address}` : locale;
  const answer = await fetch(`/tab/words/${name}.json`);
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
