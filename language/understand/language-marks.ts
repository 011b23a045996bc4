import { hashNext, hashOf } from './hash.js';

const WORD = /\p{L}+/gu;
const HAN = /\p{Script=Han}/u;
const LONGEST_RUN = 4;

/** The words of a text as they show its language: lower case, accents kept, without names of products and codes. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  const read = text
    .slice(0, 600)
    .replace(/\p{Surrogate}/gu, '')
    .normalize('NFKC')
    .toLowerCase();
  for (const [word] of read.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!/\p{N}/u.test(word) || HAN.test(word)) words.push(...(word.match(WORD) ?? []));
  }
  return words.slice(0, 60);
}

/** What shows the language of one word: the word, and runs of one to four letters in it. Hashes. */
export function marksOf(word: string): number[] {
  const marks = new Set<number>([hashOf(word, hashOf('='))]);
  const padded = `<${word}>`;
  for (let start = 0; start < Math.min(padded.length, 40); start++) {
    let hash = hashOf('~');
    for (let end = start; end < Math.min(padded.length, start + LONGEST_RUN); end++) {
      hash = hashNext(hash, padded.charCodeAt(end));
      marks.add(hash);
    }
  }
  return [...marks];
}
