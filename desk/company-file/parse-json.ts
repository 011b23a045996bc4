import type { Places } from 'json-source-map';
import { parse as parseWithPlaces } from 'json-source-map';

export interface ParsedJson {
  readonly kind: 'json';
  readonly value: unknown;
  /** Line, from 1, of what a JSON pointer points at, or of the nearest thing around it. */
  lineOf(pointer: string): number | undefined;
}

export interface SyntaxFault {
  readonly kind: 'syntax';
  readonly line: number;
  readonly column: number;
  /** The text ends too early. */
  readonly atEnd: boolean;
}

/** Reads JSON strictly. The places of its parts are only worked out when one is asked for. */
export function parseJson(text: string): ParsedJson | SyntaxFault {
  try {
    const value: unknown = JSON.parse(text);
    let places: Record<string, Places> | undefined;
    return {
      kind: 'json',
      value,
      lineOf: pointer => {
        places ??= placesOf(text);
        return nearestLine(places, pointer);
      },
    };
  } catch (error) {
    return syntaxFault(text, (error as Error).message);
  }
}

/** Line and column, both from 1, of an offset in a text. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function placesOf(text: string): Record<string, Places> {
  try {
    return parseWithPlaces(text).pointers;
  } catch {
    // Nested too deeply for a parser that calls itself: the errors then stand without their lines.
    return {};
  }
}

function nearestLine(places: Record<string, Places>, pointer: string): number | undefined {
  const found = Object.hasOwn(places, pointer) ? places[pointer] : undefined;
  if (found) return (found.key ?? found.value).line + 1;
  return pointer === '' ? undefined : nearestLine(places, pointer.slice(0, pointer.lastIndexOf('/')));
}

/** The parsers' own messages quote the file, so only the position is taken from them. */
function syntaxFault(text: string, message: string): SyntaxFault {
  const offset = offsetIn(faultOf(text)) ?? offsetIn(message) ?? text.length;
  return { kind: 'syntax', ...placeOf(text, offset), atEnd: offset >= text.trimEnd().length };
}

function faultOf(text: string): string {
  try {
    parseWithPlaces(text);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

function offsetIn(message: string): number | undefined {
  const found = /at position (\d+)/.exec(message);
  return found ? Number(found[1]) : undefined;
}
