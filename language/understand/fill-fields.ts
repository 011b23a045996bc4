import { type ChoiceFound, findChoice, formsOf, type Option } from './find-choice.js';
import { findDay } from './find-day.js';
import { findCount, findHours } from './find-hours.js';
import { findPerson, type NamedPerson } from './find-person.js';
import { formTokens } from './name-tokens.js';
import type { DayOrder } from './numeric-dates.js';
import type { PhraseBook } from './phrase-book.js';
import { type ReadAnswer, readAnswer } from './read-answer.js';
import { unexplained } from './unexplained.js';

interface Asked {
  readonly id: string;
  /** It has an answer already; a bare "the second" is then not about it. */
  readonly isFilled?: boolean;
}

/** A question of an open form, as far as typed words can answer it. */
export type AskedField =
  | (Asked & { readonly kind: 'choice'; readonly options: readonly Option[] })
  | (Asked & {
      readonly kind: 'person';
      readonly people: readonly NamedPerson[];
      /** Id of the person who writes. */
      readonly me?: string | undefined;
    })
  | (Asked & { readonly kind: 'count' | 'hours'; readonly min: number; readonly max: number })
  | (Asked & {
      readonly kind: 'day';
      readonly today: string;
      readonly order?: DayOrder | undefined;
      readonly min?: string | undefined;
      readonly max?: string | undefined;
    });

/** One field that a text answers, and which of its words do. */
interface Answered {
  readonly id: string;
  readonly value: string;
  readonly words: readonly string[];
  readonly books: readonly PhraseBook<unknown>[];
  readonly hasNumbers?: boolean;
  readonly isPointed?: boolean;
  /** False where another field that takes the same answer could be meant as well: two dates, two people. */
  readonly isToldApart?: boolean;
}

/**
 * What an answer fills in, by field. A text that says more than the answers is none, a name that two fields offer
 * belongs to neither, and a bare number or place counts only where one field alone can be meant.
 * @returns values as the form keeps them; empty when nothing is clearly meant
 */
export function fillFields(
  text: string,
  fields: readonly AskedField[],
  locale: string,
): Readonly<Record<string, string>> {
  const read = readAnswer(text, locale);
  const named = fields.flatMap(field => namedIn(field, text, read) ?? []);
  const answers = named.length > 0 ? named : pointedAt(fields, text, locale);
  if (answers.length === 0 || !saysNothingElse(read, answers) || sharesWords(read, answers)) return {};
  return Object.fromEntries(answers.map(({ id, value }) => [id, value]));
}

function namedIn(field: AskedField, text: string, { answers }: ReadAnswer): Answered | undefined {
  const { id } = field;
  const { locale, books, months, weekdays, ordinals, counts, hourSpans, andParts } = answers;
  switch (field.kind) {
    case 'choice': {
      const found = findChoice(text, field.options, locale);
      return found.by === 'name' ? choiceAnswer(field, found) : undefined;
    }
    case 'person': {
      const { person } = findPerson(text, field.people, locale, field.me);
      const known = field.people.find(({ id }) => id === person);
      if (!known) return undefined;
      const words = [known.name, known.email ?? ''].flatMap(formTokens);
      return { id, value: known.id, words, books: [books.me, books.meAlone], isToldApart: false };
    }
    case 'day': {
      const day = findDay(text, { today: field.today, locale, order: field.order });
      if (!day || (field.min && day < field.min) || (field.max && day > field.max)) return undefined;
      const { today, tomorrow, dayAfterTomorrow, nextWeek, definiteNextWeek, later, week } = books;
      const said = [today, tomorrow, dayAfterTomorrow, nextWeek, definiteNextWeek, later, week, books.in];
      return {
        id,
        value: day,
        words: [],
        books: [...said, books.day, months, weekdays, ordinals, counts],
        hasNumbers: true,
        isToldApart: false,
      };
    }
    case 'hours': {
      const hours = saysTime(text, locale) ? findHours(text, locale) : undefined;
      if (hours === undefined || !isWithin(hours, field)) return undefined;
      const said = [books.hour, books.minute, counts, hourSpans, andParts];
      return { id, value: String(hours), words: [], books: said, hasNumbers: true, isToldApart: false };
    }
    case 'count':
      return undefined;
  }
}

/** A number that is not only a number: with an hour, or a part of one. */
function saysTime(text: string, locale: string): boolean {
  const { answers, units } = readAnswer(text, locale);
  const { hour, minute } = answers.books;
  return unexplained(units, [hour, minute, answers.hourSpans]).length < units.length;
}

/** What a bare number or place answers, if there is just one field that it can be meant for. */
function pointedAt(fields: readonly AskedField[], text: string, locale: string): readonly Answered[] {
  const open = fields.filter(({ isFilled }) => !isFilled);
  const found = open.flatMap((field): Answered[] => {
    if (field.kind === 'choice') {
      const choice = findChoice(text, field.options, locale);
      const pointed = { hasNumbers: true, isPointed: true };
      return choice.by === 'place' ? [{ ...choiceAnswer(field, choice), ...pointed, words: [] }] : [];
    }
    if (field.kind !== 'count' && field.kind !== 'hours') return [];
    const number = field.kind === 'count' ? findCount(text, locale) : findHours(text, locale);
    const fits = number !== undefined && isWithin(number, field);
    return fits
      ? [{ id: field.id, value: String(number), words: [], books: [], hasNumbers: true, isPointed: true }]
      : [];
  });
  return found.length === 1 ? found : [];
}

function choiceAnswer(field: AskedField & { kind: 'choice' }, { chosen }: ChoiceFound): Answered {
  const option = field.options.find(({ value }) => value === chosen);
  return { id: field.id, value: chosen!, words: formsOf(option), books: [] };
}

function isWithin(number: number, { min, max }: { readonly min: number; readonly max: number }): boolean {
  return number >= min && number <= max;
}

function saysNothingElse({ answers, meant }: ReadAnswer, found: readonly Answered[]): boolean {
  const { books, ordinals, counts } = answers;
  const pointing = found.some(({ isPointed }) => isPointed)
    ? [ordinals, counts, books.last, books.number, books.that]
    : [];
  const talk = [books.filler, books.wish, books.preferring, books.yes, ...pointing];
  const said = found.flatMap(answer => answer.books);
  const left = unexplained(
    meant,
    [...talk, ...said],
    found.flatMap(({ words }) => words),
  );
  const hasNumbers = found.some(answer => answer.hasNumbers);
  return left.every(({ text }) => hasNumbers && /^[\d.,:/-]+$/.test(text));
}

/** Do two fields claim the same answer, or the same word of the text? */
function sharesWords({ meant }: ReadAnswer, found: readonly Answered[]): boolean {
  const alike = found.filter(({ isToldApart }) => isToldApart === false).map(({ value }) => value);
  if (new Set(alike).size < alike.length) return true;
  const claimed = found.flatMap(({ words }) => {
    const left = new Set(unexplained(meant, [], words));
    return meant.filter(unit => !left.has(unit));
  });
  return new Set(claimed).size < claimed.length;
}
