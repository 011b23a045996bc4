import type { Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import type { BenefitRequest } from '../benefits/request.js';
import type { Actor } from './parts.js';
import { requestKey } from './records.js';
import type { UnitOfWork } from './unit-of-work.js';

/** A request of the actor's own; anybody else's is refused. */
export async function readOwnRequest(
  unit: Pick<UnitOfWork, 'read'>,
  actor: Actor,
  requestId: string,
): Promise<{ kind: 'own'; request: BenefitRequest } | Refused> {
  const request = await unit.read<BenefitRequest>(requestKey(requestId));
  if (!request) return refused({ code: 'unknown-request' });
  if (request.requesterId !== actor.personId) return refused({ code: 'not-your-request' });
  return { kind: 'own', request };
}
