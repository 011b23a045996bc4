import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportParts } from '../desk/import-company.js';
import { openLowdbStore } from '../store/lowdb/open-lowdb-store.js';
import { openLocalSecret } from '../store/open-secret.js';
import { createVault } from '../store/vault.js';
import { emptyStore } from './empty-store.js';

/** The environment variables that a command looks at. */
export interface CommandEnv {
  /** The data folder; `./data` when not set. */
  readonly DATA_DIR?: string | undefined;
  /** Seals secrets; local mode uses a generated one in the data folder when not set. */
  readonly BENEFITS_SECRET?: string | undefined;
}

export interface OpenDesk {
  readonly parts: ImportParts;
  readonly folder: string;
  /** Whose secret seals: the environment's, or the generated one of local mode. */
  readonly secretFrom: 'BENEFITS_SECRET' | 'data-folder';
  close(): Promise<void>;
}

/**
 * The desk of a data folder, for a command.
 * @param options.readOnly leaves nothing behind: a folder that is not there is not made, nor a secret.
 * @throws StoreError, for example 'store.locked' while the bot runs.
 */
export async function openDesk(env: CommandEnv, options: { readOnly?: boolean } = {}): Promise<OpenDesk> {
  const folder = env.DATA_DIR || './data';
  const readOnly = options.readOnly === true;
  const store = readOnly && !existsSync(folder) ? emptyStore() : await openLowdbStore({ folder });
  try {
    const vault = createVault(env.BENEFITS_SECRET || (await localSecret(folder, readOnly)));
    return {
      parts: { store, vault, clock: () => new Date(), onDue: () => undefined },
      folder,
      secretFrom: env.BENEFITS_SECRET ? 'BENEFITS_SECRET' : 'data-folder',
      close: () => store.close(),
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function localSecret(folder: string, readOnly: boolean): Promise<string> {
  if (readOnly && !existsSync(join(folder, 'secret'))) return randomBytes(32).toString('base64url');
  return openLocalSecret(folder);
}
