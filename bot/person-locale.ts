import type { LocaleSource, Profile } from '../directory/profile.js';
import type { Languages } from '../language/languages.js';
import { DEFAULT_LOCALE } from '../language/languages.js';
import { detectLanguage } from '../language/understand/detect-language.js';

export interface PersonLocale {
  readonly locale: string;
  readonly from: LocaleSource;
}

/** Fewer words than this do not change the language of a conversation: one English word is no English. */
const WORDS_THAT_SHOW_A_LANGUAGE = 3;
/** Characters, where words are not written apart. */
const CHARACTERS_THAT_SHOW_A_LANGUAGE = 4;

/**
 * The language to speak with a person: what they chose, else what they write in, else what their client is set
 * to, else the one spoken before. A client that says nothing changes nothing.
 */
export function personLocale(
  languages: Languages,
  profile: Profile | undefined,
  heard: { text?: string | undefined; clientLocale?: string | undefined },
): PersonLocale {
  const known =
    profile?.locale && profile.localeFrom ? { locale: profile.locale, from: profile.localeFrom } : undefined;
  if (known?.from === 'choice') return known;
  const written = writtenIn(languages, heard.text ?? '');
  if (written) return { locale: written, from: 'writing' };
  if (known?.from === 'writing') return known;
  const client = languages.match(heard.clientLocale);
  if (client) return { locale: client, from: 'client' };
  return known ?? { locale: DEFAULT_LOCALE, from: 'client' };
}

function writtenIn(languages: Languages, text: string): string | undefined {
  const isLong = /\p{Script=Han}/u.test(text)
    ? text.length >= CHARACTERS_THAT_SHOW_A_LANGUAGE
    : text.trim().split(/\s+/u).length >= WORDS_THAT_SHOW_A_LANGUAGE;
  if (!isLong) return undefined;
  return languages.match(detectLanguage(text)?.locale);
}
