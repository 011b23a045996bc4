import { readFileSync } from 'node:fs';
import { isIntent } from '../language/understand/intents.js';
import { loadRecogniser } from '../language/understand/recogniser.js';
import { type LocaleScore, type Score, scoreAnswers } from '../language/understand/score.js';
import { readUtterances, type Utterance } from '../language/understand/utterances.js';

/** Scores the recogniser on a file of labelled utterances: `npm run eval -- FILE.tsv [--json]`. */
function main(args: readonly string[]): number {
  const [file, ...others] = args.filter(arg => arg !== '--json');
  if (file === undefined || others.length > 0) return fail('Usage: npm run eval -- FILE.tsv [--json]');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return fail(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  const { utterances, problems } = readUtterances(text);
  const all = [...problems, ...unknownIntents(text, utterances)];
  if (utterances.length === 0 && all.length === 0) return fail(`${file}: holds no utterances`);
  if (all.length > 0) return fail(all.map(({ line, problem }) => `${file}:${line}: ${problem}`).join('\n'));
  const recogniser = loadRecogniser();
  const score = scoreAnswers(
    utterances.map(utterance => ({
      ...utterance,
      understanding: recogniser.recognise(utterance.utterance, utterance.locale),
    })),
  );
  console.log(args.includes('--json') ? JSON.stringify(score) : inWords(score));
  return 0;
}

function unknownIntents(text: string, utterances: readonly Utterance[]) {
  const wrong = new Set(utterances.map(({ intent }) => intent).filter(intent => !isIntent(intent)));
  const lines = text.split(/\r\n|\n|\r/);
  return [...wrong].map(intent => ({
    line: lines.findIndex((line, at) => at > 0 && line.split('\t').some(cell => cell.trim() === intent)) + 1,
    problem: `there is no wish "${intent}"`,
  }));
}

function fail(message: string): number {
  console.error(message);
  return 1;
}

function inWords(score: Score): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const row = (name: string, { total, correct, accuracy, macroF1 }: LocaleScore) =>
    `${name.padEnd(8)}${String(total).padStart(7)}${String(correct).padStart(9)}${percent(accuracy).padStart(10)}${macroF1.toFixed(3).padStart(10)}`;
  return [
    `${'locale'.padEnd(8)}${'total'.padStart(7)}${'correct'.padStart(9)}${'accuracy'.padStart(10)}${'macro-F1'.padStart(10)}`,
    ...Object.entries(score.byLocale).map(([locale, own]) => row(locale, own)),
    row('all', score),
    '',
    `wrong actions ${score.wrongActions} (${percent(score.wrongActions / score.total)}), asked back ${score.asked} (${percent(score.asked / score.total)})`,
    '',
    ...score.confusions.map(
      ({ locale, expected, got, utterance }) => `${locale}\t${expected}\t→ ${got}\t${utterance}`,
    ),
  ].join('\n');
}

process.exitCode = main(process.argv.slice(2));
