import { readdir, readFile } from 'node:fs/promises';
import type { AppFiles } from './check-app.js';

/** This folder: the package before its placeholders are filled in. */
export const APP_FOLDER = new URL('./', import.meta.url);

/** The JSON and PNG files of a folder, not of those below it. @throws Error when it cannot be read. */
export async function readAppFiles(folder: URL = APP_FOLDER): Promise<AppFiles> {
  const names = (await readdir(folder)).filter(name => /\.(json|png)$/.test(name)).sort();
  const files = names.map(async name => [name, await readFile(new URL(name, folder))] as const);
  return new Map(await Promise.all(files));
}
