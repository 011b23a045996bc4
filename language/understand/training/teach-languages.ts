import { languageSample } from '../detect-language.js';
import { wordsOf } from '../language-marks.js';
import type { Network } from '../network.js';
import type { Utterance } from '../utterances.js';
import { type Lesson, teach } from './teach.js';

const BITS = 13;
const COURSE = { rounds: 10, rate: 0.15, smoothing: 0.02, decay: 0, seed: 5 };

/**
 * Teaches which words and letters show which language. Each text is seen whole, in part, and word by word, so
 * that a word used in several languages shows none.
 */
export function teachLanguages(utterances: readonly Utterance[], locales: readonly string[]): Network {
  const lessons = utterances.flatMap(({ locale, utterance }): Lesson[] => {
    const words = wordsOf(utterance);
    if (words.length === 0) return [];
    return [
      { label: locales.indexOf(locale), see: (_, random) => languageSample(part(words, random), BITS) },
    ];
  });
  return teach(lessons, { bits: BITS, hidden: 0, classes: locales.length }, COURSE);
}

function part(words: readonly string[], random: () => number): readonly string[] {
  const kind = random();
  if (kind < 0.3) return words;
  const length = kind < 0.6 ? 1 : 1 + Math.floor(random() * words.length);
  const start = Math.floor(random() * (words.length - length + 1));
  return words.slice(start, start + length);
}
