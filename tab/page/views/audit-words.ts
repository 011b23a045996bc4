import type { Say } from '../../../language/say.js';

/** Acts of the audit log that the page has a name for, as it lists them. */
export const NAMED_ACTS = [
  'request',
  'endorse',
  'approve',
  'reject',
  'undo',
  'withdraw',
  'expire',
  'start',
  'fulfil',
  'fail',
  'nudge',
  'comment',
  'remind',
  'escalate',
  'delegate',
  'end-delegation',
  'reveal',
  'hide',
  'choose',
  'redeem',
  'misdirect',
  'replace',
  'refuse',
  'unreachable',
  'link',
  'correct-ids',
  'count-case',
  'read-figure',
  'book-hours',
  'join-queue',
  'leave-queue',
  'ask-cancellation',
  'settle-cancellation',
  'import',
] as const;

/** What was done; the log's own word where the page has none yet. */
export function actWords(act: string, say: Say): string {
  const named = NAMED_ACTS.find(known => known === act);
  return named ? say(`tab.act.${named}`) : act;
}

/** Who acted without being a person; anybody else is called by their id. */
export function actorWords(by: string, say: Say): string {
  return by === 'desk' || by === 'operator' ? say(`tab.by.${by}`) : by;
}
