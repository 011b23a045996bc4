import type { Answers } from './answers.js';
import { findName, type Named } from './find-name.js';
import { findPosition } from './find-position.js';
import { fold } from './fold.js';
import { foldedForm, formTokens } from './name-tokens.js';
import { findPhrases, wholePhrase } from './phrase-book.js';
import { readAnswer } from './read-answer.js';
import { unexplained } from './unexplained.js';
import { type Unit, writtenOf } from './units.js';

/** One of the things to choose from, as the reader sees it. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly aliases?: readonly string[];
  /** Texts that mean it only when nothing else is said: `de` for German. */
  readonly codes?: readonly string[];
}

export interface ChoiceFound {
  /** The value of the option that is meant; undefined when that is not certain. */
  readonly chosen?: string;
  /** Was it named, or pointed at: "the second"? */
  readonly by?: 'name' | 'place';
  /** When nothing is certain: values that may be meant, at most three. */
  readonly near: readonly string[];
  /** How many words of the text the choice does not explain. A short answer has none. */
  readonly rest: number;
}

const MOST_NEAR = 3;

/**
 * Which of the listed options an answer means: by name, by place in the list, by "that one" or "yes" when there is
 * only one. What the answer takes back does not count. Never decides between two.
 * @param options in the order in which the reader sees them
 */
export function findChoice(text: string, options: readonly Option[], locale: string): ChoiceFound {
  const { answers, text: source, units, meant, refused, doubtful } = readAnswer(text, locale);
  const whole = wholeOption(writtenOf(meant, source), options);
  if (whole) return { chosen: whole.value, by: 'name', near: [], rest: 0 };
  const open = options.filter(option => !isNamed(writtenOf(refused, source), option));
  const { sure, near } = namedIn(meant, writtenOf(meant, source), open, answers);
  const place = findPosition(withoutName(meant, sure), options.length, answers, units);
  const pointed = place === undefined ? onlyOne(meant, options, answers) : options[place];
  const candidates = new Set([sure, pointed].filter(option => option !== undefined));
  const [chosen] = candidates;
  const rest = restOf(meant, sure, pointed, answers);
  const isUnsure = findPhrases(units, answers.books.unsure).length > 0;
  const isFar = pointed !== undefined && sure === undefined && rest > 0;
  if (candidates.size === 1 && chosen && !isUnsure && !isFar)
    return { chosen: chosen.value, by: sure ? 'name' : 'place', near: [], rest };
  const doubted = namedIn(doubtful, writtenOf(doubtful, source), options, answers);
  const alike = [...(isFar ? [] : candidates), ...near, ...[doubted.sure ?? doubted.near].flat()];
  return { near: [...new Set(alike.map(({ value }) => value))].slice(0, MOST_NEAR), rest };
}

function wholeOption(text: string, options: readonly Option[]): Option | undefined {
  const wanted = fold(text).trim();
  if (wanted === '') return undefined;
  const fitting = options.filter(({ value, label, aliases = [], codes = [] }) =>
    [value, label, ...aliases, ...codes].some(
      form => form.length <= 2 * wanted.length && foldedForm(form) === wanted,
    ),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function namedIn(
  units: readonly Unit[],
  text: string,
  options: readonly Option[],
  answers: Answers,
): { sure?: Option; near: readonly Option[] } {
  if (units.length === 0) return { near: [] };
  const names = options.map(asNamed);
  const strict = findName(text, names);
  const found = strict.exact === undefined ? findName(text, names, true) : strict;
  const byId = (id: string) => options.find(({ value }) => value === id)!;
  const sure = found.exact === undefined ? undefined : byId(found.exact);
  // A version alone names its product only if nothing else is talked about.
  if (sure && (found === strict || restOf(units, sure, undefined, answers) === 0)) return { sure, near: [] };
  return { near: sure ? [sure] : found.near.map(byId) };
}

function isNamed(text: string, option: Option): boolean {
  return text !== '' && findName(text, [asNamed(option)], true).exact !== undefined;
}

function asNamed({ value, label, aliases = [] }: Option): Named {
  return { id: value, name: label, aliases };
}

/** The numbers in a name are no places in the list. */
function withoutName(units: readonly Unit[], option: Option | undefined): readonly Unit[] {
  const known = formsOf(option);
  return known.length === 0 ? units : unexplained(units, [], known);
}

function onlyOne(units: readonly Unit[], options: readonly Option[], answers: Answers): Option | undefined {
  const { that, yes, filler } = answers.books;
  if (options.length !== 1 || unexplained(units, [that, yes, filler]).length > 0) return undefined;
  const says = [that, yes].some(book => findPhrases(units, book).length > 0);
  return says || wholePhrase(units, yes) ? options[0] : undefined;
}

function restOf(
  units: readonly Unit[],
  named: Option | undefined,
  pointed: Option | undefined,
  { books, ordinals, counts }: Answers,
): number {
  const pointing = [ordinals, counts, books.last, books.number, books.that, books.yes];
  const talk = [books.filler, books.wish, books.preferring, ...(pointed ? pointing : [])];
  const left = unexplained(units, talk, formsOf(named));
  return left.filter(unit => !(pointed && isPlace(unit, ordinals))).length;
}

function isPlace(unit: Unit, ordinals: Answers['ordinals']): boolean {
  return /^\d{1,2}$/.test(unit.text) || findPhrases([unit], ordinals, true).length > 0;
}

/** The words that name an option. */
export function formsOf(option: Option | undefined): readonly string[] {
  const { label, aliases = [], codes = [] } = option ?? { label: '' };
  return [label, ...aliases, ...codes].flatMap(formTokens);
}
