import assert from 'node:assert/strict';
import { detectLanguage } from '../../../language/understand/detect-language.js';

describe('detectLanguage', () => {
  const sentences: [locale: string, text: string][] = [
    ['en', 'Could somebody tell me where my request is?'],
    ['de', 'Ich brauche einen Schlüssel für Visio'],
    ['de', 'ich haette gern einen key fuer visio'],
    ['nl', 'Ik heb een sleutel nodig voor Visio'],
    ['nl', 'kan iemand mijn request approven'],
    ['sv', 'Jag behöver en nyckel till Visio'],
    ['sv', 'hur mycket azure kredit har vi kvar'],
    ['zh-CN', '我需要一个 Visio 的密钥'],
    ['zh-CN', 'Azure额度还剩多少'],
  ];
  for (const [locale, text] of sentences) {
    it(`hears ${locale} in "${text}"`, () => assert.equal(detectLanguage(text)?.locale, locale));
  }

  for (const text of ['', '42', '!?', 'Visio', 'Visual Studio', 'key', 'Windows 11', 'O365 E3', 'OK']) {
    it(`hears no language in "${text}"`, () => assert.equal(detectLanguage(text), undefined));
  }

  it('stays in a language when one word is English', () => {
    assert.equal(detectLanguage('Wo ist mein request?')?.locale, 'de');
    assert.equal(detectLanguage('Waar is mijn approval gebleven?')?.locale, 'nl');
  });

  it('gives a probability', () => {
    const found = detectLanguage('Jag behöver en nyckel');
    assert.ok(found && found.confidence > 0.85 && found.confidence <= 1);
  });
});
