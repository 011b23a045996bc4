import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageId, MessageValues } from './messages.js';

/** Says things in one language. */
export interface Say {
  /** BCP 47 tag of the folder in `language/`. */
  readonly locale: string;
  /**
   * A message with its values filled in.
   * @throws Error when a value is missing: a programming error, shown by the tests of every language.
   */
  (id: MessageId, values?: MessageValues): string;
  /** `1,250` */
  number(value: number): string;
  /** A sum in the company's currency, without decimals when it is whole: `$6,000`. */
  money(amount: number, currency: string): string;
  /** A calendar day (`YYYY-MM-DD`), long enough that nobody mistakes day and month: `31 Dec 2026`. */
  day(day: string): string;
  /** A moment in a time zone, to the minute. */
  moment(instant: string, timeZone: string): string;
  /** `a, b and c` */
  list(items: readonly string[]): string;
  /** Sentences that follow each other; empty ones are left out. Chinese puts no space between them. */
  sentences(sentences: readonly string[]): string;
  /** The name of a language in this language: `German`. */
  languageName(tag: string): string;
  /** A text of the company file in this language, else in English. */
  local(text: string | { readonly [locale: string]: string }): string;
}

/** Messages by id. */
export type Catalogue = ReadonlyMap<string, string>;

/** Builds a `Say`. Messages are parsed at their first use and kept; formats are made once. */
export function createSay(locale: string, catalogue: Catalogue): Say {
  const parsed = new Map<string, IntlMessageFormat>();
  const messageOf = (id: string): IntlMessageFormat => {
    const known = parsed.get(id);
    if (known) return known;
    const source = catalogue.get(id);
    if (source === undefined) throw new Error(`No message ${id} in ${locale}`);
    const message = new IntlMessageFormat(source, locale, undefined, { ignoreTag: true });
    parsed.set(id, message);
    return message;
  };
  const say = (id: MessageId, values?: MessageValues): string => String(messageOf(id).format(values));
  return Object.assign(say, { locale, ...formatsFor(locale) });
}

function formatsFor(locale: string) {
  const numbers = new Intl.NumberFormat(locale);
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const languages = new Intl.DisplayNames(locale, { type: 'language', languageDisplay: 'standard' });
  const moments = new Map<string, Intl.DateTimeFormat>();
  const currencies = new Map<string, Intl.NumberFormat>();
  return {
    number: (value: number) => numbers.format(value),
    money: (amount: number, currency: string) =>
      remembered(
        currencies,
        currency,
        () =>
          new Intl.NumberFormat(locale, {
            style: 'currency',
            currency,
            trailingZeroDisplay: 'stripIfInteger',
          }),
      ).format(amount),
    day: (day: string) => days.format(new Date(`${day}T00:00:00Z`)),
    moment: (instant: string, timeZone: string) =>
      remembered(
        moments,
        timeZone,
        () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
      ).format(new Date(instant)),
    list: (items: readonly string[]) => lists.format(items),
    sentences: (sentences: readonly string[]) =>
      sentences.filter(sentence => sentence !== '').join(/^zh\b/.test(locale) ? '' : ' '),
    languageName: (tag: string) => languages.of(tag) ?? tag,
    local: (text: string | { readonly [locale: string]: string }) =>
      typeof text === 'string' ? text : (text[locale] ?? text.en ?? ''),
  };
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found) return found;
  const made = make();
  known.set(key, made);
  return made;
}
