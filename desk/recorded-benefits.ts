import { CLOUD_KEYS, GO_TO_MARKET, HOLDINGS, INCIDENTS, QUEUES, SEATS, TECHNICAL } from './records.js';
import type { UnitOfWork } from './unit-of-work.js';

/** Records that say something of a benefit since the company file was loaded: who holds it, what came back. */
const ABOUT_BENEFITS = [SEATS, QUEUES, HOLDINGS, CLOUD_KEYS, TECHNICAL, INCIDENTS, GO_TO_MARKET];

/** Ids of the benefits of which the desk has recorded something. */
export async function recordedBenefits(unit: Pick<UnitOfWork, 'list'>): Promise<ReadonlySet<string>> {
  const lists = await Promise.all(
    ABOUT_BENEFITS.map(prefix => unit.list<{ readonly benefitId?: string }>(prefix)),
  );
  return new Set(lists.flat().flatMap(({ benefitId }) => (benefitId ? [benefitId] : [])));
}
