import type { Frame } from './scan-json.js';
import { pointerAt, scanJson } from './scan-json.js';

export interface ParsedJson {
  readonly kind: 'json';
  readonly value: unknown;
}

export interface SyntaxFault {
  readonly kind: 'syntax';
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** The text ends too early. */
  readonly atEnd: boolean;
}

/** Reads JSON strictly. V8's own message is not used: it quotes the text and often leaves out the place. */
export function parseJson(text: string): ParsedJson | SyntaxFault {
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    const offset = scanJson(text) ?? text.length;
    return { kind: 'syntax', ...placeOf(text, offset), atEnd: offset >= text.trimEnd().length };
  }
}

/** Line and column, both from 1, of an offset in a text. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/**
 * The lines, from 1, of what JSON pointers point at, or of the nearest thing around it.
 * @param text valid JSON.
 */
export function linesOf(text: string, pointers: readonly string[]): readonly number[] {
  const first = placeOf(text, text.search(/\S/)).line;
  const wanted = new Set(pointers.flatMap(pathTo));
  const found = new Map<string, number>();
  let line = 1;
  let counted = 0;
  scanJson(text, (frame: Frame, offset) => {
    const pointer = pointerAt(frame);
    if (!wanted.has(pointer)) return;
    for (let at = text.indexOf('\n', counted); at >= 0 && at < offset; at = text.indexOf('\n', at + 1))
      line += 1;
    counted = offset;
    found.set(pointer, line);
  });
  return pointers.map(pointer => {
    const nearest = pathTo(pointer).find(step => found.has(step));
    return nearest === undefined ? first : found.get(nearest)!;
  });
}

/** A pointer and those of everything around it, the innermost first. */
function pathTo(pointer: string): readonly string[] {
  return pointer === '' ? [] : [pointer, ...pathTo(pointer.slice(0, pointer.lastIndexOf('/')))];
}
