import { writeFileSync } from 'node:fs';
import { INTENTS } from '../language/understand/intents.js';
import { LANGUAGE_FOLDER } from '../language/understand/lexicon.js';
import { encodeModel } from '../language/understand/model-file.js';
import { calibrate, type Judgement, judgeUnseen } from '../language/understand/training/calibrate.js';
import { readMatter, readTraining, sourcesHash } from '../language/understand/training/sources.js';
import { teachLanguages } from '../language/understand/training/teach-languages.js';
import { teachWishes } from '../language/understand/training/teach-wishes.js';

/**
 * Trains the recogniser from `test/utterances/*.train.tsv` and the lexicons, and writes its models. Takes some
 * minutes. The same sources give the same bytes.
 */
const UTTERANCES = new URL('../test/utterances/', import.meta.url);
const utterances = readTraining(UTTERANCES);
const matter = readMatter();
const trainedFrom = sourcesHash(UTTERANCES);
const locales = [...new Set(utterances.map(({ locale }) => locale))].sort();

const languages = teachLanguages(utterances, locales);
write('languages.model', encodeModel({ shape: languages.shape, trainedFrom, labels: locales }, languages));

const judgements = judgeUnseen(utterances, matter);
const bands = calibrate(judgements);
const [wide, deep] = teachWishes(utterances, matter);
for (const [name, network] of Object.entries({ wide: wide!, deep: deep! })) {
  const facts = { shape: network.shape, trainedFrom, labels: INTENTS, bands };
  write(`wishes-${name}.model`, encodeModel(facts, network));
}

console.log(`Trained from ${utterances.length} utterances. On unseen ones:`);
for (const locale of locales) report(locale);

function write(name: string, bytes: Buffer): void {
  writeFileSync(new URL(`understand/${name}`, LANGUAGE_FOLDER), bytes);
}

function report(locale: string): void {
  const own = judgements.filter(judgement => judgement.locale === locale);
  const act = bands[locale]!.act;
  const acted = own.filter(({ got, chance }) => got !== 'none' && chance >= act);
  const share = (some: readonly Judgement[]) => `${((100 * some.length) / own.length).toFixed(2)} %`;
  const right = ({ got, expected }: Judgement) => got === expected;
  const asked = own.filter(({ got, chance }) => got !== 'none' && chance < act);
  console.log(
    `${locale}: right ${share(own.filter(right))}, acts from ${act}, asks ${share(asked)}, wrong actions ${share(acted.filter(one => !right(one)))}`,
  );
}
