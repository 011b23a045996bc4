import { concernedBy, refuseComment, refuseCommenter } from '../benefits/comments.js';
import type { Refusal, Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import type { BenefitRequest } from '../benefits/request.js';
import { findPerson } from '../directory/find-person.js';
import { requestEntry } from './audit-request.js';
import type { Actor, DeskParts } from './parts.js';
import { post, repost } from './posting.js';
import { readCompany } from './read-company.js';
import { requestKey } from './records.js';
import { inUnitOfWork } from './unit-of-work.js';

export interface SentComment {
  readonly requestId: string;
  /** Made when the form was opened. The same form sent twice is one comment. */
  readonly commentId: string;
  readonly text: string;
}

export type Commented =
  | { readonly kind: 'commented'; readonly request: BenefitRequest }
  /** About what was typed: the form comes back with what is wrong. */
  | { readonly kind: 'form-refused'; readonly refusal: Refusal; readonly request: BenefitRequest }
  | Refused;

/** Adds something to an open request, shows it on every copy, and tells those who are concerned once. */
export function commentRequest(parts: DeskParts, actor: Actor, sent: SentComment): Promise<Commented> {
  return inUnitOfWork(parts, actor.tenantId, async (unit): Promise<Commented> => {
    const company = await readCompany(unit);
    if (!company) return refused({ code: 'unknown-company' });
    const request = await unit.read<BenefitRequest>(requestKey(sent.requestId));
    if (!request) return refused({ code: 'unknown-request' });
    const person = findPerson(company, actor.personId, actor.name);
    const now = parts.clock();
    const refusal = refuseCommenter(company, person, request, now);
    if (refusal) return refused(refusal);
    const { comments = [] } = request;
    if (comments.some(({ id }) => id === sent.commentId)) return { kind: 'commented', request };
    const wrong = refuseComment(request, sent.text);
    if (wrong?.code === 'comment-length') return { kind: 'form-refused', refusal: wrong, request };
    if (wrong) return refused(wrong);
    const step = { at: now.toISOString(), by: person.id };
    const comment = { id: sent.commentId, ...step, text: sent.text.trim() };
    const commented: BenefitRequest = { ...request, comments: [...comments, comment] };
    unit.write(requestKey(request.id), commented);
    unit.audit(requestEntry(request, { ...step, act: 'comment', detail: comment.text }));
    await repost(unit, commented);
    for (const personId of concernedBy(company, commented, person.id, now))
      await post(unit, { requestId: request.id, kind: 'comment', personId });
    return { kind: 'commented', request: commented };
  });
}
