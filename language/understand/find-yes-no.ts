import { answersIn } from './answers.js';
import { findPhrases, wholePhrase } from './phrase-book.js';
import { unexplained } from './unexplained.js';
import { cut } from './units.js';

/** Yes or no, when a text says that and nothing else; undefined when it says both, neither, or more. */
export function findYesNo(text: string, locale: string): 'yes' | 'no' | undefined {
  const { books } = answersIn(locale);
  const { units } = cut(text);
  if (wholePhrase(units, books.no)) return 'no';
  if (wholePhrase(units, books.yes)) return 'yes';
  if (findPhrases(units, books.unsure).length > 0) return undefined;
  const { yes, no, filler, that } = books;
  if (unexplained(units, [yes, no, filler, that]).length > 0) return undefined;
  const refusals = findPhrases(units, no);
  const consents = findPhrases(units, yes).filter(
    ({ at }) => !refusals.some(refusal => at >= refusal.at && at < refusal.at + refusal.length),
  );
  if (refusals.length > 0) return consents.length > 0 ? undefined : 'no';
  return consents.length > 0 ? 'yes' : undefined;
}
