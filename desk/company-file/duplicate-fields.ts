import type { Frame } from './scan-json.js';
import { scanJson } from './scan-json.js';

/**
 * Fields that stand twice in the same object. JSON readers take the last one without a word, so half of what
 * the operator wrote would be lost.
 * @param text valid JSON.
 */
export function duplicateFields(text: string): readonly { name: string; offset: number }[] {
  const found: { name: string; offset: number }[] = [];
  const names = new WeakMap<Frame, Set<string>>();
  scanJson(text, (frame, offset) => {
    if (frame.isList) return;
    const name = String(frame.step);
    const seen = names.get(frame) ?? new Set<string>();
    if (seen.has(name)) found.push({ name, offset });
    names.set(frame, seen.add(name));
  });
  return found;
}
