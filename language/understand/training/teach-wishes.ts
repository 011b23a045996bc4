import { featuresOf } from '../features.js';
import { INTENTS, type Intent } from '../intents.js';
import type { Lexicon } from '../lexicon.js';
import type { Network } from '../network.js';
import { sampleOf } from '../sample.js';
import type { Utterance } from '../utterances.js';
import { type Lesson, teach } from './teach.js';

export const WISHES_SHAPE = { bits: 17, hidden: 0, classes: INTENTS.length };
const COURSE = { rounds: 12, rate: 0.1, smoothing: 0.05, decay: 0, seed: 1 };
/** Share of features hidden at each look, so that none is relied upon alone. */
const HIDDEN_SHARE = 0.3;

/** Teaches what people mean. */
export function teachWishes(utterances: readonly Utterance[], lexicon: Lexicon, seed = COURSE.seed): Network {
  const lessons = utterances.map(({ intent, utterance }): Lesson => {
    const features = featuresOf(utterance, lexicon);
    return {
      label: INTENTS.indexOf(intent as Intent),
      see: (_, random) => sampleOf(features, WISHES_SHAPE.bits, () => random() >= HIDDEN_SHARE),
    };
  });
  return teach(lessons, WISHES_SHAPE, { ...COURSE, seed });
}
