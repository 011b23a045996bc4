import assert from 'node:assert/strict';
import { catalogueOf } from './catalogues.js';
import { formsOf, placeholdersOf, wordsOf } from './message-shape.js';
import { pseudo, pseudoSay } from './pseudo.js';

describe('The language that does not exist', () => {
  it('has accents and longer words', () => {
    assert.equal(pseudo('Get a software key'), 'Ğééť áá šóffťŵŵářéé ķééý');
  });

  it('keeps placeholders, forms, marks and quotations', () => {
    assert.equal(
      pseudo("{n, plural, =0 {none} other {# keys}} '{'**{name}**'}' {n, number}"),
      "{n, plural, =0 {ñóóñéé} other {# ķééýšš}} '{'**{name}**'}' {n, number}",
    );
    for (const [id, text] of catalogueOf('en')) {
      assert.deepEqual(placeholdersOf(pseudo(text), 'en'), placeholdersOf(text, 'en'), id);
      assert.deepEqual(formsOf(pseudo(text), 'en'), formsOf(text, 'en'), id);
    }
  });

  it('is 40 % longer over all', () => {
    const lettersOf = (text: string) => wordsOf(text, 'en').match(/\p{L}/gu)?.length ?? 0;
    const texts = [...catalogueOf('en').values()];
    const plain = texts.reduce((sum, text) => sum + lettersOf(text), 0);
    const long = texts.reduce((sum, text) => sum + lettersOf(pseudo(text)), 0);
    assert.ok(Math.abs(long / plain - 1.4) < 0.05, String(long / plain));
  });

  it('is said like any other', () => {
    assert.equal(pseudoSay()('keys.form.title', { product: 'Visio' }), 'Ķééý ffóř Visio');
    assert.equal(pseudoSay()('keys.form.left', { left: 2 }), '2 ķééýšš łéffť');
  });
});
