import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Address } from '../../language/languages.js';
import { ADDRESSES } from '../../language/languages.js';
import { createSay } from '../../language/say.js';
import { catalogueOf, filesOf, LANGUAGE, LOCALES } from './catalogues.js';
import { formsOf, placeholdersOf, wordsOf } from './message-shape.js';

/** The words by which a language tells its forms of address apart, and the form of its usual messages. */
const FORMS: Readonly<Record<string, Readonly<Record<Address, RegExp>> & { readonly usual: Address }>> = {
  de: {
    usual: 'formal',
    formal: /\b(?:Sie|Ihnen|Ihre?[mnrs]?)\b/,
    informal: /\b(?:du|dich|dir|deine?[mnrs]?|euch|eure?[mnrs]?)\b/i,
  },
  nl: {
    usual: 'informal',
    formal: /\b(?:u|uw|uwe|uzelf)\b/i,
    informal: /\b(?:je|jij|jou|jouwe?|jullie|jezelf)\b/i,
  },
  'zh-CN': { usual: 'informal', formal: /您/, informal: /你/ },
};

/** What Partner Center says, and what readers say to the desk: it is not the desk that speaks. */
const SAID_BY_OTHERS = ['seen.not-authorized', 'seen.no-benefits-yet', 'button.help'];

for (const locale of LOCALES) {
  const usual = catalogueOf(locale);
  const forms = FORMS[locale];
  const addresses = ADDRESSES.filter(address => existsSync(new URL(`${locale}/${address}/`, LANGUAGE)));
  const hits = (messages: Iterable<readonly [string, string]>, form: RegExp | undefined) =>
    [...messages].filter(([id, text]) => !SAID_BY_OTHERS.includes(id) && form?.test(wordsOf(text, locale)));

  describe(`How ${locale} speaks to its readers`, () => {
    it('is one form, unless it has words for another', () => {
      const others = forms ? ADDRESSES.filter(address => address !== forms.usual) : [];
      assert.deepEqual(addresses, others);
    });

    if (forms)
      it(`is ${forms.usual} unless a company wants it otherwise`, () => {
        for (const address of addresses) assert.deepEqual(hits(usual, forms[address]), []);
      });
  });

  for (const address of addresses) {
    const other = overlayOf(locale, address);

    describe(`The ${address} words of ${locale}`, () => {
      it('stand in files of the same name as the others, in the same order', () => {
        const files = filesOf(locale);
        for (const [name, ids] of Object.entries(filesOf(`${locale}/${address}`)))
          assert.deepEqual(
            ids,
            files[name]?.filter(id => ids.includes(id)),
            name,
          );
      });

      it('say the same with the same placeholders and forms, differently', () => {
        for (const [id, text] of other) {
          const before = usual.get(id) ?? '';
          assert.notEqual(text, before, id);
          assert.deepEqual(placeholdersOf(text, locale), placeholdersOf(before, locale), id);
          assert.deepEqual(formsOf(text, locale), formsOf(before, locale), id);
          assert.equal(commandIn(text), commandIn(before), id);
        }
      });

      it('are tidy: never empty, no space at an end or twice', () => {
        const untidy = [...other].filter(
          ([, text]) => text.trim() !== text || text === '' || / {2}/.test(text),
        );
        assert.deepEqual(untidy, []);
      });

      it('are there for everything that speaks to the reader', () => {
        const missing = hits(usual, forms?.[forms.usual]).filter(([id]) => !other.has(id));
        assert.deepEqual(missing, []);
      });

      it('keep to their form', () => {
        assert.deepEqual(hits(other, forms?.[forms.usual]), []);
      });

      it('can be said', () => {
        const say = createSay(locale, new Map([...usual, ...other]));
        for (const [id, text] of other) {
          const values = placeholdersOf(text, locale).map(found => [found.split(': ')[0]!, 5]);
          const said = say(id as Parameters<typeof say>[0], Object.fromEntries(values));
          assert.ok(said.trim() !== '' && !/[{}]|undefined|NaN/.test(said), `${id}: ${said}`);
        }
      });
    });
  }
}

/** The messages of a form alone. */
function overlayOf(locale: string, address: Address): ReadonlyMap<string, string> {
  const folder = new URL(`${locale}/${address}/`, LANGUAGE);
  const texts = readdirSync(folder).map(
    name => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, string>,
  );
  return new Map(texts.flatMap(text => Object.entries(text)));
}

/** The command that a line of the help tells, which is understood by its very words. */
function commandIn(text: string): string | undefined {
  return /\*\*(.+?)\*\*/.exec(text)?.[1];
}
