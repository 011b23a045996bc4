import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Catalogue, Say } from './say.js';
import { createSay } from './say.js';

/** The language for everybody whose own is not spoken here. */
export const DEFAULT_LOCALE = 'en';

/** How a company has its people spoken to: `Sie` or `du`, `u` or `je`, 您 or 你. */
export const ADDRESSES = ['formal', 'informal'] as const;
export type Address = (typeof ADDRESSES)[number];

/** Every language the desk speaks: one folder of JSON files each. A new folder is a new language. */
export interface Languages {
  readonly locales: readonly string[];
  /**
   * Says things in `locale`, which must be one of `locales`; any other gets the default language.
   * @param address how readers are spoken to; left out, and where a language knows no other form, in its usual one.
   */
  speak(locale: string, address?: Address): Say;
  /** The locale that fits a BCP 47 tag best: the same tag, then the same language, else undefined. */
  match(tag: string | undefined): string | undefined;
}

/** Reads all languages. Called once at start. */
export function loadLanguages(folder: URL = new URL('./', import.meta.url)): Languages {
  const speakers = new Map<string, Say>();
  const otherwise = new Map<string, Say>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || !isLocale(entry.name)) continue;
    const catalogue = readCatalogue(new URL(`${entry.name}/`, folder));
    // A folder may hold only what is understood in a language that is not spoken yet.
    if (catalogue.size > 0) speakers.set(entry.name, createSay(entry.name, catalogue));
  }
  const locales = [...speakers.keys()].sort();
  const spoken = (locale: string) => speakers.get(locale) ?? speakers.get(DEFAULT_LOCALE)!;
  const speakAs = (locale: string, address: Address): Say => {
    const known = otherwise.get(`${locale} ${address}`);
    if (known) return known;
    const say = createSay(locale, readCatalogue(new URL(`${locale}/`, folder), address));
    otherwise.set(`${locale} ${address}`, say);
    return say;
  };
  return {
    locales,
    speak: (locale, address) => {
      const say = spoken(locale);
      return address ? speakAs(say.locale, address) : say;
    },
    match: tag => matchLocale(tag, locales),
  };
}

/**
 * All messages of one language, from every JSON file of its folder. Those that a form of address says differently
 * stand in a folder of its name, and take the place of the others.
 */
export function readCatalogue(folder: URL, address?: Address): Catalogue {
  const messages = new Map<string, string>();
  addMessages(messages, folder);
  const overlay = address && new URL(`${address}/`, folder);
  if (overlay && existsSync(overlay)) addMessages(messages, overlay);
  return messages;
}

function addMessages(messages: Map<string, string>, folder: URL): void {
  for (const file of readdirSync(folder).filter(name => name.endsWith('.json'))) {
    const texts: Record<string, string> = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    for (const [id, text] of Object.entries(texts)) messages.set(id, text);
  }
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
