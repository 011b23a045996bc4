import { refuseActing, refuseAsking } from '../benefits/asking.js';
import type { Cancellation, CancellationEvent } from '../benefits/cancellation.js';
import { nextCancellationState } from '../benefits/cancellation.js';
import type { Company, Person } from '../benefits/company.js';
import { refuseCancellation } from '../benefits/refund.js';
import type { Refusal, Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import { findPerson } from '../directory/find-person.js';
import { companyPartition } from '../store/store.js';
import type { Actor, DeskParts } from './parts.js';
import { readCompany } from './read-company.js';
import { CANCELLATIONS, cancellationKey } from './records.js';
import { standingOf } from './refund-standing.js';
import { CASE_NUMBER_LENGTH } from './report-case.js';
import type { UnitOfWork } from './unit-of-work.js';
import { inUnitOfWork } from './unit-of-work.js';

/** What support made of it. R106 */
export type SupportAnswer = Extract<CancellationEvent, 'support-accepted' | 'support-refused'>;

/** `already`: somebody had said so before; nothing was changed. */
export type CancellationNoted =
  | { readonly kind: 'noted' | 'already'; readonly cancellation: Cancellation }
  | Refused;

/** The cancellations that were asked for, by offer id. R106 */
export async function loadCancellations(
  { store }: Pick<DeskParts, 'store'>,
  tenantId: string,
): Promise<ReadonlyMap<string, Cancellation>> {
  const found = await store.list<Cancellation>(companyPartition(tenantId), CANCELLATIONS);
  return new Map(found.map(({ value }) => [value.offerId, value]));
}

/** Notes that the service request was sent, with its number. Those who may send one; said twice, it counts once. R105, R106 */
export function noteCancellationSent(
  parts: DeskParts,
  actor: Actor,
  sent: { readonly offerId: string; readonly caseNumber: string },
): Promise<CancellationNoted> {
  return inUnitOfWork(parts, actor.tenantId, async unit => {
    const opened = await open(unit, actor);
    if ('refusal' in opened) return opened;
    const { company, person } = opened;
    const { offerId } = sent;
    const offer = company.offers.find(({ id }) => id === offerId);
    if (!offer) return refused({ code: 'unknown-benefit' });
    const known = await unit.read<Cancellation>(cancellationKey(offerId));
    if (known) return { kind: 'already', cancellation: known };
    const now = parts.clock();
    const caseNumber = sent.caseNumber.trim().slice(0, CASE_NUMBER_LENGTH);
    const refusal = refuseCancellation(standingOf(company, offer, [], now)) ?? refuseNumber(caseNumber);
    const state = nextCancellationState('window-open', 'service-request-sent', 'seeds');
    if (refusal || !state) return refused(refusal ?? { code: 'unknown-request' });
    const at = now.toISOString();
    const cancellation = { offerId, state, requestedBy: person.id, requestedAt: at, caseNumber };
    unit.write(cancellationKey(offerId), cancellation);
    unit.audit({ at, by: person.id, act: 'ask-cancellation', detail: `${offerId}, ${caseNumber}` });
    return { kind: 'noted', cancellation };
  });
}

/** Notes what support answered. Those who may send the service request. R106 */
export function settleCancellation(
  parts: DeskParts,
  actor: Actor,
  { offerId, answer }: { readonly offerId: string; readonly answer: SupportAnswer },
): Promise<CancellationNoted> {
  return inUnitOfWork(parts, actor.tenantId, async unit => {
    const opened = await open(unit, actor);
    if ('refusal' in opened) return opened;
    const known = await unit.read<Cancellation>(cancellationKey(offerId));
    if (!known) return refused({ code: 'unknown-request' });
    const state = nextCancellationState(known.state, answer, 'seeds');
    if (!state) return { kind: 'already', cancellation: known };
    const cancellation = { ...known, state };
    unit.write(cancellationKey(offerId), cancellation);
    const at = parts.clock().toISOString();
    unit.audit({ at, by: opened.person.id, act: 'settle-cancellation', detail: `${offerId}, ${state}` });
    return { kind: 'noted', cancellation };
  });
}

async function open(
  unit: UnitOfWork,
  actor: Actor,
): Promise<{ readonly company: Company; readonly person: Person } | Refused> {
  const company = await readCompany(unit);
  if (!company) return refused({ code: 'unknown-company' });
  const person = findPerson(company, actor.personId, actor.name);
  const refusal = refuseAsking(company, person) ?? refuseActing(person, 'request-cancellation');
  return refusal ? refused(refusal) : { company, person };
}

function refuseNumber(caseNumber: string): Refusal | undefined {
  return caseNumber === '' ? { code: 'case-number-missing' } : undefined;
}
