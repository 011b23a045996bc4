import { refuseActing } from '../benefits/asking.js';
import { advanceCloudKey } from '../benefits/cloud-key.js';
import { CLOUD_KEY_ACT } from '../benefits/cloud-keys.js';
import type { Company } from '../benefits/company.js';
import { refuseReplacement } from '../benefits/key-replacement.js';
import type { Refusal, Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import type { BenefitRequest, RequestOf } from '../benefits/request.js';
import { findPerson } from '../directory/find-person.js';
import { requestEntry } from './audit-request.js';
import { cloudKeyOf, saveCloudKey } from './cloud-keys.js';
import type { Actor, DeskParts } from './parts.js';
import { takePastedKey } from './pasted-key.js';
import { post } from './posting.js';
import { COMPANY_KEY, requestKey } from './records.js';
import type { UnitOfWork } from './unit-of-work.js';
import { inUnitOfWork } from './unit-of-work.js';

export interface Replaced {
  readonly kind: 'replaced';
  readonly request: RequestOf<'cloud-key'>;
}

/**
 * Takes the key that Microsoft sent in the place of one that went to the wrong tenant, by whoever may fetch keys.
 * It serves the same request, for the same purpose, and its requester is told. Once only; whether it was asked for
 * in time is Microsoft's to say, so a key that came late is taken too. R84
 */
export function replaceKey(
  parts: DeskParts,
  actor: Actor,
  brought: { readonly requestId: string; readonly key: string },
): Promise<Replaced | Refused> {
  return inUnitOfWork(parts, actor.tenantId, async unit => {
    const company = await unit.read<Company>(COMPANY_KEY);
    if (!company) return refused({ code: 'unknown-company' });
    const person = findPerson(company, actor.personId, actor.name);
    const refusal = refuseActing(person, CLOUD_KEY_ACT);
    if (refusal) return refused(refusal);
    const request = await unit.read<BenefitRequest>(requestKey(brought.requestId));
    if (request?.act !== 'cloud-key') return refused({ code: 'unknown-request' });
    return exchange({ parts, unit, company, personId: person.id }, request, brought.key);
  });
}

interface Exchange {
  readonly parts: DeskParts;
  readonly unit: UnitOfWork;
  readonly company: Company;
  readonly personId: string;
}

async function exchange(
  { parts, unit, company, personId }: Exchange,
  request: RequestOf<'cloud-key'>,
  pasted: string,
): Promise<Replaced | Refused> {
  const benefit = company.benefits.find(({ id }) => id === request.benefitId);
  if (benefit?.category !== 'cloud') return refused({ code: 'unknown-benefit' });
  const old = await cloudKeyOf(unit, benefit, request.keyId);
  if (!old?.redeemedAt) return refused({ code: 'wrong-state', state: request.state });
  const now = parts.clock();
  const refusal = refuseReplacement({ ...old, redeemedAt: old.redeemedAt }, now, company.timeZone);
  if (refusal && !isLate(refusal)) return refused(refusal);
  if (old.state !== 'wrong-tenant') return refused({ code: 'key-redeemed' });
  const taken = await takePastedKey(unit, parts.vault, benefit, { key: pasted, requestId: request.id });
  if (taken.kind === 'refused') return taken;
  const { id: requestId, intent } = request;
  const step = { at: now.toISOString(), by: personId };
  const fresh = { ...taken.key, replaces: old.id };
  await saveCloudKey(unit, advanceCloudKey(fresh, { event: 'choose', ...step, requestId, intent }));
  await saveCloudKey(unit, advanceCloudKey(old, { event: 'replace', ...step, byKeyId: fresh.id }));
  const served = { ...request, keyId: fresh.id };
  unit.write(requestKey(requestId), served);
  unit.audit(requestEntry(request, { ...step, act: 'replace' }));
  if (request.requesterId !== personId)
    await post(unit, { requestId, kind: 'outcome', personId: request.requesterId });
  return { kind: 'replaced', request: served };
}

function isLate({ code }: Refusal): boolean {
  return code === 'replacement-too-late';
}
