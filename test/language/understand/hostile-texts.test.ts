import assert from 'node:assert/strict';
import { detectLanguage } from '../../../language/understand/detect-language.js';
import { findName } from '../../../language/understand/find-name.js';
import { isIntent } from '../../../language/understand/intents.js';
import { loadRecogniser } from '../../../language/understand/recogniser.js';

const HOSTILE: { [name: string]: string } = {
  'ten thousand letters': 'a'.repeat(10_000),
  'ten thousand words': 'key '.repeat(10_000),
  'ten thousand Chinese characters': '密钥'.repeat(5_000),
  emoji: '🔑🎉👩‍👩‍👧‍👦'.repeat(500),
  NUL: '\0\0key\0',
  'right to left': '\u202Eyek oisiv\u202C مرحبا',
  'lone surrogates': '\uD800key\uDC00\uD83D',
  'many accents': `e${'\u0301'.repeat(5_000)}`,
  nothing: '',
  spaces: ' \t\n\u00A0\u3000',
  markup: '<script>alert(1)</script> ${x} {{y}} __proto__ constructor',
};

describe('understanding hostile texts', () => {
  const recogniser = loadRecogniser();
  for (const [name, text] of Object.entries(HOSTILE)) {
    it(`survives ${name}, quickly`, () => {
      const started = performance.now();
      const understanding = recogniser.recognise(text, '__proto__');
      detectLanguage(text);
      findName(text, [{ id: 'visio', name: 'Visio 2021' }]);
      assert.ok(performance.now() - started < 100, 'took over 100 ms');
      assert.ok(isIntent(understanding.intent));
      assert.ok(Number.isFinite(understanding.confidence));
    });
  }

  it('does not act on an empty text', () => {
    assert.notEqual(recogniser.recognise('').band, 'act');
    assert.notEqual(recogniser.recognise('\0').band, 'act');
  });
});
