import type { PooledKey } from '../benefits/key-pool.js';
import type { Finding } from './company-file/file-error.js';
import type { FileKeyEntry } from './company-file/split-company-file.js';
import type { PoolChange } from './plan-import.js';

type Entry = Omit<FileKeyEntry, 'key'>;

/** What the keys of a file do to the pools. Keys that the file does not name stay as they are. */
export interface KeyPlan {
  readonly load: readonly Entry[];
  /** Pooled keys as they will be. */
  readonly change: readonly PooledKey[];
  readonly pools: readonly PoolChange[];
}

/** Recognises keys that were loaded before by their fingerprints. R22 */
export function planKeys(
  entries: readonly Entry[],
  pool: readonly PooledKey[],
): KeyPlan & { readonly findings: readonly Finding[] } {
  const loaded = new Map(pool.map(key => [key.fingerprint, key]));
  const pools = new Map<string, { benefitId: string; added: number; changed: number; known: number }>();
  const load: Entry[] = [];
  const change: PooledKey[] = [];
  const findings: Finding[] = [];
  for (const entry of entries) {
    const { benefitId } = entry;
    const counts = pools.get(benefitId) ?? { benefitId, added: 0, changed: 0, known: 0 };
    pools.set(benefitId, counts);
    const key = loaded.get(entry.fingerprint);
    if (!key) {
      counts.added += 1;
      load.push(entry);
      continue;
    }
    findings.push(...refuseKey(entry, key));
    if (key.activations === entry.activations) counts.known += 1;
    else {
      counts.changed += 1;
      change.push({ ...key, activations: entry.activations });
    }
  }
  return { load, change, pools: [...pools.values()], findings };
}

function refuseKey(entry: Entry, key: PooledKey): readonly Finding[] {
  if (key.benefitId !== entry.benefitId)
    return [
      {
        code: 'key-in-other-pool',
        pointer: entry.pointer,
        message: `This key was loaded before, for the benefit "${key.benefitId}"; an import never takes a key out of a pool.`,
      },
    ];
  if (key.usedBy.length > entry.activations)
    return [
      {
        code: 'activations-below-used',
        pointer: entry.pointer,
        message: `${key.usedBy.length} activations of this key are given out, but the file allows only ${entry.activations}.`,
      },
    ];
  return [];
}
