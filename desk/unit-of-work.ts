import type { Change, Store, Stored, Write } from '../store/store.js';
import { companyPartition } from '../store/store.js';
import type { AuditEntry } from './audit.js';
import { auditChain } from './audit-chain.js';
import type { DeskParts } from './parts.js';

/** Conflicts with other changes after which an act gives up: far more than people can cause. */
const MAX_ATTEMPTS = 200;

/**
 * One act on a company: what it read, what it will write. Everything read by its key is checked at the commit,
 * so the act was decided on what is still true; of a list, only the records that are written are checked.
 */
export interface UnitOfWork {
  read<T>(key: string): Promise<T | undefined>;
  list<T>(prefix: string): Promise<readonly T[]>;
  /** Writes at the end of the act; undefined deletes. */
  write(key: string, value: object | undefined): void;
  audit(entry: AuditEntry): void;
}

/**
 * Runs an act until its decision could be saved on the very data it was made on.
 * @param act derives, decides, and notes its writes; it runs again after a conflict, so it must have no other
 * effect.
 */
export async function inUnitOfWork<T>(
  parts: Pick<DeskParts, 'store' | 'vault' | 'onDue'>,
  tenantId: string,
  act: (unit: UnitOfWork) => Promise<T>,
): Promise<T> {
  const partition = companyPartition(tenantId);
  const chain = auditChain(parts.vault, partition);
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    const { unit, change } = openUnit(parts.store, partition);
    const result = await act(unit);
    const wanted = change();
    if (!hasEffect(wanted)) return result;
    if ((await parts.store.commit(partition, { ...wanted, chain })) === 'saved') {
      parts.onDue(tenantId);
      return result;
    }
  }
  throw new Error(`No quiet moment for a change of ${partition} after ${MAX_ATTEMPTS} attempts`);
}

function hasEffect(change: Change): boolean {
  return change.writes.some(write => 'value' in write) || (change.log?.length ?? 0) > 0;
}

function openUnit(store: Store, partition: string): { unit: UnitOfWork; change: () => Change } {
  const checked = new Map<string, number>();
  const listed = new Map<string, number>();
  const written = new Map<string, object | undefined>();
  const log: AuditEntry[] = [];
  const unit: UnitOfWork = {
    async read<T>(key: string) {
      const found = await store.read<T>(partition, key);
      // The first reading counts: a change between two of them would otherwise be overwritten unseen.
      if (!checked.has(key)) checked.set(key, found?.version ?? 0);
      return found?.value;
    },
    async list<T>(prefix: string) {
      const found: readonly Stored<T>[] = await store.list<T>(partition, prefix);
      for (const record of found) listed.set(record.key, record.version);
      return found.map(record => record.value);
    },
    write: (key, value) => void written.set(key, value),
    audit: entry => void log.push(entry),
  };
  const change = (): Change => {
    const writes: Write[] = [...written].map(([key, value]) => ({
      key,
      value,
      ifVersion: checked.get(key) ?? listed.get(key) ?? 0,
    }));
    for (const [key, version] of checked) if (!written.has(key)) writes.push({ key, ifVersion: version });
    return { writes, log };
  };
  return { unit, change };
}
