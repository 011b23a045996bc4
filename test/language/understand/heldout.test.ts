import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { loadRecogniser } from '../../../language/understand/recogniser.js';
import { scoreAnswers } from '../../../language/understand/score.js';
import { readUtterances } from '../../../language/understand/utterances.js';

const UTTERANCES = new URL('../../utterances/', import.meta.url);

/** Measured when the model was trained, minus a margin for other machines' rounding and small changes. */
const FLOORS: { [locale: string]: number } = { en: 0.9, de: 0.88, nl: 0.9, sv: 0.87, 'zh-CN': 0.89 };
const MOST_WRONG_ACTIONS = 0.02;

const read = (name: string) => readUtterances(readFileSync(new URL(name, UTTERANCES), 'utf8')).utterances;

describe('understanding utterances it was not built from', () => {
  const recogniser = loadRecogniser();
  for (const [locale, floor] of Object.entries(FLOORS)) {
    const answers = read(`${locale}.heldout.tsv`).map(utterance => ({
      ...utterance,
      understanding: recogniser.recognise(utterance.utterance, locale),
    }));
    const score = scoreAnswers(answers);

    it(`reaches a macro-F1 of ${floor} in ${locale}`, () => {
      assert.ok(score.macroF1 >= floor, `macro-F1 ${score.macroF1.toFixed(3)}`);
    });

    it(`acts wrongly on at most ${100 * MOST_WRONG_ACTIONS} % in ${locale}`, () => {
      assert.ok(
        score.wrongActions <= MOST_WRONG_ACTIONS * score.total,
        `${score.wrongActions} of ${score.total}`,
      );
    });

    it(`has at least sixty utterances for each wish in ${locale}, a fifth of them kept aside`, () => {
      const train = read(`${locale}.train.tsv`);
      for (const intent of new Set(train.map(utterance => utterance.intent))) {
        const aside = answers.filter(answer => answer.intent === intent).length;
        const used = train.filter(utterance => utterance.intent === intent).length;
        assert.ok(used + aside >= 60 && aside >= 12, `${intent}: ${used} + ${aside}`);
      }
    });

    it(`shares no utterance between training and what is kept aside in ${locale}`, () => {
      const train = new Set(read(`${locale}.train.tsv`).map(({ utterance }) => utterance.toLowerCase()));
      assert.deepEqual(
        answers
          .filter(({ utterance }) => train.has(utterance.toLowerCase()))
          .map(({ utterance }) => utterance),
        [],
      );
    });
  }
});
