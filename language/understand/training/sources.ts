import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { LANGUAGE_FOLDER, lexiconFiles, loadLexicon } from '../lexicon.js';
import { trainedFrom } from '../trained-from.js';
import { readUtterances, type Utterance } from '../utterances.js';
import type { Padding } from './distort.js';
import type { NegationRules } from './negate.js';
import type { TeachingMatter } from './teach-wishes.js';

/** The training files of a folder, in the order of their locales. */
export function trainingFiles(folder: URL): URL[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.train.tsv'))
    .sort()
    .map(name => new URL(name, folder));
}

/** @throws Error naming file and line when an utterance cannot be read. */
export function readTraining(folder: URL): Utterance[] {
  return trainingFiles(folder).flatMap(file => {
    const { utterances, problems } = readUtterances(readFileSync(file, 'utf8'));
    for (const { line, problem } of problems) throw new Error(`${file.pathname}:${line}: ${problem}`);
    return utterances;
  });
}

/** The lexicon, and per language what surrounds a wish and how it is taken back. */
export function readMatter(): TeachingMatter {
  return {
    lexicon: loadLexicon(),
    paddings: new Map(readPerLocale<Padding>('padding.json')),
    negations: new Map(readPerLocale<NegationRules>('negation.json')),
  };
}

/** What the models must have been trained from to be up to date. */
export function sourcesHash(utterances: URL): string {
  return trainedFrom([
    ...trainingFiles(utterances),
    new URL('./understand/products.json', LANGUAGE_FOLDER),
    ...lexiconFiles(),
    ...perLocale('padding.json').map(([, file]) => file),
    ...perLocale('negation.json').map(([, file]) => file),
  ]);
}

function readPerLocale<T>(name: string): [string, T][] {
  return perLocale(name).map(([locale, file]) => [locale, JSON.parse(readFileSync(file, 'utf8')) as T]);
}

function perLocale(name: string): [string, URL][] {
  return readdirSync(LANGUAGE_FOLDER)
    .sort()
    .map((locale): [string, URL] => [locale, new URL(`${locale}/understanding/${name}`, LANGUAGE_FOLDER)])
    .filter(([, file]) => existsSync(file));
}
