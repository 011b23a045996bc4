import type { Delegation } from '../benefits/approval-rules.js';
import { delegationOf, refuseDelegation, withDelegation, withoutDelegation } from '../benefits/delegation.js';
import type { Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import type { BenefitRequest } from '../benefits/request.js';
import { dayOf } from '../benefits/validity.js';
import { handOn } from './hand-on.js';
import type { Actor, DeskParts } from './parts.js';
import type { KeptDelegations } from './read-company.js';
import { readCompany } from './read-company.js';
import { DELEGATIONS_KEY, REQUEST_COUNTER_KEY, REQUESTS } from './records.js';
import type { UnitOfWork } from './unit-of-work.js';
import { inUnitOfWork } from './unit-of-work.js';

export interface Delegated {
  readonly kind: 'delegated';
  readonly delegation: Delegation;
  /** So many requests went to the stand-in at once. */
  readonly handedOn: number;
}

/** Somebody decides for the actor on these days. What is pending goes to them at once when it begins today. R08, R10 */
export function delegate(
  parts: DeskParts,
  actor: Actor,
  wish: Omit<Delegation, 'from'>,
): Promise<Delegated | Refused> {
  return inUnitOfWork(parts, actor.tenantId, async (unit): Promise<Delegated | Refused> => {
    const company = await readCompany(unit);
    if (!company) return refused({ code: 'unknown-company' });
    const now = parts.clock();
    const delegation = { from: actor.personId, to: wish.to, since: wish.since, until: wish.until };
    const refusal = refuseDelegation(company, delegation, now);
    if (refusal) return refused(refusal);
    const before = company.delegations ?? [];
    const after = withDelegation(before, delegation, dayOf(now, company.timeZone));
    const { to, since, until } = delegation;
    const at = now.toISOString();
    unit.audit({ at, by: actor.personId, act: 'delegate', detail: `to ${to} from ${since} until ${until}` });
    return { kind: 'delegated', delegation, handedOn: await change(parts, unit, after) };
  });
}

/** The actor decides themselves again. What came meanwhile and is pending goes to them. */
export function endDelegation(
  parts: DeskParts,
  actor: Actor,
): Promise<{ readonly kind: 'ended' | 'none' } | Refused> {
  return inUnitOfWork(parts, actor.tenantId, async unit => {
    const company = await readCompany(unit);
    if (!company) return refused({ code: 'unknown-company' });
    const now = parts.clock();
    const today = dayOf(now, company.timeZone);
    const before = company.delegations ?? [];
    if (!delegationOf(before, actor.personId, today)) return { kind: 'none' };
    unit.audit({ at: now.toISOString(), by: actor.personId, act: 'end-delegation' });
    await change(parts, unit, withoutDelegation(before, actor.personId, today));
    return { kind: 'ended' };
  });
}

/**
 * An absence that was told in advance begins, or one is over: what is pending goes to those who decide from today
 * on. To be called often; it does something once a day.
 */
export async function followDelegations(parts: DeskParts, tenantId: string): Promise<number> {
  return inUnitOfWork(parts, tenantId, async unit => {
    const kept = await unit.read<KeptDelegations>(DELEGATIONS_KEY);
    const company = kept && (await readCompany(unit));
    if (!company || kept.delegations.length === 0) return 0;
    const today = dayOf(parts.clock(), company.timeZone);
    if (kept.handedOnAt && dayOf(new Date(kept.handedOnAt), company.timeZone) === today) return 0;
    return change(parts, unit, kept.delegations);
  });
}

/** Keeps who decides for whom, and sends what is pending to those who did not decide before. */
async function change(
  parts: DeskParts,
  unit: UnitOfWork,
  delegations: readonly Delegation[],
): Promise<number> {
  // Every new request moves the counter: one that comes in between makes this look again.
  await unit.read(REQUEST_COUNTER_KEY);
  const company = await readCompany(unit);
  if (!company) return 0;
  const now = parts.clock();
  const requests = await unit.list<BenefitRequest>(REQUESTS);
  unit.write(DELEGATIONS_KEY, { delegations, handedOnAt: now.toISOString() } satisfies KeptDelegations);
  return handOn(unit, requests, { ...company, delegations }, now);
}
