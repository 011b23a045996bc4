import type { Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import type { BenefitRequest } from '../benefits/request.js';
import { advance, nextState } from '../benefits/request.js';
import { requestEntry } from './audit-request.js';
import { readOwnRequest } from './own-request.js';
import type { Actor, DeskParts } from './parts.js';
import { repost } from './posting.js';
import { requestKey } from './records.js';
import { inUnitOfWork } from './unit-of-work.js';

export interface Withdrawn {
  readonly kind: 'withdrawn';
  readonly request: BenefitRequest;
}

/** Takes back the actor's own request while nobody has decided. Doing it twice is doing it once. */
export function withdrawRequest(
  parts: DeskParts,
  actor: Actor,
  requestId: string,
): Promise<Withdrawn | Refused> {
  return inUnitOfWork(parts, actor.tenantId, async unit => {
    const own = await readOwnRequest(unit, actor, requestId);
    if (own.kind === 'refused') return own;
    const { request } = own;
    if (request.state === 'withdrawn') return { kind: 'withdrawn', request };
    if (!nextState(request.state, 'withdrawn')) return refused({ code: 'wrong-state', state: request.state });
    const at = parts.clock().toISOString();
    const withdrawn = advance(request, { event: 'withdrawn', at, by: actor.personId });
    unit.write(requestKey(request.id), withdrawn);
    unit.audit(requestEntry(request, { at, by: actor.personId, act: 'withdraw' }));
    await repost(unit, withdrawn);
    return { kind: 'withdrawn', request: withdrawn };
  });
}
