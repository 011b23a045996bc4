/** Letters beside each other on a keyboard, row by row. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** What people put around a wish in one language: `understanding/padding.json`. */
export interface Padding {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A text as the same person might have typed it in a hurry, or politely. The meaning stays. */
export function distort(text: string, padding: Padding | undefined, random: () => number): string {
  let typed = text;
  if (padding && random() < 0.35) typed = pad(typed, padding, random);
  if (random() < 0.2) typed = typed.replace(/[.!?？。！,，]/g, '');
  const slips = random() < 0.5 ? 1 : 2;
  for (let slip = 0; slip < slips; slip++) if (random() < 0.75) typed = mistype(typed, random);
  return typed;
}

function pad(text: string, padding: Padding, random: () => number): string {
  const pick = (texts: readonly string[]) => texts[Math.floor(random() * texts.length)] ?? '';
  const kind = random();
  if (kind < 0.5) return `${pick(padding.before)} ${text}`;
  if (kind < 0.85) return `${text} ${pick(padding.after)}`;
  return `${pick(padding.before)} ${text} ${pick(padding.after)}`;
}

/** One slip of the fingers in one of the longer words, or a space left out. */
function mistype(text: string, random: () => number): string {
  const words = text.split(' ');
  const at = Math.floor(random() * words.length);
  const word = words[at]!;
  if (words.length > 2 && at > 0 && random() < 0.15) {
    words.splice(at - 1, 2, words[at - 1]! + word);
  } else if (word.length >= 4) {
    words[at] = slipIn(word, 1 + Math.floor(random() * (word.length - 2)), random);
  }
  return words.join(' ');
}

function slipIn(word: string, at: number, random: () => number): string {
  const head = word.slice(0, at);
  const letter = word[at]!;
  const kind = random();
  if (kind < 0.3) return head + word.slice(at + 1);
  if (kind < 0.6) return head + (word[at + 1] ?? '') + letter + word.slice(at + 2);
  if (kind < 0.8) return head + letter + word.slice(at);
  return head + neighbourOf(letter, random) + word.slice(at + 1);
}

function neighbourOf(letter: string, random: () => number): string {
  const row = ROWS.find(keys => keys.includes(letter.toLowerCase()));
  if (!row) return letter;
  return row[row.indexOf(letter.toLowerCase()) + (random() < 0.5 ? -1 : 1)] ?? letter;
}
