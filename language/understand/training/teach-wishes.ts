import { type Features, featuresOf } from '../features.js';
import { INTENTS, type Intent } from '../intents.js';
import type { Lexicon } from '../lexicon.js';
import { sampleOf } from '../sample.js';
import type { Utterance } from '../utterances.js';
import type { WishNetworks } from '../wishes.js';
import { distort, type Padding } from './distort.js';
import { type NegationRules, negate } from './negate.js';
import { createRandom } from './random.js';
import { type Lesson, teach } from './teach.js';

/** How the wishes are taught. Every number was chosen by cross-validation on the training utterances. */
export const WISHES_COURSE = {
  rounds: 20,
  smoothing: 0.02,
  decay: 0,
  wide: { bits: 17, hidden: 0, rate: 0.2, seed: 1 },
  deep: { bits: 15, hidden: 48, rate: 0.06, seed: 9 },
  /** Share of features hidden at each look, so that none is relied upon alone. */
  hiddenShare: 0.2,
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

/** Teaches what people mean: first to the wide network, then to the deep one. */
export function teachWishes(
  utterances: readonly Utterance[],
  matter: TeachingMatter,
  course: WishesCourse = WISHES_COURSE,
): WishNetworks {
  const random = createRandom(course.wide.seed);
  const taught = [...utterances, ...negate(utterances, matter.negations, course.negated, random)];
  const seen = taught.map(utterance => viewsOf(utterance, matter, course, random));
  return [course.wide, course.deep].map(({ bits, hidden, rate, seed }) => {
    const lessons = seen.map(views => lessonOf(views, bits, course));
    return teach(lessons, { bits, hidden, classes: INTENTS.length }, { ...course, rate, seed });
  });
}

/** An utterance as it is and as others might type it. */
interface Views {
  readonly label: number;
  readonly plain: Features;
  readonly distorted: readonly Features[];
}

function viewsOf(
  { locale, intent, utterance }: Utterance,
  { lexicon, paddings }: TeachingMatter,
  course: WishesCourse,
  random: () => number,
): Views {
  const padding = isPaddable(intent, utterance) ? paddings.get(locale) : undefined;
  const copies = Array.from({ length: course.copies }, () => distort(utterance, padding, random));
  return {
    label: INTENTS.indexOf(intent as Intent),
    plain: featuresOf(utterance, lexicon),
    distorted: copies.map(text => featuresOf(text, lexicon)),
  };
}

function lessonOf({ label, plain, distorted }: Views, bits: number, course: WishesCourse): Lesson {
  return {
    label,
    see: (round, dice) => {
      const copy = dice() < course.distortedShare ? distorted[round % course.copies] : undefined;
      return sampleOf(copy ?? plain, bits, () => dice() >= course.hiddenShare);
    },
  };
}

/** A greeting around a greeting, or thanks behind a short "no", would be something else. */
function isPaddable(intent: string, utterance: string): boolean {
  return (intent !== 'none' && intent !== 'help' && intent !== 'stop') || utterance.split(' ').length > 3;
}
