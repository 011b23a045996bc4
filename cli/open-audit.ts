import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PeekedStore } from '../store/lowdb/peek-lowdb-store.js';
import { peekLowdbStore } from '../store/lowdb/peek-lowdb-store.js';
import { openLocalSecret } from '../store/open-secret.js';
import type { Vault } from '../store/vault.js';
import { createVault } from '../store/vault.js';
import type { CommandEnv } from './open-desk.js';

export interface OpenAudit {
  readonly store: PeekedStore;
  readonly vault: Vault;
  readonly folder: string;
  readonly tenants: readonly string[];
}

/**
 * The audit logs of a data folder, read from its files: the bot may be running. A damaged log is shown as it lies
 * there, before the store sets right at its next start what looks like the trace of a crash.
 * @returns a sentence where there is nothing to look at.
 */
export async function openAudit(
  env: CommandEnv,
  wanted: string | undefined,
): Promise<OpenAudit | { readonly problem: string }> {
  const folder = env.DATA_DIR || './data';
  const store = peekLowdbStore(folder);
  const stored = wanted ? [wanted] : (await store.partitions('company/')).map(name => name.slice(8));
  const found = await Promise.all(stored.map(id => store.evidence(`company/${id}`)));
  const tenants = stored.filter((_, at) => found[at]);
  if (tenants.length === 0)
    return { problem: `No company${wanted ? ` ${wanted}` : ''} is stored in ${folder}.` };
  const secret = env.BENEFITS_SECRET || (await knownSecret(folder));
  return secret
    ? { store, vault: createVault(secret), folder, tenants }
    : { problem: 'Set BENEFITS_SECRET to the one the desk runs with: the log is proven with it.' };
}

async function knownSecret(folder: string): Promise<string | undefined> {
  return existsSync(join(folder, 'secret')) ? openLocalSecret(folder) : undefined;
}
