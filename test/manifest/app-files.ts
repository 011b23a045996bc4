import { commandIn, loadCommands } from '../../language/understand/commands.js';
import type { AppManifest } from '../../manifest/app-manifest.js';
import type { AppFiles, BotKnowledge } from '../../manifest/check-app.js';
import { checkApp, MANIFEST } from '../../manifest/check-app.js';
import { describeFault } from '../../manifest/fault.js';
import { fillIn } from '../../manifest/fill-in.js';
import { readAppFiles } from '../../manifest/read-app-files.js';

/** Values such as an operator's. */
export const VALUES = {
  BOT_ID: '5d1a7c3e-8b42-4f6d-9e10-2c7b6a5f4e3d',
  TEAMS_APP_ID: '9b2e6f70-1c4d-4a8b-b3e5-7f8091a2b3c4',
  TAB_APP_ID: '3f0c2a68-7d15-4b9e-8c41-6e5d4c3b2a10',
  APP_DOMAIN: 'desk.contoso.com',
  APP_VERSION: '1.2.3',
  DEVELOPER_NAME: 'Contoso',
  WEBSITE_URL: 'https://www.contoso.com',
  PRIVACY_URL: 'https://www.contoso.com/privacy',
  TERMS_URL: 'https://www.contoso.com/terms',
};

const commands = loadCommands();

export const BOT: BotKnowledge = {
  meaningOf: title => commandIn(title, commands),
  locales: ['de', 'en', 'nl', 'sv', 'zh-CN'],
};

/** The package of this project with its placeholders filled in. */
export async function filledFiles(values: Readonly<Record<string, string>> = VALUES): Promise<AppFiles> {
  const files = await readAppFiles();
  return withText(files, MANIFEST, fillIn(textOf(files, MANIFEST), values));
}

export function textOf(files: AppFiles, name: string): string {
  return new TextDecoder().decode(files.get(name)!);
}

export function manifestOf(files: AppFiles): AppManifest {
  return JSON.parse(textOf(files, MANIFEST));
}

export function withText(files: AppFiles, name: string, text: string): AppFiles {
  return new Map([...files, [name, new TextEncoder().encode(text)]]);
}

export function withBytes(files: AppFiles, name: string, bytes: Uint8Array): AppFiles {
  return new Map([...files, [name, bytes]]);
}

/** The files with one place of a JSON file changed, or taken out when `value` is undefined. */
export function bend(
  files: AppFiles,
  name: string,
  path: readonly (string | number)[],
  value: unknown,
): AppFiles {
  const whole: Branch = JSON.parse(textOf(files, name));
  const branch = path.slice(0, -1).reduce<Branch>((at, step) => at[step] as Branch, whole);
  branch[path.at(-1)!] = value;
  return withText(files, name, JSON.stringify(whole));
}

type Branch = Record<string | number, unknown>;

/** What an operator reads about a package; empty when it is sound. */
export function complaints(files: AppFiles, bot: BotKnowledge = BOT): readonly string[] {
  const check = checkApp(files, bot);
  return check.kind === 'sound' ? [] : check.faults.map(describeFault);
}
