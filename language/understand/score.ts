import type { Understanding } from './bands.js';
import type { Utterance } from './utterances.js';

/** Figures for one language. `macroF1` is over the labels that were expected or predicted. */
export interface LocaleScore {
  readonly total: number;
  readonly correct: number;
  readonly accuracy: number;
  readonly macroF1: number;
}

export interface Confusion {
  readonly locale: string;
  readonly expected: string;
  readonly got: string;
  readonly utterance: string;
}

/** Figures for a file of labelled utterances. */
export interface Score extends LocaleScore {
  readonly byLocale: { readonly [locale: string]: LocaleScore };
  /** Utterances on which it would have acted on a wish that is not the label. */
  readonly wrongActions: number;
  /** Utterances on which it asks back. */
  readonly asked: number;
  readonly confusions: readonly Confusion[];
}

/** An utterance and what was made of it. */
export interface Answer extends Utterance {
  readonly understanding: Understanding;
}

/** Scores answers: the prediction is the wish acted on, else the first one offered, else `none`. */
export function scoreAnswers(answers: readonly Answer[]): Score {
  const wrong = answers.filter(({ intent, understanding }) => understanding.intent !== intent);
  const locales = [...new Set(answers.map(({ locale }) => locale))].sort();
  return {
    ...scoreOf(answers),
    byLocale: Object.fromEntries(
      locales.map(locale => [locale, scoreOf(answers.filter(answer => answer.locale === locale))]),
    ),
    wrongActions: wrong.filter(({ understanding }) => understanding.band === 'act').length,
    asked: answers.filter(({ understanding }) => understanding.band === 'ask').length,
    confusions: wrong.map(({ locale, intent, utterance, understanding }) => ({
      locale,
      expected: intent,
      got: understanding.intent,
      utterance,
    })),
  };
}

function scoreOf(answers: readonly Answer[]): LocaleScore {
  const total = answers.length;
  const correct = answers.filter(({ intent, understanding }) => intent === understanding.intent).length;
  return { total, correct, accuracy: total === 0 ? 0 : correct / total, macroF1: macroF1(answers) };
}

function macroF1(answers: readonly Answer[]): number {
  const labels = new Set(answers.flatMap(({ intent, understanding }) => [intent, understanding.intent]));
  let sum = 0;
  for (const label of labels) {
    const expected = answers.filter(({ intent }) => intent === label);
    const predicted = answers.filter(({ understanding }) => understanding.intent === label).length;
    const hit = expected.filter(({ understanding }) => understanding.intent === label).length;
    sum += (2 * hit) / (expected.length + predicted);
  }
  return labels.size === 0 ? 0 : sum / labels.size;
}
