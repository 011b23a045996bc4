import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** SHA-256 over the contents of files, in the given order. Line ends are unified, so checkouts agree. */
export function trainedFrom(files: readonly URL[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file, 'utf8').replaceAll('\r\n', '\n')).update('\0');
  return hash.digest('hex');
}
