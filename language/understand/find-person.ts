import { answersIn } from './answers.js';
import { isSlipOf } from './edit-distance.js';
import { findPhrases, type PhraseBook } from './phrase-book.js';
import { readAnswer } from './read-answer.js';
import { unexplained } from './unexplained.js';
import { cut, isHan, type Unit } from './units.js';

/** Somebody of the company. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
}

export interface PersonFound {
  /** Id of the person who is meant; undefined when that is not certain. */
  readonly person?: string;
  /** When nothing is certain: ids of those who may be meant, at most three. */
  readonly near: readonly string[];
}

const MOST_NEAR = 3;
/**
 * Names such as Will or May are words as well: in a longer text they count with a capital letter, or behind a word
 * that leads to a name ("a seat for adele").
 */
const WORDS_OF_A_SHORT_ANSWER = 2;
const PARTS_OF_A_NAME = 2;
const SHORTEST_MENDED = 5;
const READ_AT_MOST = 600;
const ADDRESS = /[^\s<>,;()@]{1,64}@[^\s<>,;()@]{1,200}/g;

/**
 * Who of the company a text names: by e-mail address, full name, a part of the name that only one has, or "me".
 * @param me id of the person who writes; somebody without one is never "me"
 */
export function findPerson(
  text: string,
  people: readonly NamedPerson[],
  locale: string,
  me?: string,
): PersonFound {
  const addresses: readonly string[] = text.slice(0, READ_AT_MOST).toLowerCase().match(ADDRESS) ?? [];
  const addressed = people.filter(({ email }) => email && addresses.includes(email.toLowerCase()));
  if (addressed.length > 0) return oneOf(addressed.map(({ id }) => id));
  if (addresses.length > 0) return { near: [] };
  const { answers, units, meant } = readAnswer(text, locale);
  const isShort = contentful(meant, locale) <= WORDS_OF_A_SHORT_ANSWER;
  const named = best(meant, people, isShort ? new Set(meant) : namesIn(meant, answers.books.beforeName));
  const asMe = me !== undefined && saysMe(meant, locale) ? [me] : [];
  // "give me one for Adele" names Adele; "one for me and one for Adele" names two.
  const found =
    named.length > 0 && !findPhrases(meant, answers.books.me).length ? named : [...named, ...asMe];
  const isUnsure = findPhrases(units, answers.books.unsure).length > 0;
  return isUnsure ? { near: found.slice(0, MOST_NEAR) } : oneOf([...new Set(found)]);
}

function oneOf(ids: readonly string[]): PersonFound {
  const [person] = ids;
  return ids.length === 1 && person ? { person, near: [] } : { near: ids.slice(0, MOST_NEAR) };
}

function saysMe(units: readonly Unit[], locale: string): boolean {
  const { me, meAlone, filler, yes } = answersIn(locale).books;
  if (findPhrases(units, me).length > 0) return true;
  return findPhrases(units, meAlone).length > 0 && unexplained(units, [meAlone, filler, yes]).length === 0;
}

function contentful(units: readonly Unit[], locale: string): number {
  const { filler, wish } = answersIn(locale).books;
  return unexplained(units, [filler, wish]).length;
}

/** Words of a longer text that may be names. Behind one of two parts in lower case, the next may be the other. */
function namesIn(units: readonly Unit[], beforeName: PhraseBook<true>): ReadonlySet<Unit> {
  const leads = findPhrases(units, beforeName).map(({ at, length }) => at + length);
  const led = leads.flatMap(at => units.slice(at, at + PARTS_OF_A_NAME));
  return new Set([...led, ...units.filter(({ written }) => /^\p{Lu}/u.test(written))]);
}

/** Ids of those whose name is matched by most words; exact spelling before slips. */
function best(units: readonly Unit[], people: readonly NamedPerson[], names: ReadonlySet<Unit>): string[] {
  const scores = people.map(({ id, name }) => ({ id, score: scoreOf(units, name, names) }));
  const most = Math.max(0, ...scores.map(({ score }) => score));
  const whole = scores.filter(({ score }) => score >= 2 - 0.3);
  const chosen = most >= 2 - 0.3 ? whole : scores.filter(({ score }) => score === most);
  return most === 0 ? [] : chosen.map(({ id }) => id);
}

function scoreOf(units: readonly Unit[], name: string, names: ReadonlySet<Unit>): number {
  const parts = cut(name).units;
  if (parts.some(part => isHan(part.text))) return holds(units, parts) ? 2 : 0;
  const hits = parts.map(part => Math.max(0, ...[...names].map(unit => likeness(unit, part.text))));
  const found = hits.filter(hit => hit > 0);
  return found.length === parts.length ? 2 * Math.min(...found) : Math.max(0, ...found);
}

/** 1 for the name, also in the genitive (`Adeles`); less for a slip. */
function likeness(unit: Unit, part: string): number {
  if (part.length < 2) return 0;
  if (unit.text === part || unit.text === `${part}s`) return 1;
  return unit.text.length >= SHORTEST_MENDED && isSlipOf(unit.text, part) ? 0.9 : 0;
}

/** A Chinese name stands in a text as it is, character by character. */
function holds(units: readonly Unit[], parts: readonly Unit[]): boolean {
  return units.some((_, at) => parts.every((part, offset) => units[at + offset]?.text === part.text));
}
