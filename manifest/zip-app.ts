import { zipSync } from 'fflate';
import type { AppFiles } from './check-app.js';

/** One moment for every file, so that the same package is the same bytes. Zip keeps local time without a zone. */
const MOMENT = new Date(2000, 0, 1);

/** The package as Teams takes it: a zip with its files at the top. */
export function zipApp(files: AppFiles, names: readonly string[]): Uint8Array {
  const entries = names.map(name => [name, files.get(name)!] as const);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: MOMENT });
}
