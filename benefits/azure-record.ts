import type { AzureHolding, AzureStep, CreditPromise } from './azure-holding.js';
import { advanceHolding, newHolding } from './azure-holding.js';
import type { AzureBenefit } from './company.js';

/** What the desk keeps of a credit once it has changed something. */
export interface AzureRecord extends AzureHolding {
  /** Who held it by the company file when the desk began to keep the record; ids in their order. */
  readonly heldInFile: readonly string[];
}

/**
 * Who holds a credit today: by the desk's record, unless a company file that names other holders was loaded since;
 * then by the file, for Partner Center is the truth. What was approved stays promised. R31, R33
 */
export function azureRecordOf(benefit: AzureBenefit, saved: AzureRecord | undefined): AzureRecord {
  const heldInFile = benefit.holders.map(({ person }) => person).sort();
  const fromFile = { ...newHolding(benefit), heldInFile };
  if (!saved) return fromFile;
  if (isSame(saved.heldInFile, heldInFile)) return saved;
  const { history, promised } = saved;
  return { ...fromFile, history, ...(promised ? { promised } : {}) };
}

/** The record with a change that was approved: from now on nobody else is given the same credit. */
export function withPromise(record: AzureRecord, promise: CreditPromise): AzureRecord {
  return { ...record, promised: [...(record.promised ?? []), promise] };
}

/** The record without what was promised to a request: it is about to be done, or was given up. */
export function withoutPromise(record: AzureRecord, requestId: string): AzureRecord {
  const { promised = [], ...rest } = record;
  const others = promised.filter(promise => promise.requestId !== requestId);
  return others.length > 0 ? { ...rest, promised: others } : rest;
}

/** The record one step later. @throws Error as `advanceHolding` does. */
export function advanceRecord(record: AzureRecord, step: AzureStep): AzureRecord {
  return { ...advanceHolding(record, step), heldInFile: record.heldInFile };
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((id, at) => id === others[at]);
}
