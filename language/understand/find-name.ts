import { isSlipOf } from './edit-distance.js';
import { nameTokens, partOf, sameVersion } from './name-tokens.js';
import words from './name-words.json' with { type: 'json' };

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
const WORTH = { product: 1, edition: 0.5, version: 0.5, generic: 0.2 } as const;
const NEVER_A_SLIP = new Set(words.not);
const EVERYDAY = new Set(words.everyday);
const ARTICLES = new Set(words.articles);

/**
 * Finds the product that somebody means in a sentence or a bare answer, in spite of typos, abbreviations and
 * shortened versions. A version or edition that no product has, or a name that fits several, gives `near`.
 */
export function findName(text: string, names: readonly Named[]): NameFound {
  const typed = nameTokens(text);
  const all = names.flatMap(named => bestFit(typed, named) ?? []);
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
}

function bestFit(typed: readonly string[], named: Named): Fit | undefined {
  const fits = [named.name, ...(named.aliases ?? [])].flatMap(form => fitOf(typed, form, named.id) ?? []);
  return fits.sort((one, other) => other.worth - one.worth || one.missing - other.missing)[0];
}

function fitOf(typed: readonly string[], form: string, id: string): Fit | undefined {
  const name = [...new Set(nameTokens(form))];
  const found = new Map<string, number>();
  for (const word of name) {
    const at = typed.findIndex((token, index) => means(token, word, typed, index));
    if (at >= 0) found.set(word, at);
  }
  const places = [...found].filter(([word]) => partOf(word) === 'product').map(([, at]) => at);
  const vague = places.length === 0 && found.size < name.length;
  if (vague && !['version', 'generic'].every(part => [...found.keys()].some(word => partOf(word) === part)))
    return undefined;
  if (!vague && !standsAlone(places, [...found.keys()], typed)) return undefined;
  const worth = sum([...found].map(([word, at]) => WORTH[partOf(word)] * (typed[at] === word ? 1 : 0.98)));
  const missing = sum(name.filter(word => !found.has(word)).map(word => WORTH[partOf(word)]));
  return { id, worth, missing, vague, contradicted: contradicts(typed, name, [...found.values()]) };
}

function means(token: string, word: string, typed: readonly string[], at: number): boolean {
  if (token === word) return true;
  if (partOf(word) === 'version') return sameVersion(token, word) && at > 0;
  if (NEVER_A_SLIP.has(token) || NEVER_A_SLIP.has(word)) return false;
  return isSlipOf(token, word) && !typed.includes(word);
}

/** `our project` is not Microsoft Project: an everyday word after an article, with nothing else of the name, is none. */
function standsAlone(places: readonly number[], found: readonly string[], typed: readonly string[]): boolean {
  if (found.some(word => !EVERYDAY.has(word) && partOf(word) !== 'generic')) return true;
  return places.some(at => !ARTICLES.has(typed[at - 1] ?? ''));
}

/** Does the text name, right behind the product, a version or an edition that is not this product's? */
function contradicts(typed: readonly string[], name: readonly string[], found: readonly number[]): boolean {
  const last = Math.max(...found);
  return typed.some((token, at) => {
    const part = partOf(token);
    if (part === 'generic' || part === 'product' || found.includes(at)) return false;
    const isNear = found.some(place => Math.abs(place - at) === 1) || at === last + 2;
    if (!isNear && !/^20[0-3]\d$/.test(token)) return false;
    const own = name.filter(word => partOf(word) === part);
    return own.length > 0 && !own.some(word => word === token || sameVersion(token, word));
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
