/** A product key as the pool holds it. The key itself is sealed; nothing here can be read back into it. */
export interface PooledKey {
  readonly id: string;
  readonly benefitId: string;
  /** Sealed by `store/vault.ts`. */
  readonly sealed: string;
  /** Equal for equal keys, so that an import repeated does not load a key twice. */
  readonly fingerprint: string;
  /** How many installations it activates. R22: fixed, no extra ones are granted. */
  readonly activations: number;
  /** Ids of the requests that use one activation each. */
  readonly usedBy: readonly string[];
}

/** Activations still free. R22 */
export function activationsLeft(key: PooledKey): number {
  return Math.max(0, key.activations - key.usedBy.length);
}

/** Activations still free in a product's pool. */
export function poolLeft(pool: readonly PooledKey[]): number {
  return pool.reduce((left, key) => left + activationsLeft(key), 0);
}

/** The key that serves the next request: one already in use before a fresh one, then by id. */
export function nextKey(pool: readonly PooledKey[]): PooledKey | undefined {
  return pool
    .filter(key => activationsLeft(key) > 0)
    .sort((a, b) => b.usedBy.length - a.usedBy.length || (a.id < b.id ? -1 : 1))[0];
}
