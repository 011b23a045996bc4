import type { Languages } from '../languages.js';
import { detectLanguage } from './detect-language.js';

/** Fewer words than this do not show a language: one English word is no English. */
const WORDS_THAT_SHOW_A_LANGUAGE = 3;
/** Characters, where words are not written apart. */
const CHARACTERS_THAT_SHOW_A_LANGUAGE = 4;

/** The spoken language that a text is written in; undefined when it is too short to show one, or shows none. */
export function writtenIn(languages: Pick<Languages, 'match'>, text: string): string | undefined {
  const isLong = /\p{Script=Han}/u.test(text)
    ? text.length >= CHARACTERS_THAT_SHOW_A_LANGUAGE
    : text.trim().split(/\s+/u).length >= WORDS_THAT_SHOW_A_LANGUAGE;
  return isLong ? languages.match(detectLanguage(text)?.locale) : undefined;
}
