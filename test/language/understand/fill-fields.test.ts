import assert from 'node:assert/strict';
import { type AskedField, fillFields } from '../../../language/understand/fill-fields.js';
import { languageOptions } from '../../../language/understand/language-options.js';
import { LANGUAGES, PEOPLE, SYSTEMS, TODAY } from './answers/describe-answers.js';

const language = (locale: string): AskedField => ({
  kind: 'choice',
  id: 'language',
  options: languageOptions(LANGUAGES, locale),
});
const system: AskedField = { kind: 'choice', id: 'system', options: SYSTEMS };
const person: AskedField = { kind: 'person', id: 'person', people: PEOPLE, me: 'isaiah' };
const day: AskedField = { kind: 'day', id: 'day', today: TODAY, min: TODAY };
const hours: AskedField = { kind: 'hours', id: 'hours', min: 0.25, max: 10 };
const seats: AskedField = { kind: 'count', id: 'seats', min: 1, max: 100 };

type Case = readonly [text: string, filled: Readonly<Record<string, string>>];

describe('filling in a form by typed words', () => {
  const cases: { readonly [locale: string]: readonly Case[] } = {
    en: [
      ['for Megan, from 1 March', { person: 'megan', day: '2027-03-01' }],
      ['for me please', { person: 'isaiah' }],
      ['Megan Bowen, 3 hours, tomorrow', { person: 'megan', hours: '3', day: '2026-11-21' }],
      ['half an hour', { hours: '0.5' }],
      ['20 hours', {}],
      ['yesterday', {}],
      ['Megan is on holiday until March', {}],
      ['the customer wants to migrate 12 mailboxes', {}],
      ['Adele', {}],
    ],
    de: [
      ['für Megan ab übermorgen', { person: 'megan', day: '2026-11-22' }],
      ['zweieinhalb Stunden', { hours: '2.5' }],
      ['für mich, 2 Stunden', { person: 'isaiah', hours: '2' }],
      ['wir planen die Ablösung bis 1. März', {}],
    ],
    nl: [
      ['voor Alex, per 1 maart', { person: 'alex', day: '2027-03-01' }],
      ['anderhalf uur', { hours: '1.5' }],
      ['voor mijzelf', { person: 'isaiah' }],
      ['Alex heeft een nieuwe laptop', {}],
    ],
    sv: [
      ['till Megan från och med måndag', { person: 'megan', day: '2026-11-23' }],
      ['två timmar', { hours: '2' }],
      ['åt mig, i morgon', { person: 'isaiah', day: '2026-11-21' }],
      ['vi flyttar servern på måndag', {}],
    ],
    'zh-CN': [
      ['给王伟，从下周一开始', { person: 'wang', day: '2026-11-23' }],
      ['三个小时', { hours: '3' }],
      ['给我，明天', { person: 'isaiah', day: '2026-11-21' }],
      ['服务器明天要迁移', {}],
    ],
  };
  for (const [locale, some] of Object.entries(cases))
    for (const [text, filled] of some)
      it(`"${text}" fills in ${Object.keys(filled).join() || 'nothing'}`, () =>
        assert.deepEqual(fillFields(text, [person, day, hours], locale), filled));

  it('takes a bare number where one field alone can be meant', () => {
    assert.deepEqual(fillFields('3', [language('en'), { ...language('en'), isFilled: true }], 'en'), {
      language: 'fr-FR',
    });
    assert.deepEqual(fillFields('3', [seats], 'en'), { seats: '3' });
    assert.deepEqual(fillFields('3', [{ ...language('en'), isFilled: true }, seats], 'en'), { seats: '3' });
    assert.deepEqual(fillFields('3', [language('en'), seats], 'en'), {});
    assert.deepEqual(fillFields('the second', [language('en'), system], 'en'), {});
    assert.deepEqual(fillFields('500', [seats], 'en'), {});
  });

  it('changes what is filled in when it is named', () => {
    const filled = { ...language('en'), isFilled: true };
    assert.deepEqual(fillFields('no, Dutch', [filled, system], 'en'), { language: 'nl-NL' });
  });

  it('leaves a name that two fields offer to neither', () => {
    const other: AskedField = { kind: 'choice', id: 'other', options: SYSTEMS };
    assert.deepEqual(fillFields('Windows 10 Pro', [system, other], 'en'), {});
  });

  it('leaves a day or a person that two fields take to neither', () => {
    assert.deepEqual(fillFields('tomorrow', [day, { ...day, id: 'until' }], 'en'), {});
    assert.deepEqual(fillFields('for me', [person, { ...person, id: 'other' }], 'en'), {});
    assert.deepEqual(fillFields('Megan', [person, { ...person, id: 'other' }], 'en'), {});
    const holders: AskedField = { ...person, id: 'from', people: PEOPLE.slice(0, 1) };
    const others: AskedField = { ...person, id: 'to', people: PEOPLE.slice(1) };
    assert.deepEqual(fillFields('Megan', [holders, others], 'en'), { to: 'megan' });
  });

  it('does not take the writer for somebody whom the field does not offer', () => {
    const others: AskedField = { kind: 'person', id: 'to', people: PEOPLE.slice(0, 2), me: 'isaiah' };
    assert.deepEqual(fillFields('for me', [others], 'en'), {});
  });

  it('fills in nothing without fields, words, or certainty', () => {
    assert.deepEqual(fillFields('German', [], 'en'), {});
    assert.deepEqual(fillFields('', [language('en'), person, day, hours, seats], 'en'), {});
    assert.deepEqual(fillFields('German or Dutch', [language('en')], 'en'), {});
    assert.deepEqual(fillFields('speak German with me', [language('en')], 'en'), {});
  });
});
