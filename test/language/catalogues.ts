import { readdirSync, readFileSync } from 'node:fs';
import { loadLanguages, readCatalogue } from '../../language/languages.js';
import type { Catalogue } from '../../language/say.js';

export const LANGUAGE = new URL('../../language/', import.meta.url);

/** Every language that has words; a new folder is tested without a change here. */
export const LOCALES = loadLanguages().locales;

/** All messages of one language. */
export function catalogueOf(locale: string): Catalogue {
  return readCatalogue(new URL(`${locale}/`, LANGUAGE));
}

/** The files of one language, by name, each with its ids in their order. */
export function filesOf(locale: string): Readonly<Record<string, readonly string[]>> {
  const folder = new URL(`${locale}/`, LANGUAGE);
  const names = readdirSync(folder).filter(name => name.endsWith('.json'));
  return Object.fromEntries(
    names.sort().map(name => [name, Object.keys(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))]),
  );
}
