import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { LANGUAGE_FOLDER } from '../../../language/understand/lexicon.js';
import { decodeModel, encodeModel } from '../../../language/understand/model-file.js';
import { createNetwork } from '../../../language/understand/network.js';
import { loadRecogniser } from '../../../language/understand/recogniser.js';
import { createRandom } from '../../../language/understand/training/random.js';
import { readMatter, readTraining, sourcesHash } from '../../../language/understand/training/sources.js';
import { teachLanguages } from '../../../language/understand/training/teach-languages.js';
import { teachWishes, WISHES_COURSE } from '../../../language/understand/training/teach-wishes.js';

const UTTERANCES = new URL('../../utterances/', import.meta.url);
const FILES = ['wishes-wide.model', 'wishes-deep.model', 'languages.model'];
const bytesOf = (name: string) => readFileSync(new URL(`understand/${name}`, LANGUAGE_FOLDER));

describe('the models', () => {
  for (const name of FILES) {
    it(`${name} is as new as the utterances and lexicons (else: npm run train)`, () => {
      assert.equal(decodeModel(bytesOf(name)).facts.trainedFrom, sourcesHash(UTTERANCES));
    });
  }

  it('fit into six megabytes', () => {
    const total = FILES.reduce((sum, name) => sum + bytesOf(name).length, 0);
    assert.ok(total < 6_000_000, `${total} bytes`);
  });

  it('have bands for every language', () => {
    const { bands } = decodeModel(bytesOf('wishes-wide.model')).facts;
    assert.deepEqual(Object.keys(bands ?? {}), ['de', 'en', 'nl', 'sv', 'zh-CN']);
  });

  it('come out the same for the same seed', () => {
    const few = readTraining(UTTERANCES).filter((_, at) => at % 200 === 0);
    const course = {
      ...WISHES_COURSE,
      rounds: 1,
      wide: { ...WISHES_COURSE.wide, bits: 10 },
      deep: { ...WISHES_COURSE.deep, bits: 10 },
    };
    assert.deepEqual(teachWishes(few, readMatter(), course), teachWishes(few, readMatter(), course));
    assert.deepEqual(teachLanguages(few, ['en', 'de']), teachLanguages(few, ['en', 'de']));
  });

  it('survive being written and read, but for rounding', () => {
    const shape = { bits: 4, hidden: 2, classes: 3 };
    const network = createNetwork(shape, createRandom(3));
    const facts = { shape, trainedFrom: 'x', labels: ['ä', 'b', 'c'] };
    const read = decodeModel(encodeModel(facts, network));
    assert.deepEqual(read.facts, facts);
    assert.deepEqual(read.network.output, network.output);
    const width = shape.classes + shape.hidden;
    network.rows.forEach((weight, at) => {
      const stored = read.network.rows[at]! * read.network.scales![Math.floor(at / width)]!;
      assert.ok(Math.abs(stored - weight) < 0.002);
    });
  });

  it('refuse bytes that are no model', () => {
    assert.throws(() => decodeModel(Buffer.from('{}')), /not a model/);
  });

  it('are read and used within their limits: 300 ms to load, 1 ms for an utterance', () => {
    const started = process.cpuUsage();
    const recogniser = loadRecogniser();
    const loaded = process.cpuUsage(started);
    assert.ok((loaded.user + loaded.system) / 1_000 < 300, 'loading is slow');
    const texts = readTraining(UTTERANCES).filter((_, at) => at % 20 === 0);
    const before = process.cpuUsage();
    for (const { utterance } of texts) recogniser.recognise(utterance);
    const { user, system } = process.cpuUsage(before);
    assert.ok((user + system) / 1_000 / texts.length < 1, 'recognising is slow');
  });
});
