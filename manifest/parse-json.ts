import type { Fault } from './fault.js';

/** A JSON text, or where it is broken. */
export function parseJson(
  file: string,
  text: string,
): { readonly value: unknown } | { readonly fault: Fault } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const position = /position (\d+)/.exec((error as Error).message)?.[1];
    const before = position === undefined ? text : text.slice(0, Number(position));
    const says = `is not JSON: look at line ${before.split('\n').length}`;
    return { fault: { code: 'not-json', file, says } };
  }
}
