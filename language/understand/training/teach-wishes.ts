import { featuresOf } from '../features.js';
import { INTENTS, type Intent } from '../intents.js';
import type { Lexicon } from '../lexicon.js';
import type { Network } from '../network.js';
import { sampleOf } from '../sample.js';
import type { Utterance } from '../utterances.js';
import { distort, type Padding } from './distort.js';
import { type NegationRules, negate } from './negate.js';
import { createRandom } from './random.js';
import { type Lesson, teach } from './teach.js';

/** How the wishes are taught. Every number was chosen by cross-validation on the training utterances. */
export const WISHES_COURSE = {
  bits: 17,
  hidden: 0,
  rounds: 14,
  rate: 0.1,
  smoothing: 0.05,
  decay: 0,
  seed: 1,
  /** Share of features hidden at each look, so that none is relied upon alone. */
  hiddenShare: 0.35,
  /** Distorted copies of each utterance, and the share of looks at one of them. */
  copies: 4,
  distortedShare: 0.5,
  /** Negated wishes made for each language. */
  negated: 60,
};
export type WishesCourse = typeof WISHES_COURSE;

/** What the wishes are taught from, beside the utterances. */
export interface TeachingMatter {
  readonly lexicon: Lexicon;
  readonly paddings: ReadonlyMap<string, Padding>;
  readonly negations: ReadonlyMap<string, NegationRules>;
}

/** Teaches what people mean. */
export function teachWishes(
  utterances: readonly Utterance[],
  matter: TeachingMatter,
  course: WishesCourse = WISHES_COURSE,
): Network {
  const random = createRandom(course.seed);
  const taught = [...utterances, ...negate(utterances, matter.negations, course.negated, random)];
  const lessons = taught.map(utterance => lessonOf(utterance, matter, course, random));
  const shape = { bits: course.bits, hidden: course.hidden, classes: INTENTS.length };
  return teach(lessons, shape, course);
}

function lessonOf(
  { locale, intent, utterance }: Utterance,
  { lexicon, paddings }: TeachingMatter,
  course: WishesCourse,
  random: () => number,
): Lesson {
  const padding = isPaddable(intent, utterance) ? paddings.get(locale) : undefined;
  const copies = Array.from({ length: course.copies }, () => distort(utterance, padding, random));
  const [plain, ...distorted] = [utterance, ...copies].map(text => featuresOf(text, lexicon));
  return {
    label: INTENTS.indexOf(intent as Intent),
    see: (round, dice) => {
      const copy = dice() < course.distortedShare ? distorted[round % course.copies] : undefined;
      return sampleOf(copy ?? plain!, course.bits, () => dice() >= course.hiddenShare);
    },
  };
}

/** A greeting around a greeting, or thanks behind a short "no", would be something else. */
function isPaddable(intent: string, utterance: string): boolean {
  return (intent !== 'none' && intent !== 'help' && intent !== 'stop') || utterance.split(' ').length > 3;
}
