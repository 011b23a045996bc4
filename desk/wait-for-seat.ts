import { refuseAsking } from '../benefits/asking.js';
import type { Company, Person } from '../benefits/company.js';
import type { Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import { joinQueue, leaveQueue, refuseLeaving, refuseWaiting } from '../benefits/seat-queue.js';
import { findPerson } from '../directory/find-person.js';
import type { Actor, DeskParts } from './parts.js';
import { COMPANY_KEY, queueKey } from './records.js';
import type { SeatBooks } from './seats.js';
import { isVisualStudio, readSeats } from './seats.js';
import type { UnitOfWork } from './unit-of-work.js';
import { inUnitOfWork } from './unit-of-work.js';

export type Waited = { readonly kind: 'saved' } | Refused;

/** The actor joins the waiting list of a Visual Studio benefit. Partner Center has none; the desk keeps it. R93 */
export function joinWaitingList(parts: DeskParts, actor: Actor, benefitId: string): Promise<Waited> {
  return inUnitOfWork(parts, actor.tenantId, async unit => {
    const opened = await open(parts, unit, actor, benefitId);
    if (opened.kind === 'refused') return opened;
    const { company, person, books } = opened;
    const refusal = refuseAsking(company, person) ?? refuseWaiting(books.facts, books.queue, person);
    if (refusal) return refused(refusal);
    const at = parts.clock().toISOString();
    unit.write(queueKey(benefitId), joinQueue(books.queue, person.id, at, person.name));
    unit.audit({ at, by: person.id, act: 'join-queue', benefitId });
    return { kind: 'saved' };
  });
}

/** The actor leaves it. */
export function leaveWaitingList(parts: DeskParts, actor: Actor, benefitId: string): Promise<Waited> {
  return inUnitOfWork(parts, actor.tenantId, async unit => {
    const opened = await open(parts, unit, actor, benefitId);
    if (opened.kind === 'refused') return opened;
    const { person, books } = opened;
    const refusal = refuseLeaving(books.queue, person.id);
    if (refusal) return refused(refusal);
    unit.write(queueKey(benefitId), leaveQueue(books.queue, person.id));
    unit.audit({ at: parts.clock().toISOString(), by: person.id, act: 'leave-queue', benefitId });
    return { kind: 'saved' };
  });
}

type Opened =
  | { readonly kind: 'opened'; readonly company: Company; readonly person: Person; readonly books: SeatBooks }
  | Refused;

async function open(parts: DeskParts, unit: UnitOfWork, actor: Actor, benefitId: string): Promise<Opened> {
  const company = await unit.read<Company>(COMPANY_KEY);
  if (!company) return refused({ code: 'unknown-company' });
  const benefit = company.benefits.find(({ id }) => id === benefitId);
  if (!isVisualStudio(benefit)) return refused({ code: 'unknown-benefit' });
  const person = findPerson(company, actor.personId, actor.name);
  return { kind: 'opened', company, person, books: await readSeats(unit, company, benefit, parts.clock()) };
}
