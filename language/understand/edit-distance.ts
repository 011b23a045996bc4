/**
 * How many letters must be changed, added, dropped or swapped with their neighbour to make one word of the other
 * (Damerau and Levenshtein). Gives up beyond `limit` and then returns `limit + 1`.
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let least = Math.min(last[column]! + 1, now[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped && row > 1 && column > 1) least = Math.min(least, beforeLast[column - 2]! + 1);
      now.push(least);
    }
    if (Math.min(...now) > limit) return limit + 1;
    beforeLast = last;
    last = now;
  }
  return Math.min(last[other.length]!, limit + 1);
}

/** Is `typed` the word, but for a slip of the keyboard? Short words and numbers must be right. */
export function isSlipOf(typed: string, word: string): boolean {
  const limit = word.length >= 8 ? 2 : 1;
  if (word.length < 4 || typed.length < 4 || Math.abs(word.length - typed.length) > limit) return false;
  // One slip changes one place: not both the first and the last letter.
  if (limit === 1 && word[0] !== typed[0] && word.at(-1) !== typed.at(-1)) return false;
  if (lettersApart(typed, word) > 2 * limit) return false;
  if (/\d/.test(typed) || /\d/.test(word)) return false;
  return editDistance(typed, word, limit) <= limit;
}

/** How many letters only one of the words has, at least. A slip adds two at most: one of each. */
function lettersApart(one: string, other: string): number {
  let bits = letterBits(one) ^ letterBits(other);
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) count++;
  return count;
}

/** One bit for each letter of a word; letters beyond z share bits. */
function letterBits(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}
