import assert from 'node:assert/strict';
import type { Band } from '../../../language/understand/bands.js';
import type { Intent } from '../../../language/understand/intents.js';
import { type Answer, scoreAnswers } from '../../../language/understand/score.js';

const answer = (locale: string, intent: Intent, got: Intent, band: Band): Answer => ({
  locale,
  intent,
  utterance: `${intent} as ${got}`,
  understanding: { band, intent: got, offers: [got], confidence: 0.5 },
});

describe('scoreAnswers', () => {
  const score = scoreAnswers([
    answer('en', 'help', 'help', 'act'),
    answer('en', 'stop', 'help', 'act'),
    answer('en', 'stop', 'stop', 'ask'),
    answer('de', 'none', 'none', 'none'),
    answer('de', 'help', 'none', 'none'),
    answer('de', 'none', 'stop', 'ask'),
  ]);

  it('counts what is right, in all and by language', () => {
    assert.equal(score.total, 6);
    assert.equal(score.correct, 3);
    assert.equal(score.accuracy, 0.5);
    assert.deepEqual(score.byLocale.en, { total: 3, correct: 2, accuracy: 2 / 3, macroF1: 2 / 3 });
  });

  it('averages F1 over the labels expected or predicted', () => {
    assert.equal(score.byLocale.de?.macroF1, (0.5 + 0 + 0) / 3);
  });

  it('counts as wrong only what it would have acted on, and what it asks', () => {
    assert.equal(score.wrongActions, 1);
    assert.equal(score.asked, 2);
  });

  it('lists every confusion', () => {
    assert.deepEqual(score.confusions[0], {
      locale: 'en',
      expected: 'stop',
      got: 'help',
      utterance: 'stop as help',
    });
    assert.equal(score.confusions.length, 3);
  });

  it('scores nothing as zero', () => {
    assert.deepEqual(scoreAnswers([]).macroF1, 0);
  });
});
