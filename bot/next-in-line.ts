import type { Posting } from '../desk/posting.js';

/**
 * Which postings are shown next. One for each person, because a person's messages come one after the other, and
 * first one of each request, then the second of each, so that a request with a thousand approvers does not keep
 * the others waiting.
 * @param busy people who are being shown something.
 */
export function nextInLine(
  due: readonly Posting[],
  busy: ReadonlySet<string>,
  most: number,
): readonly Posting[] {
  const places = new Map<string, number>();
  const ranked = due.map(posting => {
    const place = places.get(posting.requestId) ?? 0;
    places.set(posting.requestId, place + 1);
    return { posting, place };
  });
  const taken = new Set(busy);
  const next: Posting[] = [];
  for (const { posting } of ranked.sort((a, b) => a.place - b.place)) {
    if (next.length === most) break;
    if (taken.has(posting.personId)) continue;
    taken.add(posting.personId);
    next.push(posting);
  }
  return next;
}
