import type { Utterance } from '../utterances.js';
import { shuffle } from './random.js';

/** How a wish is taken back in one language: what to look for, and what to say instead (`negation.json`). */
export type NegationRules = readonly (readonly [pattern: string, replacement: string])[];

/** Wishes that say something else when negated: "I don't see my request" is still about requests. */
const KEEPS_MEANING = new Set([
  'none',
  'stop',
  'help',
  'my_requests',
  'find_admin',
  'access_id_error',
  'check_benefits',
]);

/** Utterances that ask for the opposite, made from those that ask for something: they mean `none`. */
export function negate(
  utterances: readonly Utterance[],
  rules: ReadonlyMap<string, NegationRules>,
  most: number,
  random: () => number,
): Utterance[] {
  const negated = utterances
    .filter(({ intent }) => !KEEPS_MEANING.has(intent))
    .flatMap(({ locale, utterance }) => {
      const ways = (rules.get(locale) ?? []).flatMap(rule => applied(rule, utterance) ?? []);
      const way = ways[Math.floor(random() * ways.length)];
      return way === undefined ? [] : [{ locale, intent: 'none', utterance: way }];
    });
  return [...rules.keys()].flatMap(locale =>
    shuffle(
      negated.filter(utterance => utterance.locale === locale),
      random,
    ).slice(0, most),
  );
}

/** Longer texts tell a story in which the first verb is not the wish. */
const TELLS_A_STORY = 45;

function applied([pattern, replacement]: NegationRules[number], text: string): string | undefined {
  if (text.length > TELLS_A_STORY || /[?？,，;:]/.test(text)) return undefined;
  const changed = text.replace(new RegExp(pattern, 'iu'), replacement);
  return changed === text ? undefined : changed;
}
