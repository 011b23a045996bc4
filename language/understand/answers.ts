import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { monthNames, weekdayNames } from './calendar-names.js';
import { LANGUAGE_FOLDER } from './lexicon.js';
import { type PhraseBook, phraseBook } from './phrase-book.js';

type Words = readonly string[];
/** `{ "2": ["two", "a couple"] }`: numbers and the words for them. */
type NumberWords = Readonly<Record<string, Words>>;

/** Lists of words of one role each: `understanding/answers.json` of a language has them all. */
const LISTS = [
  'yes',
  'thanks',
  'no',
  'noOrNone',
  'not',
  'but',
  'correcting',
  'preferring',
  'than',
  'unsure',
  'that',
  'last',
  'number',
  'hour',
  'minute',
  'day',
  'week',
  'in',
  'later',
  'today',
  'tomorrow',
  'dayAfterTomorrow',
  'notDays',
  'thisWeek',
  'nextWeek',
  'definiteNextWeek',
  'me',
  'meAlone',
  'accessId',
  'contractId',
  'for',
  'beforeName',
  'filler',
  'wish',
] as const;
const TABLES = [
  'ordinals',
  'counts',
  'andParts',
  'hourSpans',
  'months',
  'weekdays',
  'dayOrder',
  'languages',
] as const;
export type Role = (typeof LISTS)[number];

/** What people say when they answer, in one language. Every key must be there; a list may be empty. */
export interface AnswersFile extends Readonly<Record<Role, Words>> {
  /** Words for the first, the second, … */
  readonly ordinals: readonly Words[];
  readonly counts: NumberWords;
  /** What is added to a number before it: `and a half`. */
  readonly andParts: NumberWords;
  /** Lengths of time that name the hour themselves: `half an hour`. */
  readonly hourSpans: NumberWords;
  /** Names of months (1 to 12) and weekdays (1 is Monday) that the platform does not give. */
  readonly months: NumberWords;
  readonly weekdays: NumberWords;
  /** How `1/3` is read; empty when that depends on the country. */
  readonly dayOrder: 'day-first' | 'month-first' | '';
  /** Names of languages, by tag, that the platform does not give. */
  readonly languages: Readonly<Record<string, Words>>;
}

/** The same, ready to be looked up, for people who write one language and mix in English. */
export interface Answers {
  readonly locale: string;
  readonly books: Readonly<Record<Role, PhraseBook<true>>>;
  /** Positions, 1 for the first. */
  readonly ordinals: PhraseBook<number>;
  readonly counts: PhraseBook<number>;
  readonly andParts: PhraseBook<number>;
  readonly hourSpans: PhraseBook<number>;
  readonly months: PhraseBook<number>;
  readonly weekdays: PhraseBook<number>;
  readonly dayOrder: AnswersFile['dayOrder'];
}

/** Everybody mixes in English. */
const MIXED_IN = 'en';

/** Reads `understanding/answers.json` of every language. @throws Error naming what a file lacks. */
export function loadAnswerFiles(folder: URL = LANGUAGE_FOLDER): ReadonlyMap<string, AnswersFile> {
  const files = new Map<string, AnswersFile>();
  for (const locale of readdirSync(folder).sort()) {
    const file = new URL(`${locale}/understanding/answers.json`, folder);
    if (!existsSync(file)) continue;
    const words: AnswersFile = JSON.parse(readFileSync(file, 'utf8'));
    const lacking = [...LISTS, ...TABLES].find(key => words[key] === undefined);
    if (lacking) throw new Error(`${locale}: answers.json lacks ${lacking}`);
    files.set(locale, words);
  }
  return files;
}

/** Makes the answers of one language ready to be looked up. Its own words win over English ones. */
export function prepareAnswers(locale: string, files: ReadonlyMap<string, AnswersFile>): Answers {
  const own = files.get(locale);
  const all = [own, files.get(MIXED_IN)].filter(file => file !== undefined);
  const book = (role: Role) =>
    phraseBook(all.flatMap(file => file[role].map(phrase => [phrase, true] as const)));
  const speakers = [locale, MIXED_IN];
  const numbers = (role: 'counts' | 'andParts' | 'hourSpans') =>
    phraseBook(all.flatMap(file => numbered(file[role])));
  return {
    locale,
    books: Object.fromEntries(LISTS.map(role => [role, book(role)])) as Record<Role, PhraseBook<true>>,
    ordinals: phraseBook(
      all.flatMap(file => file.ordinals.flatMap((words, at) => words.map(word => [word, at + 1] as const))),
    ),
    counts: numbers('counts'),
    andParts: numbers('andParts'),
    hourSpans: numbers('hourSpans'),
    months: phraseBook([...all.flatMap(file => numbered(file.months)), ...monthNames(speakers)]),
    weekdays: phraseBook([...all.flatMap(file => numbered(file.weekdays)), ...weekdayNames(speakers)]),
    dayOrder: own?.dayOrder ?? '',
  };
}

const prepared = new Map<string, Answers>();
let shared: ReadonlyMap<string, AnswersFile> | undefined;

/** The answer words that come with the desk: read once, whoever asks first. */
export function sharedAnswerFiles(): ReadonlyMap<string, AnswersFile> {
  shared ??= loadAnswerFiles();
  return shared;
}

/** What people say when they answer in `locale`; English alone for a language that is not spoken here. */
export function answersIn(locale: string): Answers {
  const files = sharedAnswerFiles();
  const known = files.has(locale) ? locale : MIXED_IN;
  const ready = prepared.get(known) ?? prepareAnswers(known, files);
  prepared.set(known, ready);
  return ready;
}

function numbered(words: NumberWords): [string, number][] {
  return Object.entries(words).flatMap(([number, phrases]) =>
    phrases.map((phrase): [string, number] => [phrase, Number(number)]),
  );
}
