import assert from 'node:assert/strict';
import { findLanguage, languageCommand } from '../../language/find-language.js';

const LOCALES = ['de', 'en', 'nl', 'sv', 'zh-CN'];

describe('The command that changes the language', () => {
  for (const [text, locale] of [
    ['language: Deutsch', 'de'],
    ['Language: German', 'de'],
    ['sprache: englisch', 'en'],
    ['SPRACHE englisch', 'en'],
    ['  Sprache:Deutsch  ', 'de'],
    ['Sprache: ENGLISCH!', 'en'],
    ['language = Nederlands', 'nl'],
    ['language English', 'en'],
    ['lang: sv', 'sv'],
    ['language: zh-CN', 'zh-CN'],
    ['language: ZH_cn', 'zh-CN'],
    ['taal: Duits', 'de'],
    ['taal nederlands', 'nl'],
    ['språk: svenska', 'sv'],
    ['sprak: tyska', 'de'],
    ['språk svenska'.normalize('NFD'), 'sv'],
    ['Sprache: Niederländisch'.normalize('NFD'), 'nl'],
    ['sprache: niederlandisch', 'nl'],
    ['语言：中文', 'zh-CN'],
    ['语言: 简体中文', 'zh-CN'],
    ['语言英语', 'en'],
    ['语言 德语', 'de'],
    ['language: German, please', 'de'],
    ['language: **Deutsch**', 'de'],
    ['language: German (Deutsch)', 'de'],
    ['Sprache: Chinesisch (China)', 'zh-CN'],
  ] as const) {
    it(`"${text}" asks for ${locale}`, () => {
      assert.equal(languageCommand(text, LOCALES), locale);
    });
  }

  for (const text of [
    'language: Klingon',
    'language: français',
    'sprache: schwäbisch',
    '语言：klingon',
    'language: German or English',
    'language: ???',
    'taal: de nederlandse taal',
  ]) {
    it(`"${text}" asks for a language that is not known`, () => {
      assert.equal(languageCommand(text, LOCALES), null);
    });
  }

  it('knows only the languages that are spoken here', () => {
    assert.equal(languageCommand('sprache: schwedisch', ['de', 'en']), null);
    assert.equal(languageCommand('language: sv', ['de', 'en']), null);
  });

  for (const text of [
    '',
    'language',
    'language:',
    'languages',
    'languages: English',
    'Language pack for Visio',
    'language pack German',
    'language Klingon',
    'Language of the product is German, is there an English one?',
    'language: I would like to have Visio in German',
    'lange nichts gehört',
    'lang ist es her',
    'Sprachen',
    'langen',
    'Sprachpaket: Deutsch',
    'taalpakket nederlands',
    'taalpakket: nederlands',
    '语言包',
    'my language: German',
    'German',
    'change the language',
  ]) {
    it(`"${text}" is no such command`, () => {
      assert.equal(languageCommand(text, LOCALES), undefined);
    });
  }

  it('takes no long time over a long text', () => {
    assert.equal(languageCommand(`language${' '.repeat(50_000)}`, LOCALES), undefined);
    assert.equal(languageCommand(`language:${' x'.repeat(50_000)}`, LOCALES), undefined);
  });
});

describe('The language named in a text', () => {
  for (const [text, locale] of [
    ['please speak English', 'en'],
    ['bitte auf Deutsch antworten', 'de'],
    ['Kannst du Niederländisch?', 'nl'],
    ['prata svenska!', 'sv'],
    ['请说中文', 'zh-CN'],
    ['switch to 德语 please', 'de'],
    ['ENGELSKA', 'en'],
    ['de', 'de'],
    ['zh', 'zh-CN'],
    ['Deutsch (German)', 'de'],
  ] as const) {
    it(`"${text}" names ${locale}`, () => {
      assert.equal(findLanguage(text, LOCALES), locale);
    });
  }

  for (const text of [
    '',
    'parlez-vous français ?',
    'Englischkenntnisse',
    'een engelse versie',
    'verander de taal',
    'tala en annan',
    'von Deutsch auf Englisch',
  ]) {
    it(`"${text}" names none, or more than one`, () => {
      assert.equal(findLanguage(text, LOCALES), undefined);
    });
  }

  it('names none where none is spoken', () => {
    assert.equal(findLanguage('Deutsch', []), undefined);
  });
});
