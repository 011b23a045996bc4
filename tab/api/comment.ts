import { commentRequest } from '../../desk/comment-request.js';
import { refuse } from './door-refusal.js';
import type { Answer, Visit } from './visit.js';
import { json, objectIn } from './visit.js';

/** Adds something to an open request: the reader's own, or one that they decide about. */
export async function comment(visit: Visit): Promise<Answer> {
  const { commentId, text } = objectIn(visit) ?? {};
  if (typeof commentId !== 'string' || !/^[\w-]{8,100}$/.test(commentId) || typeof text !== 'string')
    return { kind: 'door', refusal: refuse(400, 'comment') };
  const outcome = await commentRequest(visit.desk, visit.actor, { requestId: visit.id, commentId, text });
  if (outcome.kind === 'commented') return json({ kind: outcome.kind });
  return { kind: 'refused', refusal: outcome.refusal };
}
