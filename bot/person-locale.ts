import type { LocaleSource, Profile } from '../directory/profile.js';
import type { Languages } from '../language/languages.js';
import { DEFAULT_LOCALE } from '../language/languages.js';
import { writtenIn } from '../language/understand/written-in.js';

export interface PersonLocale {
  readonly locale: string;
  readonly from: LocaleSource;
}

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
