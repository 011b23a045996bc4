import type { AppManifest, Texts } from './app-manifest.js';
import { textsOf } from './app-manifest.js';
import type { Fault } from './fault.js';

/** Every language the desk speaks has a file, and only one. */
export function checkLanguages(
  file: string,
  { localizationInfo }: AppManifest,
  locales: readonly string[],
): readonly Fault[] {
  const where = 'localizationInfo';
  const tags = [
    localizationInfo?.defaultLanguageTag ?? 'en',
    ...(localizationInfo?.additionalLanguages ?? []).map(({ languageTag }) => languageTag),
  ].map(tag => tag.toLowerCase());
  const missing = locales.filter(locale => !tags.includes(locale.toLowerCase()));
  const twice = new Set(tags.filter((tag, at) => tags.indexOf(tag) !== at));
  return [
    ...missing.map(
      locale =>
        ({
          code: 'language-missing',
          file,
          where,
          says: `the desk speaks ${locale}, but the package does not`,
        }) as const,
    ),
    ...[...twice].map(
      tag => ({ code: 'language-twice', file, where, says: `${tag} is there more than once` }) as const,
    ),
  ];
}

/** A language says everything that the manifest says, and nothing that is not there. */
export function checkTranslation(file: string, manifest: AppManifest, texts: Texts): readonly Fault[] {
  const own = textsOf(manifest);
  const missing = Object.keys(own).filter(where => texts[where] === undefined);
  const idle = Object.keys(texts).filter(where => own[where] === undefined);
  return [
    ...missing.map(
      where => ({ code: 'translation-missing', file, where, says: 'is not translated' }) as const,
    ),
    ...idle.map(
      where =>
        ({
          code: 'translates-nothing',
          file,
          where,
          says: 'translates a text that is not in the manifest',
        }) as const,
    ),
  ];
}
