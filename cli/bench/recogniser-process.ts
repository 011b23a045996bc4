import { loadRecogniser } from '../../language/understand/recogniser.js';
import { SAMPLE_UTTERANCES } from './sample-utterances.js';
import { usageNow } from './usage.js';

/** What understanding costs, in a process that does nothing else. Milliseconds of CPU; MB. */
export interface RecogniserFigures {
  readonly loadMs: number;
  readonly loadMb: number;
  readonly utteranceMs: number;
}

const WARM_UP = 200;

const [rounds = '400'] = process.argv.slice(2);
const before = usageNow();
const recogniser = loadRecogniser();
const loaded = usageNow();
const understandAll = (times: number): void => {
  for (let time = 0; time < times; time++)
    for (const utterance of SAMPLE_UTTERANCES) recogniser.recognise(utterance, 'en');
};
understandAll(WARM_UP);
const from = usageNow();
understandAll(Number(rounds));
const utteranceMs = (usageNow().cpuMs - from.cpuMs) / (Number(rounds) * SAMPLE_UTTERANCES.length);
const figures: RecogniserFigures = {
  loadMs: loaded.cpuMs - before.cpuMs,
  loadMb: loaded.rssMb - before.rssMb,
  utteranceMs,
};
console.log(JSON.stringify(figures));
