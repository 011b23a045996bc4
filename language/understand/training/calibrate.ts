import type { Thresholds } from '../bands.js';
import { featuresOf } from '../features.js';
import { INTENTS, type Intent } from '../intents.js';
import type { Utterance } from '../utterances.js';
import { createWeigher } from '../wishes.js';
import { type TeachingMatter, teachWishes } from './teach-wishes.js';

const PARTS = 3;
/** Wrong actions that are accepted, as a share of all utterances of a language. People in the wild bring more. */
const WRONG_ACTIONS = 0.009;
/** Below this even the likeliest wish is a wild guess. */
const ASK = 0.14;
const CAREFUL_ENOUGH = { least: 0.6, most: 0.97 };

/** What a network that had not seen an utterance thought of it. */
export interface Judgement {
  readonly locale: string;
  readonly expected: string;
  readonly got: Intent;
  readonly chance: number;
}

/** Judges every utterance by a network taught from the other parts. */
export function judgeUnseen(utterances: readonly Utterance[], matter: TeachingMatter): Judgement[] {
  return Array.from({ length: PARTS }, (_, part) => {
    const others = utterances.filter((_, at) => at % PARTS !== part);
    const weigh = createWeigher(teachWishes(others, matter));
    return utterances
      .filter((_, at) => at % PARTS === part)
      .map(({ locale, intent, utterance }) => {
        const chances = weigh(featuresOf(utterance, matter.lexicon));
        const chance = Math.max(...chances);
        return { locale, expected: intent, got: INTENTS[chances.indexOf(chance)]!, chance };
      });
  }).flat();
}

/** The lowest confidence for acting, by language, at which wrong actions stay rare. */
export function calibrate(judgements: readonly Judgement[]): { [locale: string]: Thresholds } {
  const locales = [...new Set(judgements.map(({ locale }) => locale))].sort();
  return Object.fromEntries(
    locales.map(locale => {
      const own = judgements.filter(judgement => judgement.locale === locale);
      return [locale, { act: actFrom(own), ask: ASK }];
    }),
  );
}

function actFrom(judgements: readonly Judgement[]): number {
  const wrong = judgements
    .filter(({ got, expected }) => got !== 'none' && got !== expected)
    .map(({ chance }) => chance)
    .sort((one, other) => other - one);
  const threshold = wrong[Math.floor(WRONG_ACTIONS * judgements.length)] ?? 0;
  const rounded = Math.ceil(threshold * 1_000 + 1) / 1_000;
  return Math.min(CAREFUL_ENOUGH.most, Math.max(CAREFUL_ENOUGH.least, rounded));
}
