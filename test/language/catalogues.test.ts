import assert from 'node:assert/strict';
import { createSay } from '../../language/say.js';
import { catalogueOf, filesOf, LOCALES } from './catalogues.js';
import { formsOf, placeholdersOf, wordsOf } from './message-shape.js';

const ENGLISH = catalogueOf('en');

/** Names that Microsoft does not translate. */
const NAMES = [
  ...['Action Pack', 'Silver', 'Gold', 'Azure', 'Dynamics 365', 'Microsoft 365', 'Visual Studio'],
  ...['Partner Center', 'Partner Membership Center', 'Partner Frontline', 'Support for Business'],
  ...['Premier Support', 'Advanced Support', 'Signature Cloud Support', 'Go-to-market'],
  ...['Microsoft Enterprise Agreement', 'Azure in Open', 'Azure Pass'],
];

/** Words that a language has in common with English. */
const IN_COMMON: Readonly<Record<string, readonly string[]>> = {
  de: ['Software', 'Person', 'Status'],
  nl: ['Software', 'Product', 'Product: {product}', 'Status'],
  sv: ['Person', 'Status'],
};

/** Words that every English sentence is full of, and no other of our languages has. */
const ENGLISH_WORDS = /\b(?:the|your|you|please|this|that|with|from|have|has|can't|isn't|doesn't)\b/i;

/** Numbers that between them reach every plural form of every language we may come to speak. */
const NUMBERS = [0, 1, 2, 3, 4, 5, 6, 10, 11, 12, 20, 21, 22, 100, 101, 1_000_000];

for (const locale of LOCALES) {
  const catalogue = catalogueOf(locale);
  const messages = [...catalogue];

  describe(`The words of ${locale}`, () => {
    it('have the files and ids of English, in the same order', () => {
      assert.deepEqual(filesOf(locale), filesOf('en'));
    });

    it('stand in one file each', () => {
      const ids = Object.values(filesOf(locale)).flat();
      assert.deepEqual(
        ids.filter((id, at) => ids.indexOf(id) !== at),
        [],
      );
    });

    it('are tidy: never empty, no space at an end or twice', () => {
      const untidy = messages.filter(([, text]) => text.trim() !== text || text === '' || / {2}/.test(text));
      assert.deepEqual(untidy, []);
    });

    it('have the placeholders of English, of the same kinds', () => {
      const other = messages
        .map(([id, text]) => ({
          id,
          has: placeholdersOf(text, locale),
          needs: placeholdersOf(ENGLISH.get(id) ?? '', 'en'),
        }))
        .filter(({ has, needs }) => has.join() !== needs.join());
      assert.deepEqual(other, []);
    });

    it('have the plural forms of the language, and no others', () => {
      const faults = messages.flatMap(([id, text]) => pluralFaults(id, text, locale));
      assert.deepEqual(faults, []);
    });

    it('name different buttons differently', () => {
      const buttons = messages.filter(([id]) => isButton(id) && ENGLISH.has(id));
      const same = buttons.filter(([id, text]) =>
        buttons.some(([other, title]) => title === text && ENGLISH.get(other) !== ENGLISH.get(id)),
      );
      assert.deepEqual(same, []);
    });

    it('can be said, for every plural form', () => {
      const say = createSay(locale, catalogue);
      for (const [id, text] of messages) {
        for (const number of NUMBERS) {
          const said = say(id as Parameters<typeof say>[0], samples(text, locale, number));
          assert.ok(said.trim() !== '' && !/[{}]|undefined|NaN/.test(said), `${id}: ${said}`);
        }
      }
    });

    it('show every value they are given', () => {
      const say = createSay(locale, catalogue);
      for (const [id, text] of messages) {
        for (const placeholder of placeholdersOf(text, locale)) {
          const [name = '', kind] = placeholder.split(': ');
          if (kind !== 'argument') continue;
          const said = say(id as Parameters<typeof say>[0], samples(text, locale, 5));
          assert.ok(said.includes(`‹${name}›`), `${id}: ${said}`);
        }
      }
    });
  });

  if (locale === 'en') continue;

  describe(`Nothing is left in English in ${locale}`, () => {
    const same = [...NAMES, ...(IN_COMMON[locale] ?? [])];

    it('as a whole', () => {
      const left = messages.filter(
        ([id, text]) =>
          text === ENGLISH.get(id) && /\p{L}/u.test(wordsOf(text, locale)) && !same.includes(text),
      );
      assert.deepEqual(left, []);
    });

    it('in part', () => {
      const left = messages.filter(([, text]) => ENGLISH_WORDS.test(wordsOf(text, locale)));
      assert.deepEqual(left, []);
    });
  });
}

/** Titles that may stand below each other on one card. */
function isButton(id: string): boolean {
  return (
    id.startsWith('button.') ||
    ['benefits.previous', 'benefits.next', 'keys.show', 'keys.hide', 'keys.form.send'].includes(id) ||
    ['approvals.approve', 'approvals.reject', 'requests.nudge', 'requests.withdraw'].includes(id)
  );
}

/** A value for every placeholder: `number` for the counts, the name in marks for the texts. */
function samples(text: string, locale: string, number: number): Record<string, string | number> {
  return Object.fromEntries(
    placeholdersOf(text, locale).map(placeholder => {
      const [name = '', kind] = placeholder.split(': ');
      return [name, kind === 'argument' ? `‹${name}›` : number];
    }),
  );
}

/** A form that English leaves out (as in "3 left") may be left out; one that the language has not is never used. */
function pluralFaults(id: string, text: string, locale: string): readonly string[] {
  const english = formsOf(ENGLISH.get(id) ?? '', 'en');
  return formsOf(text, locale).flatMap(({ name, options, plural }) => {
    if (!plural) return [];
    const rules = new Intl.PluralRules(locale, { type: plural });
    const has = rules.resolvedOptions().pluralCategories as readonly string[];
    const asked = english.find(forms => forms.name === name)?.options ?? [];
    const foreign = options.filter(option => !option.startsWith('=') && !has.includes(option));
    const missing = asked.includes('one') ? has.filter(form => !options.includes(form)) : [];
    return [
      ...foreign.map(form => `${id}: ${locale} has no form ${form}`),
      ...missing.map(form => `${id}: the form ${form} is missing`),
    ];
  });
}
