import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { INTENTS } from '../language/understand/intents.js';
import { LANGUAGE_FOLDER, lexiconFiles, loadLexicon } from '../language/understand/lexicon.js';
import { encodeModel } from '../language/understand/model-file.js';
import { trainedFrom } from '../language/understand/trained-from.js';
import { teachLanguages } from '../language/understand/training/teach-languages.js';
import { teachWishes, WISHES_SHAPE } from '../language/understand/training/teach-wishes.js';
import { readUtterances } from '../language/understand/utterances.js';

const UTTERANCES = new URL('../test/utterances/', import.meta.url);

const files = readdirSync(UTTERANCES)
  .filter(name => name.endsWith('.train.tsv'))
  .sort()
  .map(name => new URL(name, UTTERANCES));
const utterances = files.flatMap(file => readUtterances(readFileSync(file, 'utf8')).utterances);
const locales = [...new Set(utterances.map(({ locale }) => locale))].sort();
const sources = trainedFrom([...files, ...lexiconFiles()]);

const languages = teachLanguages(utterances, locales);
writeFileSync(
  new URL('understand/languages.model', LANGUAGE_FOLDER),
  encodeModel({ shape: languages.shape, trainedFrom: sources, labels: locales }, languages),
);
const wishes = teachWishes(utterances, loadLexicon());
writeFileSync(
  new URL('understand/wishes.model', LANGUAGE_FOLDER),
  encodeModel({ shape: WISHES_SHAPE, trainedFrom: sources, labels: INTENTS }, wishes),
);
console.log(`Trained from ${utterances.length} utterances`);
