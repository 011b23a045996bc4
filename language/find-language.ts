/**
 * `language: German` and `language German`, in the languages the desk speaks. Chinese has no space between the two.
 * Longer words ("languages", "lange") begin no command.
 */
const COMMAND =
  /^\s*(?:(?:language|lang|sprache|taal|språk|sprak)(?:\s*(?<sign>[:：=])\s*|\s+)|(?:语言|語言)\s*(?<han>[:：=])?\s*)(?<named>\S.*)$/iu;

/** More words make a sentence. Without a colon even two can be something else ("language pack German"). */
const MOST_WORDS = { withColon: 3, without: 1 };

/**
 * The language that a command such as `language: Deutsch` or `sprache englisch` asks for.
 * @returns a locale of `locales`; null when a command with a colon names no language that is spoken here; undefined
 * when the text is no such command, as "language pack for Visio" is none.
 */
export function languageCommand(text: string, locales: readonly string[]): string | null | undefined {
  const { named = '', sign, han } = COMMAND.exec(text.normalize('NFC'))?.groups ?? {};
  const hasColon = Boolean(sign ?? han);
  const words = named.trim().split(/\s+/u).length;
  if (named === '' || words > (hasColon ? MOST_WORDS.withColon : MOST_WORDS.without)) return undefined;
  return findLanguage(named, locales) ?? (hasColon ? null : undefined);
}

/**
 * The language named in a text, in its own or any other spoken language ("Deutsch", "niederländisch", "英语"), or by
 * a tag that is the whole text: inside one, `de` and `en` are words of Dutch and Swedish.
 * @returns undefined when none is named, or several are.
 */
export function findLanguage(text: string, locales: readonly string[]): string | undefined {
  const plain = fold(text);
  const tagged = locales.find(locale => [fold(locale), languageOf(locale)].includes(plain));
  if (tagged) return tagged;
  const named = new Set(namesOf(locales).flatMap(([name, locale]) => (isNamed(name, plain) ? [locale] : [])));
  return named.size === 1 ? [...named][0] : undefined;
}

function isNamed(name: string, plain: string): boolean {
  return isHan(name)
    ? plain.includes(name)
    : new RegExp(`(^|[^\\p{L}])${name}([^\\p{L}]|$)`, 'u').test(plain);
}

function languageOf(locale: string): string {
  return locale.split('-')[0]!;
}

const known = new Map<string, readonly (readonly [string, string])[]>();

/** Names of every language in every language. */
function namesOf(locales: readonly string[]): readonly (readonly [string, string])[] {
  const key = locales.join();
  const found = known.get(key);
  if (found) return found;
  const names = new Map<string, string>();
  for (const speaker of locales) {
    const display = new Intl.DisplayNames(speaker, { type: 'language' });
    for (const locale of locales) {
      for (const tag of [locale, languageOf(locale)]) names.set(fold(display.of(tag) ?? tag), locale);
    }
  }
  const all = [...names];
  known.set(key, all);
  return all;
}

/** Small letters without accents or punctuation. */
function fold(text: string): string {
  const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
