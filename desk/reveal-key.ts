import type { Company, SoftwareBenefit } from '../benefits/company.js';
import type { PooledKey } from '../benefits/key-pool.js';
import type { Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import type { BenefitRequest, RequestOf } from '../benefits/request.js';
import { refuseReveal } from '../benefits/software-keys.js';
import { findPerson } from '../directory/find-person.js';
import type { Actor, DeskParts } from './parts.js';
import { COMPANY_KEY, pooledKeyKey, requestKey, revealKey } from './records.js';
import { inUnitOfWork } from './unit-of-work.js';

/** Where a key stands open, until when. Saved before the key is shown, so that it is hidden after a crash too. */
export interface Reveal {
  readonly requestId: string;
  readonly personId: string;
  readonly conversationId: string;
  /** The card that shows it. */
  readonly activityId: string;
  readonly hideAt: string;
}

export interface Revealed {
  readonly kind: 'revealed';
  readonly request: RequestOf<'software-key'>;
  readonly benefit: SoftwareBenefit;
  /** The product key in the clear: for the one answer to the requester, never for a record or a log. */
  readonly key: string;
  readonly hideAt: string;
}

/**
 * Opens the key of a fulfilled request for the person who asked, in their one-to-one chat, and records the view.
 * R17
 */
export function revealKeyOf(
  parts: DeskParts,
  actor: Actor,
  place: { requestId: string; conversationId: string; activityId: string; isOneToOne: boolean },
): Promise<Revealed | Refused> {
  return inUnitOfWork(parts, actor.tenantId, async unit => {
    const company = await unit.read<Company>(COMPANY_KEY);
    if (!company) return refused({ code: 'unknown-company' });
    const request = await unit.read<BenefitRequest>(requestKey(place.requestId));
    if (request?.act !== 'software-key') return refused({ code: 'unknown-request' });
    const person = findPerson(company, actor.personId, actor.name);
    const refusal = refuseReveal(person, request, place.isOneToOne);
    if (refusal) return refused(refusal);
    const pooled = await unit.read<PooledKey>(pooledKeyKey(request.benefitId ?? '', request.keyId ?? ''));
    const benefit = company.benefits.find(candidate => candidate.id === request.benefitId);
    const key = pooled && parts.vault.open('product-key', pooled.sealed);
    if (!key || benefit?.category !== 'software')
      throw new Error(`Request ${request.id}: its key cannot be opened; was BENEFITS_SECRET changed?`);
    const now = parts.clock();
    const hideAt = new Date(now.getTime() + parts.settings.revealMinutes * 60_000).toISOString();
    const { requestId, conversationId, activityId } = place;
    const reveal: Reveal = { requestId, personId: person.id, conversationId, activityId, hideAt };
    await unit.read(revealKey(requestId, activityId));
    unit.write(revealKey(requestId, activityId), reveal);
    const at = now.toISOString();
    unit.audit({ at, by: person.id, act: 'reveal', requestId, benefitId: benefit.id });
    return { kind: 'revealed', request, benefit, key, hideAt };
  });
}
