import type { Company } from '../benefits/company.js';
import type { PooledKey } from '../benefits/key-pool.js';
import type { Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import type { BenefitRequest } from '../benefits/request.js';
import { findPerson } from '../directory/find-person.js';
import type { KeyReading, ReadableKey, RevealPlace } from './key-reading.js';
import type { Actor, DeskParts } from './parts.js';
import { readCloudKey } from './read-cloud-key.js';
import { readSoftwareKey } from './read-software-key.js';
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

export type Revealed = ReadableKey & {
  readonly kind: 'revealed';
  /** The product key in the clear: for the one answer to the requester, never for a record or a log. */
  readonly key: string;
  readonly hideAt: string;
};

/**
 * Opens the key of a fulfilled request for the person who asked, in their one-to-one chat, and records the view.
 * R17, R84, R87
 */
export function revealKeyOf(parts: DeskParts, actor: Actor, place: RevealPlace): Promise<Revealed | Refused> {
  return inUnitOfWork(parts, actor.tenantId, async unit => {
    const company = await unit.read<Company>(COMPANY_KEY);
    if (!company) return refused({ code: 'unknown-company' });
    const request = await unit.read<BenefitRequest>(requestKey(place.requestId));
    if (!request) return refused({ code: 'unknown-request' });
    const person = findPerson(company, actor.personId, actor.name);
    const now = parts.clock();
    const readable = await readKey({ unit, company, person, request, place, now });
    if ('refusal' in readable) return readable;
    const { benefit } = readable;
    const pooled = await unit.read<PooledKey>(pooledKeyKey(benefit.id, readable.request.keyId ?? ''));
    const key = pooled && parts.vault.open('product-key', pooled.sealed);
    if (!key)
      throw new Error(`Request ${request.id}: its key cannot be opened; was BENEFITS_SECRET changed?`);
    const hideAt = new Date(now.getTime() + parts.settings.revealMinutes * 60_000).toISOString();
    const { requestId, conversationId, activityId } = place;
    const reveal: Reveal = { requestId, personId: person.id, conversationId, activityId, hideAt };
    await unit.read(revealKey(requestId, activityId));
    unit.write(revealKey(requestId, activityId), reveal);
    const at = now.toISOString();
    // Read by taking the decision back, which must not happen once somebody has seen the key.
    if (!request.viewedAt) unit.write(requestKey(requestId), { ...request, viewedAt: at });
    unit.audit({ at, by: person.id, act: 'reveal', requestId, benefitId: benefit.id });
    return { kind: 'revealed', ...readable, key, hideAt };
  });
}

/** Only keys can be read. */
async function readKey(reading: KeyReading): Promise<ReadableKey | Refused> {
  const { request } = reading;
  switch (request.act) {
    case 'software-key':
      return readSoftwareKey({ ...reading, request });
    case 'cloud-key':
      return readCloudKey({ ...reading, request });
    default:
      return refused({ code: 'unknown-request' });
  }
}
