import { readdirSync, readFileSync } from 'node:fs';
import type { Catalogue, Say } from './say.js';
import { createSay } from './say.js';

/** The language for everybody whose own is not spoken here. */
export const DEFAULT_LOCALE = 'en';

/** Every language the desk speaks: one folder of JSON files each. A new folder is a new language. */
export interface Languages {
  readonly locales: readonly string[];
  /** Says things in `locale`, which must be one of `locales`; any other gets the default language. */
  speak(locale: string): Say;
  /** The locale that fits a BCP 47 tag best: the same tag, then the same language, else undefined. */
  match(tag: string | undefined): string | undefined;
}

/** Reads all languages. Called once at start. */
export function loadLanguages(folder: URL = new URL('./', import.meta.url)): Languages {
  const speakers = new Map<string, Say>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || !isLocale(entry.name)) continue;
    const catalogue = readCatalogue(new URL(`${entry.name}/`, folder));
    // A folder may hold only what is understood in a language that is not spoken yet.
    if (catalogue.size > 0) speakers.set(entry.name, createSay(entry.name, catalogue));
  }
  const locales = [...speakers.keys()].sort();
  return {
    locales,
    speak: locale => speakers.get(locale) ?? speakers.get(DEFAULT_LOCALE)!,
    match: tag => matchLocale(tag, locales),
  };
}

/** All messages of one language, from every JSON file of its folder. */
export function readCatalogue(folder: URL): Catalogue {
  const messages = new Map<string, string>();
  for (const file of readdirSync(folder).filter(name => name.endsWith('.json'))) {
    const texts: Record<string, string> = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    for (const [id, text] of Object.entries(texts)) messages.set(id, text);
  }
  return messages;
}

function isLocale(name: string): boolean {
  return /^[a-z]{2}(-[A-Z]{2})?$/.test(name);
}

function matchLocale(tag: string | undefined, locales: readonly string[]): string | undefined {
  if (!tag) return undefined;
  const wanted = tag.trim().replaceAll('_', '-').toLowerCase();
  const exact = locales.find(locale => locale.toLowerCase() === wanted);
  if (exact) return exact;
  const language = wanted.split('-')[0];
  return locales.find(locale => locale.split('-')[0]?.toLowerCase() === language);
}
