/** Words that begin the command "language: German", in the languages the desk speaks. */
const COMMAND = /^\s*(?:language|lang|sprache|taal|språk|sprak|语言)\s*[:：=]?\s*(\S.*)$/iu;

/**
 * The language that a command such as `language: Deutsch` or `sprache: englisch` asks for.
 * @returns a locale of `locales`; null when the command names a language that is not spoken here; undefined when
 * the text is no such command.
 */
export function languageCommand(text: string, locales: readonly string[]): string | null | undefined {
  const named = COMMAND.exec(text)?.[1];
  if (named === undefined) return undefined;
  const words = named.trim().split(/\s+/u);
  if (words.length > 3) return undefined;
  return findLanguage(named, locales) ?? null;
}

/**
 * The language named in a text, in its own or any other spoken language ("Deutsch", "allemand" is not one of
 * ours, "niederländisch", "英语"), or by its tag.
 */
export function findLanguage(text: string, locales: readonly string[]): string | undefined {
  const plain = fold(text);
  for (const [name, locale] of namesOf(locales)) {
    if (isHan(name) ? plain.includes(name) : new RegExp(`(^|[^\\p{L}])${name}([^\\p{L}]|$)`, 'u').test(plain))
      return locale;
  }
  return undefined;
}

const known = new Map<string, readonly (readonly [string, string])[]>();

/** Names of every language in every language, longest first. */
function namesOf(locales: readonly string[]): readonly (readonly [string, string])[] {
  const key = locales.join();
  const found = known.get(key);
  if (found) return found;
  const names = new Map<string, string>();
  for (const speaker of locales) {
    const display = new Intl.DisplayNames(speaker, { type: 'language' });
    for (const locale of locales) {
      const language = locale.split('-')[0]!;
      for (const tag of [locale, language]) names.set(fold(display.of(tag) ?? tag), locale);
      names.set(fold(locale), locale);
      names.set(language, locale);
    }
  }
  const sorted = [...names].sort((a, b) => b[0].length - a[0].length);
  known.set(key, sorted);
  return sorted;
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[()]/g, ' ').trim();
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
