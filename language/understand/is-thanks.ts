import { answersIn, sharedAnswerFiles } from './answers.js';
import { findPhrases } from './phrase-book.js';
import { unexplained } from './unexplained.js';
import { cut } from './units.js';

/** Is this thanks or praise, and nothing else? In any language: people thank in the one that comes first. */
export function isThanks(text: string): boolean {
  const { units } = cut(text);
  return [...sharedAnswerFiles().keys()].some(locale => {
    const { thanks, filler, yes } = answersIn(locale).books;
    return findPhrases(units, thanks).length > 0 && unexplained(units, [thanks, filler, yes]).length === 0;
  });
}
