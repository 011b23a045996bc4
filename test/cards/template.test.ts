import assert from 'node:assert/strict';
import { defineTemplate, optional } from '../../cards/template.js';

describe('defineTemplate', () => {
  it('fills data in once and never reads data as an expression', () => {
    const fill = defineTemplate<{ text: string }>({ text: '${text}', both: 'a ${text}' });
    assert.deepEqual(fill({ text: '${1+1} `${$root}`' }), {
      text: '${1+1} `${$root}`',
      both: 'a ${1+1} `${$root}`',
    });
  });

  it('never prints the expression of a value that is missing', () => {
    const fill = defineTemplate<object>({ text: '${absent}', both: 'a ${nothing} b', null: '${none}' });
    assert.doesNotMatch(JSON.stringify(fill({ nothing: undefined, none: null })), /\$\{/);
  });

  it('repeats what has a list and leaves out what has an empty one', () => {
    const fill = defineTemplate<{ rows: readonly string[] }>({
      body: [{ $data: '${rows}', text: '${$data}' }],
    });
    assert.deepEqual(fill({ rows: ['a', 'b'] }), { body: [{ text: 'a' }, { text: 'b' }] });
    assert.deepEqual(fill({ rows: [] }), { body: [] });
  });

  it('keeps two cards of one template apart', () => {
    const fill = defineTemplate<{ actions: readonly object[] }>({ actions: '${actions}' });
    const first = fill({ actions: [{ title: 'one' }] });
    fill({ actions: [{ title: 'two' }] });
    assert.deepEqual(first, { actions: [{ title: 'one' }] });
  });
});

describe('optional', () => {
  it('is a list of one, or of none for nothing and for an empty text', () => {
    assert.deepEqual([optional('a'), optional(''), optional(undefined)], [['a'], [], []]);
  });
});
