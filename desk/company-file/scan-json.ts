/** A list or an object that is open where the scanner stands. */
export interface Frame {
  /** JSON pointer of the list or object itself. */
  readonly pointer: string;
  readonly isList: boolean;
  /** Field or index at which the scanner stands. */
  step: string | number;
}

type Wants = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'comma-or-end';

// Every repetition has a bound: on millions of characters a pattern without one overflows the stack.
const SPACE = /[ \t\r\n]{1,1000}/y;
const DIGITS = /[-+.eE\d]{1,1000}/y;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/;
const WORD = /^(?:true|false|null)/;
const STRING_PART = /[^"\\\p{Cc}]{1,1000}|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/uy;

/**
 * Walks through JSON text, however deeply nested, without building what it says.
 * @param visit called at the name of each field and at the start of each list entry, in the order of the text.
 * @returns the offset of the first fault of syntax, or undefined when the text is JSON.
 */
export function scanJson(text: string, visit?: (frame: Frame, offset: number) => void): number | undefined {
  const open: Frame[] = [];
  let wants: Wants = 'value';
  let at = endOf(SPACE, text, 0);
  for (;;) {
    const frame = open.at(-1);
    const char = text[at];
    if (wants.endsWith('-or-end') && frame && char === (frame.isList ? ']' : '}')) {
      open.pop();
      wants = 'comma-or-end';
      at += 1;
    } else if (wants === 'colon' || wants === 'comma-or-end') {
      if (char !== (wants === 'colon' ? ':' : ',')) return at;
      if (wants === 'comma-or-end' && frame?.isList) frame.step = Number(frame.step) + 1;
      wants = wants === 'colon' || frame?.isList ? 'value' : 'name';
      at += 1;
    } else {
      const isName: boolean = wants === 'name' || wants === 'name-or-end';
      if (isName && char !== '"') return at;
      const token = endOfToken(text, at);
      if (!token.isSound) return token.end;
      if (frame && isName) frame.step = JSON.parse(text.slice(at, token.end));
      if (frame && (isName || frame.isList)) visit?.(frame, at);
      if (char === '{' || char === '[')
        open.push({ pointer: pointerAt(frame), isList: char === '[', step: 0 });
      wants = isName ? 'colon' : wantsAfter(char);
      at = token.end;
    }
    at = endOf(SPACE, text, at);
    if (open.length === 0) return at < text.length ? at : undefined;
  }
}

function wantsAfter(start: string | undefined): Wants {
  if (start === '{') return 'name-or-end';
  return start === '[' ? 'value-or-end' : 'comma-or-end';
}

/** JSON pointer (RFC 6901) of what stands at the frame's step. */
export function pointerAt(frame: Frame | undefined): string {
  return frame ? `${frame.pointer}/${escapeStep(String(frame.step))}` : '';
}

/** A field name as a step of a JSON pointer. */
export function escapeStep(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** End of the bracket, string, number or word that begins at `at`, or of its sound part. */
function endOfToken(text: string, at: number): { end: number; isSound: boolean } {
  if (text[at] === '{' || text[at] === '[') return { end: at + 1, isSound: true };
  if (text[at] === '"') {
    const end = endOf(STRING_PART, text, at + 1);
    return text[end] === '"' ? { end: end + 1, isSound: true } : { end, isSound: false };
  }
  const word = WORD.exec(text.slice(at, at + 5))?.[0];
  if (word) return { end: at + word.length, isSound: true };
  const digits = endOf(DIGITS, text, at);
  // A number of more than 1,000 characters is left to JSON.parse.
  const end = digits - at > 1000 ? digits : at + (NUMBER.exec(text.slice(at, digits))?.[0].length ?? 0);
  return { end, isSound: end > at };
}

/** Where the longest run of matches that begins at `at` ends. */
function endOf(pattern: RegExp, text: string, at: number): number {
  let end = at;
  for (pattern.lastIndex = at; pattern.test(text); end = pattern.lastIndex);
  return end;
}
