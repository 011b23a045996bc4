import type { AppManifest, Texts } from './app-manifest.js';
import { textsOf } from './app-manifest.js';
import { checkActivities, checkTemplates } from './check-activities.js';
import { checkAddresses, checkTexts } from './check-addresses.js';
import type { MeaningOf } from './check-commands.js';
import { checkCommandLists, checkCommands } from './check-commands.js';
import { checkColorIcon, checkOutlineIcon } from './check-icons.js';
import { checkIdentity } from './check-identity.js';
import { checkLanguages, checkTranslation } from './check-localisation.js';
import { checkShape } from './check-shape.js';
import { checkSignIn, checkTabs } from './check-tabs.js';
import type { Fault } from './fault.js';
import { leftOver } from './fill-in.js';
import { parseJson } from './parse-json.js';

/** Files by their name in the package. */
export type AppFiles = ReadonlyMap<string, Uint8Array>;

/** What the bot is, for the package to fit it. */
export interface BotKnowledge {
  readonly meaningOf: MeaningOf;
  /** Languages the bot speaks. */
  readonly locales: readonly string[];
}

export const MANIFEST = 'manifest.json';

/** Everything that is wrong with a package, or the names of the files that belong in it. */
export type AppCheck =
  | { readonly kind: 'sound'; readonly names: readonly string[] }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

/**
 * Checks a package against Microsoft's schemas and against the rules that they do not hold. The rules only look at
 * files of the right shape, so a package may have to be mended twice.
 */
export function checkApp(files: AppFiles, bot: BotKnowledge): AppCheck {
  const read = readShaped<AppManifest>(files, 'manifest', MANIFEST);
  if ('faults' in read) return { kind: 'faulty', faults: read.faults };
  const manifest = read.value;
  const { color, outline } = manifest.icons;
  const translations = (manifest.localizationInfo?.additionalLanguages ?? []).map(({ file }) => file);
  const faults = [
    ...checkIdentity(MANIFEST, manifest),
    ...checkAddresses(MANIFEST, manifest),
    ...checkLanguages(MANIFEST, manifest, bot.locales),
    ...checkTabs(MANIFEST, manifest),
    ...checkSignIn(MANIFEST, manifest),
    ...checkActivities(MANIFEST, manifest),
    ...checkCommandLists(MANIFEST, manifest),
    ...checkTexts(MANIFEST, textsOf(manifest)),
    ...checkCommands(MANIFEST, manifest, {}, bot.meaningOf),
    ...translations.flatMap(file => checkTranslationFile(files, file, manifest, bot.meaningOf)),
    ...checkFile(files, color, bytes => checkColorIcon(color, bytes)),
    ...checkFile(files, outline, bytes => checkOutlineIcon(outline, bytes)),
  ];
  if (faults.length > 0) return { kind: 'faulty', faults };
  return { kind: 'sound', names: [MANIFEST, color, outline, ...translations] };
}

function checkTranslationFile(
  files: AppFiles,
  file: string,
  manifest: AppManifest,
  meaningOf: MeaningOf,
): readonly Fault[] {
  const read = readShaped<Record<string, string>>(files, 'localisation', file);
  if ('faults' in read) return read.faults;
  const { $schema: _, ...texts } = read.value;
  return [
    ...checkTranslation(file, manifest, texts),
    ...checkTexts(file, texts),
    ...checkTemplates(file, manifest, texts),
    ...checkCommands(file, manifest, texts satisfies Texts, meaningOf),
  ];
}

function checkFile(
  files: AppFiles,
  name: string,
  check: (bytes: Uint8Array) => readonly Fault[],
): readonly Fault[] {
  const bytes = files.get(name);
  return bytes ? check(bytes) : [missing(name)];
}

function readShaped<T>(
  files: AppFiles,
  kind: 'manifest' | 'localisation',
  name: string,
): { readonly value: T } | { readonly faults: readonly Fault[] } {
  const bytes = files.get(name);
  if (!bytes) return { faults: [missing(name)] };
  const text = new TextDecoder().decode(bytes);
  const unfilled = leftOver(name, text);
  if (unfilled.length > 0) return { faults: unfilled };
  const read = parseJson(name, text);
  if ('fault' in read) return { faults: [read.fault] };
  const faults = checkShape(kind, name, read.value);
  return faults.length > 0 ? { faults } : { value: read.value as T };
}

function missing(file: string): Fault {
  return { code: 'file-missing', file, says: 'belongs in the package, but is not there' };
}
