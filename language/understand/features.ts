import { hashNext, hashOf } from './hash.js';
import { findIdeas, type Mention } from './ideas.js';
import type { Lexicon } from './lexicon.js';
import { type Token, tokenise } from './tokens.js';

/** Kinds of feature. Each is weighed as a group, so that many letters do not drown few words. */
export const GROUPS = ['word', 'pair', 'letters', 'idea', 'ideaPair'] as const;
export type Group = (typeof GROUPS)[number];

/** The hashes of what is seen in a text, by kind, without repetition. */
export type Features = Readonly<Record<Group, readonly number[]>>;

/** Looks at a text: words, pairs of words, runs of letters, ideas of the lexicon and pairs of ideas. */
export function featuresOf(text: string, lexicon: Lexicon): Features {
  const tokens = tokenise(text);
  const ideas = findIdeas(tokens, lexicon);
  return {
    word: unique(words(tokens, text)),
    pair: unique(pairs(tokens)),
    letters: unique(letters(tokens)),
    idea: unique(ideaMarks(ideas)),
    ideaPair: unique(ideaPairs(ideas.map(({ idea }) => familyOf(idea)))),
  };
}

function unique(hashes: Iterable<number>): number[] {
  return [...new Set(hashes)];
}

function* words(tokens: readonly Token[], text: string): Iterable<number> {
  for (const { text: word, han } of tokens) {
    if (han) {
      for (const character of word) yield hashOf(character, hashOf('w'));
    } else {
      yield hashOf(shapeOf(word), hashOf('w'));
    }
  }
  if (/[?？]/.test(text)) yield hashOf('w?');
  yield hashOf(`#${Math.min(tokens.length, 6)}`);
}

/** Plain numbers differ in every text; only their length says something. */
function shapeOf(word: string): string {
  return /^\d+$/.test(word) ? '0'.repeat(Math.min(word.length, 4)) : word;
}

function* pairs(tokens: readonly Token[]): Iterable<number> {
  const shapes = ['<', ...unitsOf(tokens), '>'];
  for (let at = 0; at + 1 < shapes.length; at++) {
    const first = hashOf(shapes[at]!, hashOf('p'));
    yield hashOf(shapes[at + 1]!, hashNext(first, 1));
    const afterNext = shapes[at + 2];
    if (afterNext !== undefined) yield hashOf(afterNext, hashNext(first, 2));
    if (afterNext !== undefined)
      yield hashOf(afterNext, hashNext(hashOf(shapes[at + 1]!, hashNext(first, 3)), 3));
  }
}

function unitsOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ text, han }) => (han ? [...text] : [shapeOf(text)]));
}

function* letters(tokens: readonly Token[]): Iterable<number> {
  for (const { text, han } of tokens) {
    const padded = han ? text : `<${text}>`;
    const [shortest, longest] = han ? [2, 4] : [3, 6];
    for (let start = 0; start < padded.length; start++) {
      let hash = hashOf('c');
      for (let end = start; end < Math.min(padded.length, start + longest, start + 40); end++) {
        hash = hashNext(hash, padded.charCodeAt(end));
        if (end - start + 1 >= shortest) yield hash;
      }
    }
  }
}

function* ideaMarks(ideas: readonly Mention[]): Iterable<number> {
  if (ideas.length === 0) yield hashOf('i-');
  for (const { idea } of ideas) {
    yield hashOf(`i${idea}`);
    if (idea.includes('.')) yield hashOf(`f${idea.slice(0, idea.indexOf('.'))}`);
  }
}

/** Whatever is none of the desk's business makes the same pairs. */
function familyOf(idea: string): string {
  return idea.startsWith('other.') ? 'other' : idea;
}

function* ideaPairs(ideas: readonly string[]): Iterable<number> {
  const seen = ideas.slice(0, 24);
  for (let first = 0; first < seen.length; first++) {
    for (let second = first + 1; second < seen.length; second++) {
      yield hashOf(`o${seen[first]}>${seen[second]}`);
      if (second === first + 1) yield hashOf(`n${seen[first]}>${seen[second]}`);
    }
  }
}
