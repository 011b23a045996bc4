import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadLanguages } from '../../language/languages.js';

/** Folders with the words they hold: undefined for a language that is understood and not spoken. */
function folderWith(words: Readonly<Record<string, Readonly<Record<string, string>> | undefined>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'languages-'));
  for (const [name, texts] of Object.entries(words)) {
    mkdirSync(join(folder, name, 'understanding'), { recursive: true });
    writeFileSync(join(folder, name, 'understanding', 'lexicon.json'), '{}');
    if (texts) writeFileSync(join(folder, name, 'common.json'), JSON.stringify(texts));
  }
  return folder;
}

describe('The languages', () => {
  const folder = folderWith({
    en: { 'button.back': 'Back' },
    de: { 'button.back': 'Zurück' },
    nl: { 'button.back': 'Terug' },
    'zh-CN': { 'button.back': '返回' },
    sv: undefined,
    understand: { 'button.back': 'no language' },
    deu: { 'button.back': 'no tag of two letters' },
  });
  const languages = loadLanguages(pathToFileURL(`${folder}/`));
  after(() => rmSync(folder, { recursive: true }));

  it('are the folders that have words, and no others', () => {
    assert.deepEqual(languages.locales, ['de', 'en', 'nl', 'zh-CN']);
  });

  it('say things each in its own words', () => {
    assert.deepEqual(
      languages.locales.map(locale => languages.speak(locale)('button.back')),
      ['Zurück', 'Back', 'Terug', '返回'],
    );
  });

  it('are English for a language without words, for an unknown one and for none', () => {
    for (const locale of ['sv', 'fr', '', 'understand', '__proto__'])
      assert.equal(languages.speak(locale).locale, 'en');
  });

  for (const [tag, locale] of [
    ['de', 'de'],
    ['de-CH', 'de'],
    ['DE-at', 'de'],
    ['de_DE', 'de'],
    [' de-DE ', 'de'],
    ['de-Latn-DE-1996', 'de'],
    ['en-GB', 'en'],
    ['nl-BE', 'nl'],
    ['zh-CN', 'zh-CN'],
    ['ZH-cn', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['zh-Hans-CN', 'zh-CN'],
    ['zh-SG', 'zh-CN'],
  ] as const) {
    it(`speak ${locale} to a reader of "${tag}"`, () => {
      assert.equal(languages.match(tag), locale);
    });
  }

  for (const tag of [
    undefined,
    '',
    ' ',
    '-',
    '-de',
    'nb-NO',
    'sv-SE',
    'd',
    'deu',
    'x-de',
    'i-klingon',
    'understand',
    '*',
    '../en',
    'constructor',
  ]) {
    it(`have none for a reader of ${JSON.stringify(tag)}`, () => {
      assert.equal(languages.match(tag), undefined);
    });
  }
});
