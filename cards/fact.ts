import { plainText, tidy } from './plain-text.js';

/** One line of a `FactSet`. */
export interface Fact {
  readonly title: string;
  readonly value: string;
}

/** @param max where a long value is cut. */
export function fact(title: string, value: string, max = 200): Fact {
  return { title: plainText(title), value: plainText(tidy(value, max)) };
}
