import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The Chromium of this machine: `CHROMIUM_PATH`, or the first one on the PATH; undefined where there is none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env.CHROMIUM_PATH) return existsSync(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  const folders = ['/usr/bin', ...(env.PATH ?? '').split(delimiter).filter(folder => folder !== '')];
  return folders.flatMap(folder => NAMES.map(name => join(folder, name))).find(path => existsSync(path));
}
