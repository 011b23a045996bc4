import { StoreError } from '../store.js';
import { faultCode } from './disk.js';

/** The disk refused; nothing of what was asked is saved. */
export function unavailable(doing: string, path: string, cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  const code = faultCode(cause) ?? 'unknown fault';
  const advice =
    'Check free space, permissions and the disk; the store goes on by itself once they are right.';
  return new StoreError('store.unavailable', `Could not ${doing} ${path} (${code}). ${advice}`, { cause });
}

/** The file cannot be trusted, nor its backup; both are left as they are. */
export function damaged(path: string, why: string): StoreError {
  return new StoreError(
    'store.damaged',
    `${path} cannot be used: ${why}. Nothing was overwritten. Stop the process and put back ${path} and ` +
      `${path}.log.jsonl from one and the same backup of the data folder; to begin this part empty instead, ` +
      'move away every file whose name begins so.',
  );
}

export function closed(): StoreError {
  return new StoreError('store.unavailable', 'The store is closed.');
}
