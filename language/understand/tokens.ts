import { fold } from './fold.js';

/** One word, number or run of Chinese characters of a folded text. */
export interface Token {
  readonly text: string;
  /** Chinese is written without spaces: a run of it is many words. */
  readonly han: boolean;
}

const TOKEN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const HAN = /^\p{Script=Han}/u;

/** Splits a text into folded tokens. At most 120: longer texts say the same again. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const [found] of fold(text).matchAll(TOKEN)) {
    tokens.push({ text: found, han: HAN.test(found) });
    if (tokens.length === 120) break;
  }
  return tokens;
}
