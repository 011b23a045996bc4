import type { Benefit, Company, VisualStudioBenefit } from '../benefits/company.js';
import type { Seat } from '../benefits/seat.js';
import { seatsOf } from '../benefits/seat.js';
import type { SeatQueue } from '../benefits/seat-queue.js';
import { newQueue } from '../benefits/seat-queue.js';
import type { SeatFacts } from '../benefits/visual-studio.js';
import { companyPartition } from '../store/store.js';
import type { DeskParts } from './parts.js';
import { queueKey, SEATS, seatKey, seatsPrefix } from './records.js';
import type { UnitOfWork } from './unit-of-work.js';

/** The seats of a benefit as they are now, and who waits for one. */
export interface SeatBooks {
  readonly facts: SeatFacts;
  readonly queue: SeatQueue;
}

type Reading = Pick<UnitOfWork, 'read' | 'list'>;

export function isVisualStudio(benefit: Benefit | undefined): benefit is VisualStudioBenefit {
  return benefit?.category === 'visual-studio';
}

/** Reads them in an act. The queue comes first: every change of a seat moves it, so none slips in between. R94 */
export async function readSeats(
  unit: Reading,
  company: Company,
  benefit: VisualStudioBenefit,
  now: Date,
): Promise<SeatBooks> {
  const queue = (await unit.read<SeatQueue>(queueKey(benefit.id))) ?? newQueue(benefit.id);
  const saved = await unit.list<Seat>(seatsPrefix(benefit.id));
  return { facts: { company, benefit, seats: seatsOf(benefit, saved), now }, queue };
}

/** Reads them to be shown. */
export function loadSeats(
  { store, clock }: Pick<DeskParts, 'store' | 'clock'>,
  company: Company,
  benefit: VisualStudioBenefit,
): Promise<SeatBooks> {
  const partition = companyPartition(company.tenantId);
  const reading: Reading = {
    read: async <T>(key: string) => (await store.read<T>(partition, key))?.value,
    list: async <T>(prefix: string) => (await store.list<T>(partition, prefix)).map(({ value }) => value),
  };
  return readSeats(reading, company, benefit, clock());
}

/**
 * Saves a seat with the queue. The queue is written even where it stays the same: two changes of seats of one
 * benefit never pass each other unseen, so nobody gets two of them. R94
 */
export function saveSeat(unit: Pick<UnitOfWork, 'write'>, seat: Seat, queue: SeatQueue): void {
  // What nothing ever happened to is known from the company file.
  const isUntouched = seat.history.length === 0 && seat.setAsideFor === undefined;
  unit.write(seatKey(seat), isUntouched ? undefined : seat);
  unit.write(queueKey(queue.benefitId), queue);
}

/** What the desk has saved about seats, of all benefits. */
export async function loadSavedSeats(
  { store }: Pick<DeskParts, 'store'>,
  tenantId: string,
): Promise<readonly Seat[]> {
  return (await store.list<Seat>(companyPartition(tenantId), SEATS)).map(({ value }) => value);
}
