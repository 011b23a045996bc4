import type { Intent } from './intents.js';

/** How sure the desk is of a wish: sure enough to act, sure enough to offer, or not the desk's business. */
export type Band = 'act' | 'ask' | 'none';

/** What somebody meant. */
export interface Understanding {
  readonly band: Band;
  /** The likeliest wish. */
  readonly intent: Intent;
  /** For `ask`: two or three wishes to choose from, best first. Otherwise just the intent. */
  readonly offers: readonly Intent[];
  /** Probability of the intent, 0 to 1. */
  readonly confidence: number;
}

/** Confidences from which a wish is acted on. Found on utterances the model was not trained on. */
export interface Thresholds {
  readonly act: number;
  /** Below this a wish is not even offered. */
  readonly ask: number;
}

const MOST_OFFERS = 3;
const WORTH_A_THIRD_OFFER = 0.08;

/** Judges probabilities: acts when sure, says so when it is nothing for the desk, else offers the likeliest wishes. */
export function judge(
  ranked: readonly { intent: Intent; chance: number }[],
  thresholds: Thresholds,
): Understanding {
  const [best, second, third] = ranked as [
    (typeof ranked)[number],
    (typeof ranked)[number],
    (typeof ranked)[number],
  ];
  const { intent, chance: confidence } = best;
  if (intent === 'none') return { band: 'none', intent, offers: [intent], confidence };
  if (confidence >= thresholds.act) return { band: 'act', intent, offers: [intent], confidence };
  if (confidence < thresholds.ask) return { band: 'none', intent: 'none', offers: ['none'], confidence };
  const wishes = [best, second, third].filter(({ intent }) => intent !== 'none');
  const offers = wishes
    .slice(0, MOST_OFFERS)
    .filter(({ chance }, at) => at < 2 || chance >= WORTH_A_THIRD_OFFER);
  return { band: 'ask', intent, offers: offers.map(offer => offer.intent), confidence };
}
