import type { AdvisoryBooking } from '../benefits/advisory-hours.js';
import type { IncidentLedger } from '../benefits/incidents.js';
import type { SupportBooks } from '../benefits/support-plan.js';
import type { TechnicalRecord } from '../benefits/technical-state.js';
import type { Stored } from '../store/store.js';
import { companyPartition } from '../store/store.js';
import type { DeskParts } from './parts.js';
import { BOOKINGS, INCIDENTS, TECHNICAL } from './records.js';

/** What the desk has saved about technical benefits and incidents, by benefit id. */
export async function loadSupportBooks(parts: DeskParts, tenantId: string): Promise<SupportBooks> {
  const partition = companyPartition(tenantId);
  const records = await parts.store.list<TechnicalRecord>(partition, TECHNICAL);
  const ledgers = await parts.store.list<IncidentLedger>(partition, INCIDENTS);
  return { records: byBenefit(records, TECHNICAL), ledgers: byBenefit(ledgers, INCIDENTS) };
}

/** Hours that were booked through the desk. */
export async function loadBookings(parts: DeskParts, tenantId: string): Promise<readonly AdvisoryBooking[]> {
  const found = await parts.store.list<AdvisoryBooking>(companyPartition(tenantId), BOOKINGS);
  return found.map(record => record.value);
}

function byBenefit<T>(records: readonly Stored<T>[], prefix: string): ReadonlyMap<string, T> {
  return new Map(records.map(({ key, value }) => [key.slice(prefix.length), value]));
}
