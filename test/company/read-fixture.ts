import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The moment at which test/company/action-pack.json is looked at. */
export const FIXTURE_NOW = new Date('2026-11-20T10:00:00.000Z');

export const FIXTURE_TENANT = '3b9e7a52-14c6-4d0f-8a2e-7c5d91f0e6b4';

export const FIXTURE_PATH = fileURLToPath(new URL('./action-pack.json', import.meta.url));

/** The text of test/company/action-pack.json. */
export function readFixture(): string {
  return readFileSync(FIXTURE_PATH, 'utf8');
}

/** Replaces the first `from` that stands after `anchor`; fails when there is none, so that no test edits nothing. */
export function bend(text: string, anchor: string, from: string, to: string): string {
  const start = text.indexOf(anchor);
  const at = start < 0 ? -1 : text.indexOf(from, start);
  if (at < 0) throw new Error(`No ${from} after ${anchor}`);
  return text.slice(0, at) + to + text.slice(at + from.length);
}

/** Line, from 1, of the first `mark` after `anchor`. */
export function lineOf(text: string, mark: string, anchor = ''): number {
  const at = text.indexOf(mark, text.indexOf(anchor));
  if (at < 0) throw new Error(`No ${mark} after ${anchor}`);
  return text.slice(0, at).split('\n').length;
}
