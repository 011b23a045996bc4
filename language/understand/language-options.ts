import { answersIn, sharedAnswerFiles } from './answers.js';
import type { Option } from './find-choice.js';

const kept = new Map<string, readonly Option[]>();

/**
 * Languages on offer as things to choose from, each with its names in every language that is understood here, so
 * that "German please", "auf Deutsch", "tyska" and "德语" all find `de-DE`.
 * @param tags BCP 47 tags in the order in which the reader sees them
 * @param locale of the reader, whose word for a language is the label
 */
export function languageOptions(tags: readonly string[], locale: string): readonly Option[] {
  const key = `${locale} ${tags.join()}`;
  const known = kept.get(key);
  if (known) return known;
  const speakers = [...sharedAnswerFiles().keys()];
  const options = tags.map(tag => ({
    value: tag,
    label: nameIn(answersIn(locale).locale, tag),
    aliases: [...new Set(speakers.flatMap(speaker => namesOf(tag, speaker)))],
    codes: [languageOf(tag)],
  }));
  if (kept.size >= 200) kept.clear();
  kept.set(key, options);
  return options;
}

/** `English (United States)`, `American English`, `English`, and what the platform does not know. */
function namesOf(tag: string, speaker: string): string[] {
  const extra = sharedAnswerFiles().get(speaker)?.languages ?? {};
  const dialect = new Intl.DisplayNames(speaker, { type: 'language', languageDisplay: 'dialect' });
  const language = languageOf(tag);
  return [
    nameIn(speaker, tag),
    dialect.of(tag) ?? tag,
    nameIn(speaker, language),
    nameIn(language, language),
    ...(extra[tag] ?? []),
    ...(extra[language] ?? []),
  ];
}

function nameIn(speaker: string, tag: string): string {
  return new Intl.DisplayNames(speaker, { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag;
}

function languageOf(tag: string): string {
  return tag.split('-')[0]!;
}
