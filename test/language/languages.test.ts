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

/** Words for another form of address. */
function addForm(folder: string, locale: string, address: string, texts: Readonly<Record<string, string>>) {
  mkdirSync(join(folder, locale, address));
  writeFileSync(join(folder, locale, address, 'common.json'), JSON.stringify(texts));
}

describe('The languages', () => {
  const folder = folderWith({
    en: { 'button.back': 'Back' },
    de: { 'button.back': 'Zurück' },
    nl: { 'button.back': 'Terug', 'button.help': 'Wat kun je?' },
    'zh-CN': { 'button.back': '返回' },
    sv: undefined,
    understand: { 'button.back': 'no language' },
    deu: { 'button.back': 'no tag of two letters' },
  });
  addForm(folder, 'nl', 'formal', { 'button.help': 'Wat kunt u?' });
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

  it('speak to readers as a company wants it, with the usual words where they fit any form', () => {
    const formal = languages.speak('nl', 'formal');
    assert.deepEqual([formal('button.back'), formal('button.help')], ['Terug', 'Wat kunt u?']);
    assert.equal(formal.locale, 'nl');
    assert.equal(languages.speak('nl')('button.help'), 'Wat kun je?');
  });

  it('speak in their usual form where a language has no other', () => {
    assert.equal(languages.speak('nl', 'informal')('button.help'), 'Wat kun je?');
    assert.equal(languages.speak('de', 'informal')('button.back'), 'Zurück');
    assert.equal(languages.speak('fr', 'formal').locale, 'en');
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
