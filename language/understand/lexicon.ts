import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tokenise } from './tokens.js';

/** Where the languages live: one folder each, with what people say in `understanding/`. */
export const LANGUAGE_FOLDER = new URL('../', import.meta.url);

/**
 * The ideas of the desk's world and the words for them in all languages, so that what was learnt in one
 * language serves the others. Words are kept by how they match: whole, by their beginning, or anywhere inside.
 */
export interface Lexicon {
  readonly whole: ReadonlyMap<string, readonly string[]>;
  readonly begins: ReadonlyMap<string, readonly string[]>;
  readonly inside: ReadonlyMap<string, readonly string[]>;
  /** Length of the longest phrase, in words. */
  readonly longestPhrase: number;
}

/** `{ "idea": ["word", "begin*", "*inside*", "two words"] }`, as in the lexicon files. */
export type LexiconFile = Readonly<Record<string, readonly string[]>>;

/** Reads the shared lexicon (product names) and that of every language folder that has one. */
export function loadLexicon(folder: URL = LANGUAGE_FOLDER): Lexicon {
  const files = [new URL('./products.json', import.meta.url), ...lexiconFiles(folder)];
  return buildLexicon(files.map(file => JSON.parse(readFileSync(file, 'utf8'))));
}

let shared: Lexicon | undefined;

/** The lexicon that comes with the desk: read once, whoever asks first. */
export function sharedLexicon(): Lexicon {
  shared ??= loadLexicon();
  return shared;
}

/** The lexicon files of all languages, in the order of their locales. */
export function lexiconFiles(folder: URL = LANGUAGE_FOLDER): URL[] {
  return readdirSync(folder)
    .sort()
    .map(name => new URL(`${name}/understanding/lexicon.json`, folder))
    .filter(file => existsSync(file));
}

/** Merges lexicon files into one. */
export function buildLexicon(files: readonly LexiconFile[]): Lexicon {
  const whole = new Map<string, string[]>();
  const begins = new Map<string, string[]>();
  const inside = new Map<string, string[]>();
  let longestPhrase = 1;
  for (const file of files) {
    for (const [idea, patterns] of Object.entries(file)) {
      for (const pattern of patterns) {
        const words = tokenise(pattern).map(token => token.text);
        longestPhrase = Math.max(longestPhrase, words.length);
        const map = pattern.startsWith('*') ? inside : pattern.endsWith('*') ? begins : whole;
        put(map, words.join(' '), idea);
      }
    }
  }
  return { whole, begins, inside, longestPhrase };
}

function put(map: Map<string, string[]>, key: string, idea: string): void {
  const known = map.get(key);
  if (!known) map.set(key, [idea]);
  else if (!known.includes(idea)) known.push(idea);
}
