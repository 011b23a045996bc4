import { canonicalKey, keysOf } from './company-file.js';
import type { Finding } from './file-error.js';
import { escapeStep } from './scan-json.js';
import type { SoundParts } from './sound-parts.js';

const PRODUCT_KEY = /(?<![a-z0-9])[a-z0-9]{5}(?:-[a-z0-9]{5}){4}(?![a-z0-9])/i;
const KEY_PLACE = /^\/benefits\/\d+\/keys\/\d+\/key$/;

/** Keys that stand twice in the file: two pools would give the same key away. */
export function checkEqualKeys(parts: SoundParts): readonly Finding[] {
  const seen = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { pointer, value } of parts.benefits)
    for (const [index, { key }] of keysOf(value).entries()) {
      const first = seen.get(canonicalKey(key));
      if (first === undefined) seen.set(canonicalKey(key), value.id);
      else
        findings.push({
          code: 'equal-keys',
          pointer: `${pointer}/keys/${index}/key`,
          message: `The same key stands in this file before, in the benefit "${first}".`,
        });
    }
  return findings;
}

/** Keys written anywhere but where the import seals them would be stored, shown and exported in the clear. */
export function checkStrayKeys(value: unknown): readonly Finding[] {
  const findings: Finding[] = [];
  const open: { pointer: string; value: unknown }[] = [{ pointer: '', value }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { pointer, value: part } = next;
    if (typeof part === 'string') {
      if (PRODUCT_KEY.test(part) && !KEY_PLACE.test(pointer))
        findings.push({
          code: 'key-outside-keys',
          pointer,
          message:
            'This text holds a product key. Keys belong into the field "keys" of a benefit and nowhere else.',
        });
    } else if (typeof part === 'object' && part !== null) {
      for (const [step, inner] of Object.entries(part))
        open.push({
          pointer: `${pointer}/${escapeStep(step)}`,
          value: inner,
        });
    }
  }
  return findings;
}
