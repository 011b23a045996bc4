import assert from 'node:assert/strict';
import { findChoice } from '../../../../language/understand/find-choice.js';
import { findCodes, findSupportIds } from '../../../../language/understand/find-codes.js';
import { findDay } from '../../../../language/understand/find-day.js';
import { findHours } from '../../../../language/understand/find-hours.js';
import { findPerson } from '../../../../language/understand/find-person.js';
import { findUnknownName } from '../../../../language/understand/find-unknown-name.js';
import { findYesNo } from '../../../../language/understand/find-yes-no.js';
import { languageOptions } from '../../../../language/understand/language-options.js';
import { loadLexicon } from '../../../../language/understand/lexicon.js';
import { COMPETENCIES, LANGUAGES, PEOPLE, PRODUCTS, SYSTEMS, TODAY } from './describe-answers.js';

const lexicon = loadLexicon();

function findAll(text: string, locale: string): void {
  for (const options of [PRODUCTS, SYSTEMS, COMPETENCIES, languageOptions(LANGUAGES, locale)])
    findChoice(text, options, locale);
  findPerson(text, PEOPLE, locale, 'isaiah');
  findDay(text, { today: TODAY, locale });
  findHours(text, locale);
  findYesNo(text, locale);
  findCodes(text);
  findSupportIds(text, locale);
  findUnknownName(text, locale, lexicon);
}

/** Milliseconds of CPU for one call, in the quickest of several rounds: what other processes take does not count. */
function costOf(act: () => void, times: number): number {
  const rounds = Array.from({ length: 20 }, () => {
    const before = process.cpuUsage();
    for (let at = 0; at < times; at++) act();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / times;
  });
  return Math.min(...rounds);
}

describe('what finding costs', () => {
  const answers: [locale: string, text: string][] = [
    ['en', 'not the first one, Visio in German for Megan from 1 March please'],
    ['de', 'nicht Word, sondern Visio auf Deutsch für Adele Vance ab übermorgen'],
    ['nl', 'nee, de tweede, in het Nederlands, voor mijn collega Alex, per 1 maart'],
    ['sv', 'inte Word utan Visio på svenska till Megan från och med måndag'],
    ['zh-CN', '不是第一个，要中文版的Visio，给王伟，从下周一开始用三个小时'],
  ];
  for (const [locale, text] of answers) {
    it(`all of it stays below a millisecond for an answer in ${locale}`, () => {
      for (let warm = 0; warm < 100; warm++) findAll(text, locale);
      assert.ok(costOf(() => findAll(text, locale), 25) < 1);
    });
  }

  const hostile = {
    words: 'key '.repeat(5_000),
    letters: 'a'.repeat(50_000),
    digits: '1'.repeat(50_000),
    dates: '1/1/1/1'.repeat(5_000),
    addresses: 'a@'.repeat(20_000),
    han: '密钥'.repeat(5_000),
    accents: `e${'\u0301'.repeat(5_000)}`,
    numbers: '+1 (0) '.repeat(5_000),
    nothing: ' \u0000\u00A0',
  };
  for (const [name, text] of Object.entries(hostile)) {
    it(`survives ${name} without end, quickly`, () => {
      const started = performance.now();
      for (const locale of ['en', 'zh-CN', '__proto__']) findAll(text, locale);
      assert.ok(performance.now() - started < 300);
    });
  }
});
