/**
 * Fields that stand twice in the same object. JSON readers take the last one without a word, so half of what
 * the operator wrote would be lost.
 * @param text valid JSON.
 */
export function duplicateFields(text: string): readonly { name: string; offset: number }[] {
  const found: { name: string; offset: number }[] = [];
  const open: (Set<string> | undefined)[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '{') open.push(new Set());
    else if (char === '[') open.push(undefined);
    else if (char === '}' || char === ']') open.pop();
    else if (char === '"') {
      const end = endOfString(text, at);
      const names = isFieldName(text, end) ? open.at(-1) : undefined;
      if (names) {
        const name: string = JSON.parse(text.slice(at, end));
        if (names.has(name)) found.push({ name, offset: at });
        names.add(name);
      }
      at = end - 1;
    }
  }
  return found;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function isFieldName(text: string, end: number): boolean {
  let at = end;
  while (' \t\r\n'.includes(text[at] ?? '.')) at += 1;
  return text[at] === ':';
}
