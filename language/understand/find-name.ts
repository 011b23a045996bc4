import { isSlipOf } from './edit-distance.js';
import { formTokens, nameTokens, partOf, sameVersion } from './name-tokens.js';
import words from './name-words.json' with { type: 'json' };
import { isHan } from './units.js';

/** Something that can be named, such as a benefit of the company. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** What a text names: one thing for certain, or up to three it may mean, best first. */
export interface NameFound {
  readonly exact?: string;
  readonly near: readonly string[];
}

const MOST_NEAR = 3;
const YEAR = /^20[0-3]\d$/;
const WORTH = { product: 1, edition: 0.5, version: 0.5, generic: 0.2 } as const;
const NEVER_A_SLIP = new Set(words.not);
const EVERYDAY = new Set(words.everyday);
const ARTICLES = new Set(words.articles);

/**
 * Finds the product that somebody means in a sentence or a bare answer, in spite of typos, abbreviations and
 * shortened versions. A version or edition that no product has, or a name that fits several, gives `near`.
 * @param listed The names are on the reader's screen: a version or an edition that only one has is enough.
 */
export function findName(text: string, names: readonly Named[], listed = false): NameFound {
  const typed = tokensOf(text);
  const places = new Map<string, number>();
  const all = names.flatMap(named => bestFit({ typed, places, listed }, named) ?? []);
  const fits = (all.some(fit => !fit.vague) ? all.filter(fit => !fit.vague) : all).sort(
    (one, other) => other.worth - one.worth || one.missing - other.missing,
  );
  const best = fits[0];
  if (!best) return { near: [] };
  const alike = fits.filter(
    fit => fit.worth > best.worth - 0.05 && (best.missing > 0.05 || fit.missing < 0.05),
  );
  if (alike.length === 1 && !best.contradicted && !best.vague) return { exact: best.id, near: [] };
  const sameProduct = fits.filter(fit => fit.worth >= best.worth - 1);
  return { near: (alike.length > 1 ? alike : sameProduct).slice(0, MOST_NEAR).map(fit => fit.id) };
}

let last: { text: string; tokens: readonly string[] } = { text: '', tokens: [] };

/** The words of a text. Those of the last one are kept, since one text is looked through for many names. */
function tokensOf(text: string): readonly string[] {
  if (last.text !== text) last = { text, tokens: nameTokens(text) };
  return last.tokens;
}

/** A text in which names are looked for. */
interface TypedText {
  readonly typed: readonly string[];
  /** Where each word that was looked for is; -1 for nowhere. */
  readonly places: Map<string, number>;
  readonly listed: boolean;
}

/** How well a text fits one thing. */
interface Fit {
  readonly id: string;
  /** What the words found are worth. */
  readonly worth: number;
  /** What the words that were not typed would have been worth. */
  readonly missing: number;
  /** The text names another version or edition. */
  readonly contradicted: boolean;
  /** The text names a version of something, but no product: `Server 2022`. */
  readonly vague: boolean;
  /** Indices of the words that fit. */
  readonly places: readonly number[];
}

function bestFit(text: TypedText, named: Named): Fit | undefined {
  const forms = [named.name, ...(named.aliases ?? [])].map(formTokens);
  const fits = forms.flatMap(form => fitOf(text, form, named.id) ?? []);
  if (fits.length === 0) return undefined;
  // A short alias leaves versions and editions out; it does not make another version the same product.
  const own = new Set(forms.flat());
  const contradicted = fits.some(fit => contradicts(text.typed, own, fit.places));
  const best = fits.sort((one, other) => other.worth - one.worth || one.missing - other.missing)[0];
  return best && { ...best, contradicted };
}

function fitOf(text: TypedText, name: readonly string[], id: string): Omit<Fit, 'contradicted'> | undefined {
  const { typed, listed } = text;
  const words = name.filter(word => placeOf(word, text) >= 0);
  if (words.length === 0) return undefined;
  const found = new Map(words.map(word => [word, placeOf(word, text)]));
  const parts = new Set([...found.keys()].map(partOf));
  const places = [...found].filter(([word]) => partOf(word) === 'product').map(([, at]) => at);
  const vague = !parts.has('product') && found.size < name.length && !(listed && tells(parts));
  if (vague && !listed && !(parts.has('version') && parts.has('generic'))) return undefined;
  if (!vague && !listed && !standsAlone(places, [...found.keys()], typed)) return undefined;
  const worth = sum([...found].map(([word, at]) => WORTH[partOf(word)] * (typed[at] === word ? 1 : 0.98)));
  const missing = sum(name.filter(word => !found.has(word)).map(word => WORTH[partOf(word)]));
  return { id, worth, missing, vague, places: [...found.values()] };
}

/** Where a word is typed, or -1. Names share their words, so each is looked for once. */
function placeOf(word: string, { typed, places, listed }: TypedText): number {
  const known = places.get(word);
  if (known !== undefined) return known;
  const at = typed.includes(word) ? typed.indexOf(word) : typed.findIndex(meaningOf(word, listed));
  places.set(word, at);
  return at;
}

function tells(parts: ReadonlySet<string>): boolean {
  return parts.has('version') || parts.has('edition');
}

/** Tells the words that stand for a word of a name without being it. */
function meaningOf(word: string, listed: boolean): (token: string, at: number) => boolean {
  if (isHan(word)) return token => token.includes(word);
  if (partOf(word) === 'version') return (token, at) => sameVersion(token, word) && (listed || at > 0);
  if (NEVER_A_SLIP.has(word)) return () => false;
  return token => isSlipOf(token, word) && !NEVER_A_SLIP.has(token);
}

/** `our project` is not Microsoft Project: an everyday word after an article, with nothing else of the name, is none. */
function standsAlone(places: readonly number[], found: readonly string[], typed: readonly string[]): boolean {
  if (found.some(word => !EVERYDAY.has(word) && partOf(word) !== 'generic')) return true;
  return places.some(at => !ARTICLES.has(typed[at - 1] ?? ''));
}

/** Does the text name, right behind the product, a version or an edition that is not this product's? */
function contradicts(typed: readonly string[], own: ReadonlySet<string>, found: readonly number[]): boolean {
  const last = Math.max(...found);
  return typed.some((token, at) => {
    const part = partOf(token);
    if (part === 'generic' || part === 'product' || found.includes(at)) return false;
    const isBehind = found.some(place => at - place === 1) || at === last + 2;
    const isBefore = part === 'edition' && found.some(place => place - at === 1);
    if (!isBehind && !isBefore && !YEAR.test(token)) return false;
    const alike = [...own].filter(word => partOf(word) === part);
    return (
      alike.some(word => part === 'edition' || isLikeVersion(token, word)) &&
      !alike.some(word => word === token || sameVersion(token, word))
    );
  });
}

/** `19` can stand for 2019, and `10` is a version beside `11`; the 3 of `3 keys` is one of neither. */
function isLikeVersion(token: string, version: string): boolean {
  return YEAR.test(token) || token.length === version.length || (token.length === 2 && YEAR.test(version));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
