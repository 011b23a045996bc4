/** What a reader sees of a text block, and what markdown made of it. */
export interface Reading {
  readonly text: string;
  /** Links, emphasis, lists and so on; empty when it is plain text. */
  readonly found: readonly string[];
}

const BLOCKS: readonly (readonly [string, RegExp])[] = [
  ['heading', /^#{1,6}(\s|$)/],
  ['list', /^(?:[-+*]|\d{1,9}[.)])( |$)/],
  ['quote', /^>/],
  ['rule', /^(?:-{2,}|={2,}|\*{3,}|_{3,})$/],
  ['definition', /^\[[^\]]+\]:/],
];

const INLINE: readonly (readonly [string, RegExp])[] = [
  ['code', /^`/],
  ['link', /^\[(?:\\.|[^\]\\])*\]\(/],
  ['html', /^<[a-z/!?]/i],
  ['entity', /^&#?\w+;/],
  ['emphasis', /^\*/],
  ['strike', /^~/],
];

/** Reads a line as CommonMark does, and suspects more than CommonMark would. */
export function readAsMarkdown(source: string): Reading {
  const found = BLOCKS.filter(([, mark]) => mark.test(source)).map(([name]) => name);
  let text = '';
  for (let at = 0; at < source.length; at++) {
    const rest = source.slice(at, at + 3_000);
    if (/^\\[!-/:-@[-`{-~]/.test(rest)) {
      text += source[++at];
      continue;
    }
    found.push(...INLINE.filter(([, mark]) => mark.test(rest)).map(([name]) => name));
    if (isUnderscoreMark(source, at)) found.push('emphasis');
    text += source[at];
  }
  return { text: text.replaceAll('\u00A0', ' '), found };
}

/** Phones' own parser knows no escaped brackets. */
export function hasPhoneLink(source: string): boolean {
  return /\[[^\]]*\]\(/.test(source);
}

/** Clients put their own date in place of these before they read markdown. */
export function hasDateFunction(source: string): boolean {
  return /\{\{(?:DATE|TIME)\(/i.test(source);
}

function isUnderscoreMark(source: string, at: number): boolean {
  if (source[at] !== '_') return false;
  const isWord = (character: string | undefined) => /[\p{L}\p{N}]/u.test(character ?? ' ');
  return !isWord(source[at - 1]) || !isWord(source[at + 1]);
}
