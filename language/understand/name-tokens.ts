import { fold } from './fold.js';
import words from './name-words.json' with { type: 'json' };
import { tokenise } from './tokens.js';

const SHORT = new Map(Object.entries(words.short));
const GENERIC = new Set(words.generic);
const EDITIONS = new Set(words.editions);
const PLANS = /^[efp]\d$/;

/** What a word of a product's name is worth: it names the product, its edition, its version, or says little. */
export type NamePart = 'product' | 'edition' | 'version' | 'generic';

/** The words of a name or text with abbreviations written out: `win11 ent` is windows, 11, enterprise. */
export function nameTokens(text: string): string[] {
  return tokenise(text).flatMap(({ text: word }) => {
    const written = SHORT.get(word);
    if (written !== undefined) return written.split(' ').filter(Boolean);
    if (PLANS.test(word)) return [word];
    return splitVersion(word).flatMap(part => (SHORT.get(part) ?? part).split(' ').filter(Boolean));
  });
}

const MOST_FORMS_KEPT = 2_000;
const formsKept = new Map<string, { folded: string; tokens: readonly string[] }>();

/** The different words of a name that is looked for again and again: cut once and kept. */
export function formTokens(form: string): readonly string[] {
  return keptForm(form).tokens;
}

/** The folded name as a whole. */
export function foldedForm(form: string): string {
  return keptForm(form).folded;
}

function keptForm(form: string): { folded: string; tokens: readonly string[] } {
  const known = formsKept.get(form);
  if (known) return known;
  if (formsKept.size >= MOST_FORMS_KEPT) formsKept.clear();
  const kept = { folded: fold(form).trim(), tokens: [...new Set(nameTokens(form))] };
  formsKept.set(form, kept);
  return kept;
}

/** `win11` is win and 11; a word without a number stays whole. */
function splitVersion(word: string): string[] {
  const match = /^(\p{L}{2,})(\d{1,4})$/u.exec(word);
  return match ? [match[1]!, match[2]!] : [word];
}

export function partOf(word: string): NamePart {
  if (/^\d+$/.test(word)) return 'version';
  if (EDITIONS.has(word)) return 'edition';
  return GENERIC.has(word) ? 'generic' : 'product';
}

/** `22` and `2022` are the same version. */
export function sameVersion(typed: string, version: string): boolean {
  return typed === version || (typed.length === 2 && version.length === 4 && version === `20${typed}`);
}
