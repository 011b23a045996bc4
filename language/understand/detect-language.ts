import { readFileSync } from 'node:fs';
import { bucketOf } from './hash.js';
import { marksOf, wordsOf } from './language-marks.js';
import { LANGUAGE_FOLDER } from './lexicon.js';
import { decodeModel } from './model-file.js';
import { createPass, forward, type Sample } from './network.js';

/** The language a text is written in. */
export interface DetectedLanguage {
  readonly locale: string;
  /** Probability, 0 to 1. */
  readonly confidence: number;
}

/** Tells the language of a text, or undefined when it does not show it: a product name, a number, one shared word. */
export type DetectLanguage = (text: string) => DetectedLanguage | undefined;

/** Below this nothing is said about the language. */
const SURE_ENOUGH = 0.85;

/** Reads the model of the languages. Once, at start. @throws Error when it is missing or broken. */
export function loadDetector(folder: URL = LANGUAGE_FOLDER): DetectLanguage {
  const { facts, network } = decodeModel(readFileSync(new URL('understand/languages.model', folder)));
  const pass = createPass(network.shape);
  return text => {
    const words = wordsOf(text);
    if (words.length === 0) return undefined;
    forward(network, languageSample(words, network.shape.bits), pass);
    const confidence = Math.max(...pass.chances);
    const locale = facts.labels[pass.chances.indexOf(confidence)]!;
    return confidence < SURE_ENOUGH ? undefined : { locale, confidence };
  };
}

let shared: DetectLanguage | undefined;

/** The detector of the model that comes with the desk: read once, whoever asks first. */
export function sharedDetector(): DetectLanguage {
  shared ??= loadDetector();
  return shared;
}

/** Tells the language of a text with the model that comes with the desk, read at the first call. */
export function detectLanguage(text: string): DetectedLanguage | undefined {
  return sharedDetector()(text);
}

/** What the words of a text look like to the network of languages. Every word counts the same; more words say more. */
export function languageSample(words: readonly string[], bits: number): Sample {
  const buckets: number[] = [];
  const values: number[] = [];
  for (const word of words) {
    const marks = marksOf(word);
    for (const mark of marks) {
      buckets.push(bucketOf(mark, bits));
      values.push(1 / Math.sqrt(marks.length * Math.sqrt(words.length)));
    }
  }
  return { buckets: Int32Array.from(buckets), values: Float32Array.from(values) };
}
