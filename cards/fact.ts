import { plainText, tidy } from './plain-text.js';

/** One line of a `FactSet`. */
export interface Fact {
  readonly title: string;
  readonly value: string;
}

/**
 * Clients do not break a word in the right column, so a very long one gets places to break at, unseen.
 * @param max where a long value is cut.
 */
export function fact(title: string, value: string, max = 200): Fact {
  const breakable = tidy(value, max).replaceAll(/[^\s-]{16}(?=[^\s-]{8})/gu, '$&\u200B');
  return { title: plainText(title), value: plainText(breakable, 2 * max) };
}
