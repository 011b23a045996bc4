import assert from 'node:assert/strict';
import { readUtterances } from '../../../language/understand/utterances.js';

describe('readUtterances', () => {
  it('finds the columns by their header, in any order and among others', () => {
    const { utterances, problems } = readUtterances(
      'note\tutterance\tlocale\tintent\r\nx\thi there\ten\thelp\r\n',
    );
    assert.deepEqual(utterances, [{ locale: 'en', intent: 'help', utterance: 'hi there' }]);
    assert.deepEqual(problems, []);
  });

  it('skips empty lines and a byte order mark', () => {
    const { utterances } = readUtterances('\uFEFFlocale\tintent\tutterance\n\nen\thelp\thi\n\n');
    assert.equal(utterances.length, 1);
  });

  it('names the columns a header lacks', () => {
    assert.deepEqual(readUtterances('locale\tutterance\nen\thi').problems, [
      { line: 1, problem: 'the header lacks intent' },
    ]);
  });

  it('names every bad line by its number', () => {
    const text = 'locale\tintent\tutterance\nen\thelp\nen\thelp\thi\nen\t\thi';
    assert.deepEqual(readUtterances(text).problems, [
      { line: 2, problem: '2 columns instead of 3' },
      { line: 4, problem: 'an empty cell' },
    ]);
  });
});
