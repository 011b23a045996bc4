/** One labelled line of a TSV file of utterances. */
export interface Utterance {
  readonly locale: string;
  readonly intent: string;
  readonly utterance: string;
}

const COLUMNS = ['locale', 'intent', 'utterance'] as const;

/** What is wrong with a file of utterances, and in which line (1 is the header). */
export interface UtterancesProblem {
  readonly line: number;
  readonly problem: string;
}

/**
 * Reads tab-separated utterances. The header names the columns, which may come in any order and among others.
 * Empty lines are skipped. All problems are reported, not only the first.
 */
export function readUtterances(text: string): { utterances: Utterance[]; problems: UtterancesProblem[] } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const header = (lines[0] ?? '').split('\t').map(name => name.trim());
  const at = COLUMNS.map(name => header.indexOf(name));
  const missing = COLUMNS.filter((_, index) => at[index] === -1);
  if (missing.length > 0) {
    return { utterances: [], problems: [{ line: 1, problem: `the header lacks ${missing.join(', ')}` }] };
  }
  const utterances: Utterance[] = [];
  const problems: UtterancesProblem[] = [];
  for (let index = 1; index < lines.length; index++) {
    if (lines[index]!.trim() === '') continue;
    const cells = lines[index]!.split('\t');
    if (cells.length !== header.length) {
      problems.push({ line: index + 1, problem: `${cells.length} columns instead of ${header.length}` });
      continue;
    }
    const [locale, intent, utterance] = at.map(column => cells[column]!.trim());
    if (!locale || !intent || !utterance) problems.push({ line: index + 1, problem: 'an empty cell' });
    else utterances.push({ locale, intent, utterance });
  }
  return { utterances, problems };
}
