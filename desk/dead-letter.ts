import type { BenefitRequest } from '../benefits/request.js';
import type { Posting } from './posting.js';
import { post } from './posting.js';
import { DEAD_LETTERS, requestKey } from './records.js';
import type { UnitOfWork } from './unit-of-work.js';

/** A notice that the desk has given up, kept with the reason. */
export interface DeadLetter extends Pick<Posting, 'requestId' | 'kind' | 'personId'> {
  /** ISO 8601. */
  readonly at: string;
  /** Codes only. */
  readonly because: string;
}

export function deadLetterKey({ requestId, kind, personId }: Omit<DeadLetter, 'at' | 'because'>): string {
  return `${DEAD_LETTERS}${requestId}/${kind}/${personId}`;
}

/** Keeps what was given up. The caller deletes the posting. */
export async function keepDeadLetter(
  unit: UnitOfWork,
  { requestId, kind, personId }: Posting,
  at: string,
  because: string,
): Promise<void> {
  const letter: DeadLetter = { requestId, kind, personId, at, because };
  await unit.read(deadLetterKey(letter));
  unit.write(deadLetterKey(letter), letter);
}

/** The person is back: what they still have to see becomes due once more, the rest is of no use any more. */
export async function reviveDeadLetters(unit: UnitOfWork, personId: string): Promise<void> {
  for (const letter of await unit.list<DeadLetter>(DEAD_LETTERS)) {
    if (letter.personId !== personId) continue;
    const { requestId, kind } = letter;
    unit.write(deadLetterKey(letter), undefined);
    const request = await unit.read<BenefitRequest>(requestKey(requestId));
    const isWanted =
      kind === 'outcome' || kind === 'digest' || (kind === 'approval' && request?.state === 'pending');
    if (isWanted) await post(unit, { requestId, kind, personId });
  }
}
