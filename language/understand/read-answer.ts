import { type Answers, answersIn } from './answers.js';
import { type Corrected, takeCorrections } from './corrected.js';
import { cut, type Unit } from './units.js';

/** A text as an answer in one language: what it means and what it takes back. */
export interface ReadAnswer extends Corrected {
  readonly answers: Answers;
  /** The composed text that the places of the units refer to. */
  readonly text: string;
  /** All of its words. */
  readonly units: readonly Unit[];
}

let last: { source: string; locale: string; read: ReadAnswer } | undefined;

/** Reads a text. The last one is kept, since an answer is looked through for many things. */
export function readAnswer(source: string, locale: string): ReadAnswer {
  if (last?.source === source && last.locale === locale) return last.read;
  const answers = answersIn(locale);
  const { text, units } = cut(source);
  const read = { answers, text, units, ...takeCorrections(units, answers) };
  last = { source, locale, read };
  return read;
}
