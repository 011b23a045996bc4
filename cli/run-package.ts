import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { loadLanguages } from '../language/languages.js';
import { commandIn, loadCommands } from '../language/understand/commands.js';
import type { AppFiles } from '../manifest/check-app.js';
import { checkApp, MANIFEST } from '../manifest/check-app.js';
import { describeFault } from '../manifest/fault.js';
import { fillIn } from '../manifest/fill-in.js';
import { readAppFiles } from '../manifest/read-app-files.js';
import { withoutTab } from '../manifest/without-tab.js';
import { zipApp } from '../manifest/zip-app.js';
import type { AppEnv, AppValues } from './app-settings.js';
import { readAppSettings } from './app-settings.js';
import type { Print } from './run-import.js';

export const PACKAGE_USAGE = 'Usage: npm run package [-- FILE.zip]';

const DEFAULT_PATH = 'artifacts/benefits-desk.zip';

/**
 * `npm run package [-- FILE.zip]`: fills in the manifest, checks everything and writes the zip that Teams takes.
 * @param folder of the package's files; the one in this project when not given.
 * @returns the exit code: 0 written, 1 refused, 2 not understood.
 */
export async function runPackage(
  args: readonly string[],
  env: AppEnv,
  print: Print,
  folder?: URL,
): Promise<number> {
  const [path = DEFAULT_PATH, ...rest] = args;
  if (rest.length > 0 || path.startsWith('-')) return tell(print, [PACKAGE_USAGE], 2);
  const settings = readAppSettings(env, await productVersion());
  if (settings.kind === 'invalid') return tell(print, [...settings.faults, 'Nothing was written.'], 1);
  const filled = fillInManifest(await readAppFiles(folder), settings.values);
  const files = settings.values.TAB_APP_ID === undefined ? withoutTab(filled) : filled;
  const commands = loadCommands();
  const check = checkApp(files, {
    meaningOf: title => commandIn(title, commands),
    locales: loadLanguages().locales,
  });
  if (check.kind === 'faulty')
    return tell(print, [...check.faults.map(describeFault), 'Nothing was written.'], 1);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, zipApp(files, check.names));
  } catch (error) {
    return tell(print, [`${path} cannot be written (${(error as NodeJS.ErrnoException).code}).`], 1);
  }
  const { APP_VERSION, BOT_ID } = settings.values;
  return tell(print, [...settings.notes, `Wrote ${path}: version ${APP_VERSION} for bot ${BOT_ID}.`], 0);
}

function fillInManifest(files: AppFiles, values: AppValues): AppFiles {
  const template = files.get(MANIFEST);
  if (!template) return files;
  const filled = fillIn(new TextDecoder().decode(template), values);
  return new Map([...files, [MANIFEST, new TextEncoder().encode(filled)]]);
}

async function productVersion(): Promise<string> {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function tell(print: Print, lines: readonly string[], code: number): number {
  for (const line of lines) print(line);
  return code;
}
