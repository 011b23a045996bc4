import type { Lexicon } from './lexicon.js';
import type { Token } from './tokens.js';

/** Where in a text an idea of the lexicon is named. Several ideas may share one place. */
export interface Mention {
  readonly idea: string;
  /** Index of its first token. */
  readonly at: number;
}

const SHORTEST_INSIDE = 3;
const LONGEST_HAN_WORD = 8;

/** The ideas that a text names, in the order of the text. A longer phrase hides the shorter ones it begins with. */
export function findIdeas(tokens: readonly Token[], lexicon: Lexicon): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const ideas = tokens[at]!.han ? hanIdeas(tokens[at]!.text, lexicon) : ideasAt(tokens, at, lexicon);
    for (const idea of ideas) mentions.push({ idea, at });
  }
  return mentions;
}

function ideasAt(tokens: readonly Token[], at: number, lexicon: Lexicon): readonly string[] {
  for (let length = Math.min(lexicon.longestPhrase, tokens.length - at); length > 1; length--) {
    const phrase = phraseOf(tokens, at, length);
    const found = lexicon.whole.get(phrase) ?? lexicon.begins.get(phrase);
    if (found) return found;
  }
  return ideasOfWord(tokens[at]!.text, lexicon);
}

function phraseOf(tokens: readonly Token[], at: number, length: number): string {
  let phrase = tokens[at]!.text;
  for (let next = at + 1; next < at + length; next++) phrase += ` ${tokens[next]!.text}`;
  return phrase;
}

function ideasOfWord(word: string, lexicon: Lexicon): readonly string[] {
  const whole = lexicon.whole.get(word);
  if (whole) return whole;
  const found = new Set<string>();
  for (let end = word.length; end >= 2 && found.size === 0; end--) {
    for (const idea of lexicon.begins.get(word.slice(0, end)) ?? []) found.add(idea);
  }
  for (let start = 0; start + SHORTEST_INSIDE <= word.length && start < 30; start++) {
    for (let end = start + SHORTEST_INSIDE; end <= word.length && end < start + 16; end++) {
      for (const idea of lexicon.inside.get(word.slice(start, end)) ?? []) found.add(idea);
    }
  }
  return [...found];
}

/** Chinese: the longest word of the lexicon at each place. */
function hanIdeas(run: string, lexicon: Lexicon): string[] {
  const found: string[] = [];
  for (let start = 0; start < run.length; start++) {
    for (let end = Math.min(run.length, start + LONGEST_HAN_WORD); end > start; end--) {
      const ideas = lexicon.whole.get(run.slice(start, end));
      if (!ideas) continue;
      found.push(...ideas);
      start = end - 1;
      break;
    }
  }
  return found;
}
