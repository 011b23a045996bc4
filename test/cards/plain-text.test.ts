import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inputText, labelText, plainText, tidy } from '../../cards/plain-text.js';
import { hasDateFunction, hasPhoneLink, readAsMarkdown } from './read-as-markdown.js';
import { HOSTILE } from './sample-texts.js';

describe('plainText', () => {
  for (const text of HOSTILE) {
    it(`makes ${JSON.stringify(text.slice(0, 40))} read as it was typed`, () => {
      const { text: seen, found } = readAsMarkdown(plainText(text));
      assert.deepEqual(found, []);
      assert.equal(seen, tidy(text, 2_000));
    });
  }

  it('makes any text read as it was typed', () => {
    const marks = [...'[]()*_~`\\<>#-+={}$&!.1aé中 /:', '😀', 'DATE(', 'https://x', '&amp;'];
    const text = fc.array(fc.constantFrom(...marks), { maxLength: 14 }).map(parts => parts.join(''));
    fc.assert(
      fc.property(text, typed => {
        const plain = plainText(typed);
        assert.deepEqual(readAsMarkdown(plain), { text: tidy(typed, 2_000), found: [] });
        assert.ok(!hasPhoneLink(plain) && !hasDateFunction(plain) && !plain.includes('${'));
      }),
      { numRuns: 2_000, seed: 5 },
    );
  });

  it('leaves everyday names alone, because some phones show the backslashes', () => {
    for (const name of [
      'Windows Server 2019 Standard (16 cores)',
      "Siobhán O'Neil-Müller",
      'SQL_Server_2019, R&D <3 users',
      'https://contoso.example/a_b?c=1&d=2#e',
      'ABCDE-FGHIJ-KLMNO-PQRST-UVWXY',
      '微软（中国）#17',
    ]) {
      assert.equal(plainText(name), name);
    }
  });

  it('keeps German and Swedish dates from becoming lists', () => {
    assert.equal(plainText('31. Dez. 2026'), '31.\u00A0Dez. 2026');
  });
});

describe('tidy', () => {
  it('makes one line without control characters and direction overrides', () => {
    assert.equal(tidy(' a\r\n\tb\u0000\u0007 \u202Egnp.exe\u2066 ', 99), 'a b gnp.exe');
  });

  it('replaces broken characters', () => {
    assert.equal(tidy('a\ud800b\udfffc', 99), 'a\uFFFDb\uFFFDc');
  });

  it('cuts with an ellipsis and never in the middle of a character', () => {
    assert.equal(tidy('abcdef', 4), 'abc…');
    assert.equal(tidy('ab😀def', 4), 'ab…');
    assert.equal(tidy('abcd', 4), 'abcd');
    for (let max = 2; max < 30; max++) assert.ok(tidy('👩‍👩‍👧‍👦'.repeat(9), max).isWellFormed());
  });
});

describe('labelText', () => {
  it('holds no backslash and nothing a client would evaluate', () => {
    const label = labelText('*b* [x](y) ${1+1} {{DATE(2020-01-01T00:00:00Z)}} {{{{');
    assert.doesNotMatch(label, /\\|\$\{|\{\{/);
    assert.equal(label.replaceAll('\u2060', ''), '*b* [x](y) ${1+1} {{DATE(2020-01-01T00:00:00Z)}} {{{{');
  });
});

describe('inputText', () => {
  it('gives back what was typed, line by line', () => {
    assert.equal(inputText('one *\ntwo ${x}', 500), 'one *\ntwo ${x}');
    assert.equal(inputText('a\u0000\ud800', 500), 'a\uFFFD');
    assert.equal(inputText('x'.repeat(600), 500).length, 500);
  });
});
