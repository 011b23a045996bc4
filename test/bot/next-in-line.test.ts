import assert from 'node:assert/strict';
import { nextInLine } from '../../bot/next-in-line.js';
import type { Posting } from '../../desk/posting.js';

const due = (...pairs: string[]): Posting[] =>
  pairs.map(pair => {
    const [requestId, personId] = pair.split(' ') as [string, string];
    return { requestId, personId, kind: 'approval', state: 'due', attempts: 0 };
  });
const taken = (postings: readonly Posting[]): string[] =>
  postings.map(({ requestId, personId }) => `${requestId} ${personId}`);

describe('Who is shown something next', () => {
  it('is one person of each request before the second of any', () => {
    const line = due('a 1', 'a 2', 'a 3', 'b 4', 'c 5', 'c 6');
    assert.deepEqual(taken(nextInLine(line, new Set(), 10)), ['a 1', 'b 4', 'c 5', 'a 2', 'c 6', 'a 3']);
  });

  it('is nobody twice, and nobody who is busy', () => {
    const line = due('a 1', 'a 2', 'b 1', 'c 3');
    assert.deepEqual(taken(nextInLine(line, new Set(['3']), 10)), ['a 1', 'a 2']);
  });

  it('is as many as are wanted', () => {
    assert.deepEqual(taken(nextInLine(due('a 1', 'a 2', 'b 3'), new Set(), 2)), ['a 1', 'b 3']);
  });
});
