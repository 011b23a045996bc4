import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadLanguages } from '../../../language/languages.js';
import {
  answersIn,
  loadAnswerFiles,
  prepareAnswers,
  sharedAnswerFiles,
} from '../../../language/understand/answers.js';
import { findPhrases } from '../../../language/understand/phrase-book.js';
import { cut } from '../../../language/understand/units.js';

describe('the words of answers', () => {
  const files = sharedAnswerFiles();

  it('are there in every language that is spoken', () => {
    assert.deepEqual([...files.keys()].sort(), [...loadLanguages().locales].sort());
  });

  for (const [locale, file] of files) {
    it(`count to ten in ${locale}, in order and in words`, () => {
      assert.equal(file.ordinals.length, 10);
      for (let number = 0; number <= 10; number++) assert.ok(file.counts[number]?.length, `${number}`);
    });

    it(`name every month and weekday in ${locale}`, () => {
      const answers = answersIn(locale);
      for (const [book, last] of [[answers.months, 12] as const, [answers.weekdays, 7] as const])
        assert.deepEqual(
          [...new Set(book.meanings.values())].sort((one, other) => one - other),
          Array.from({ length: last }, (_, at) => at + 1),
        );
    });

    it(`keep yes and no apart in ${locale}`, () => {
      for (const word of file.yes) assert.ok(!file.no.includes(word), word);
    });
  }

  it('of a new language are a file and no code', () => {
    const folder = mkdtempSync(join(tmpdir(), 'answers-'));
    try {
      const words = { ...files.get('en')!, ordinals: [['første'], ['anden']], yes: ['jada'] };
      mkdirSync(join(folder, 'da', 'understanding'), { recursive: true });
      writeFileSync(join(folder, 'da', 'understanding', 'answers.json'), JSON.stringify(words));
      const answers = prepareAnswers('da', loadAnswerFiles(pathToFileURL(`${folder}/`)));
      assert.deepEqual(findPhrases(cut('den anden').units, answers.ordinals), [
        { meaning: 2, at: 1, length: 1 },
      ]);
      assert.equal(answers.months.meanings.get('marts'), 3);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('tell what a file lacks', () => {
    const folder = mkdtempSync(join(tmpdir(), 'answers-'));
    try {
      const { yes: _, ...words } = files.get('en')!;
      mkdirSync(join(folder, 'da', 'understanding'), { recursive: true });
      writeFileSync(join(folder, 'da', 'understanding', 'answers.json'), JSON.stringify(words));
      assert.throws(() => loadAnswerFiles(pathToFileURL(`${folder}/`)), /da: answers\.json lacks yes/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
