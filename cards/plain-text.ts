/**
 * Makes text of people and of the company file harmless where clients read markdown (`TextBlock`, `FactSet`,
 * `fallbackText`): no emphasis, link, mention, list, date function or expression, and it reads as it was typed.
 * Escapes only where markdown would act, because some phones show the backslashes.
 * @param max longest result in UTF-16 units before escaping; what is cut off ends in an ellipsis.
 */
export function plainText(text: string, max = 2_000): string {
  return tidy(text, max)
    .replaceAll(ACTIVE, escaped => escaped.replaceAll(/./g, '\\$&'))
    .replace(LIST_MARK, '$1\u00A0')
    .replace(BLOCK_START, '\\$&');
}

/**
 * The same for places without markdown (titles of buttons and choices, `speak`): no backslashes; what a client
 * would take for a function or an expression is taken apart by an invisible character.
 */
export function labelText(text: string, max = 120): string {
  return tidy(text, max).replaceAll(/([{$])(?=\{)/g, '$1\u2060');
}

/** What a person typed, as the value of an input: unchanged but for what cannot be displayed. */
export function inputText(text: string, max: number): string {
  return cut(text.replaceAll(LONE_SURROGATE, '\uFFFD').replaceAll(UNSEEN, ''), max);
}

/** One line without control characters, direction overrides and broken characters, cut at `max`. */
export function tidy(text: string, max: number): string {
  const line = text
    .slice(0, 4 * max)
    .replaceAll(LONE_SURROGATE, '\uFFFD')
    .replaceAll(UNSEEN, '');
  return cut(line.replaceAll(SPACES, ' ').trim(), max);
}

function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = text.slice(0, max - 1).replace(BROKEN_END, '');
  return `${kept}…`;
}

/** Where markdown acts inside a line. Order matters: the first match wins. */
const ACTIVE = new RegExp(
  [
    String.raw`\\(?=[!-/:-@[-\x60{-~]|$)`,
    String.raw`[*\x60~\[]`,
    // Some phones know no escaped bracket, so the round one behind it is escaped too.
    String.raw`\]\(?`,
    String.raw`(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])`,
    '<(?=[a-z/!?])',
    String.raw`&(?=#?\w+;)`,
    String.raw`(?<=[{$])\{`,
  ].join('|'),
  'giu',
);
/** Items of a list begin with these and a space: a hard space is none, and nobody sees it (`31. Dez. 2026`). */
const LIST_MARK = /^([-+]|\d{1,9}[.)]) /;
const BLOCK_START = /^(?:#{1,6}(?=\s|$)|>|-{2,}|={2,}|[-+]$|\()|(?<=^\d{1,9})[.)]$/;
const SPACES = /\s+/g;
const LONE_SURROGATE = /\p{Cs}/gu;
/** Control characters other than white space, and those that turn the direction of writing. */
const UNSEEN = /(?!\s)[\p{Cc}\p{Bidi_Control}]/gu;
/** Half a surrogate pair or a joiner, left at the end by a cut. */
const BROKEN_END = /(?:[\uD800-\uDBFF]|\u200D|\s)+$/;
