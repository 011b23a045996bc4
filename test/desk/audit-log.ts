import type { AuditEntry } from '../../desk/audit.js';
import { inUnitOfWork } from '../../desk/unit-of-work.js';
import type { FoundLine, LogEvidence } from '../../store/log-evidence.js';
import type { Store } from '../../store/store.js';
import { companyPartition } from '../../store/store.js';
import type { Vault } from '../../store/vault.js';
import { createVault } from '../../store/vault.js';
import { TENANT } from './small-company.js';

export const SECRET = 'a secret for tests, long enough to be taken for one';
export const PARTITION = companyPartition(TENANT);

/** Some entries, each told from the others by its detail. */
export function entries(count: number): AuditEntry[] {
  const acts = ['request', 'approve', 'fulfil', 'reveal'] as const;
  return Array.from({ length: count }, (_, at) => ({
    at: new Date(Date.UTC(2026, 10, 20, 10, at)).toISOString(),
    by: at % 2 === 0 ? 'alex' : 'megan',
    act: acts[at % 4]!,
    requestId: `r-${Math.floor(at / 4) + 1}`,
    benefitId: 'sql',
    detail: `Grüße 预订 "${at + 1}"`,
  }));
}

/** Writes them as the desk does, an act for each. */
export async function write(
  store: Store,
  lines: readonly AuditEntry[],
  { vault = createVault(SECRET), tenantId = TENANT }: { vault?: Vault; tenantId?: string } = {},
): Promise<void> {
  for (const entry of lines)
    await inUnitOfWork({ store, vault, onDue: () => undefined }, tenantId, async unit => unit.audit(entry));
}

/** What a store of text would hold, for a test to bend. */
export async function evidenceOf(store: Store, partition = PARTITION): Promise<Bendable> {
  const lines = (await store.readLog<object>(partition)).map(line => ({ line, text: JSON.stringify(line) }));
  const head = (await store.read<object>(partition, 'audit/head'))?.value;
  return { lines, head };
}

export interface Bendable {
  readonly lines: FoundLine[];
  readonly head: object | undefined;
}

export function asEvidence({ lines, head }: Bendable): LogEvidence {
  return { lines, record: key => (key === 'audit/head' ? head : undefined), faults: [] };
}

/** A line of that JSON text. */
export function foundIn(text: string): FoundLine {
  return { line: JSON.parse(text), text };
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
