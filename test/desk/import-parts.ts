import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RequestOf } from '../../benefits/request.js';
import type { ImportParts } from '../../desk/import-company.js';
import { requestKey } from '../../desk/records.js';
import { openLowdbStore } from '../../store/lowdb/open-lowdb-store.js';
import type { Store } from '../../store/store.js';
import { companyPartition } from '../../store/store.js';
import { createVault } from '../../store/vault.js';
import { FIXTURE_NOW, FIXTURE_TENANT } from '../company/read-fixture.js';

export const SECRET = 'a secret for tests, long enough to be taken for one';

export interface TestDesk {
  readonly folder: string;
  readonly store: Store;
  readonly parts: ImportParts;
  /** Every byte of the data folder, by path. */
  bytes(): Promise<Record<string, string>>;
  close(): Promise<void>;
}

/** A desk on a real store in a folder of its own. */
export async function openTestDesk(secret = SECRET): Promise<TestDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  const store = await openLowdbStore({ folder });
  return {
    folder,
    store,
    parts: { store, vault: createVault(secret), clock: () => FIXTURE_NOW, onDue: () => undefined },
    bytes: () => bytesOf(folder),
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Every file of a folder with its content. */
export async function bytesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  const contents = await Promise.all(files.map(async file => [file, await readFile(file, 'latin1')]));
  return Object.fromEntries(contents);
}

/** Puts a request into the store as the desk would have left it. */
export async function storeRequest(
  store: Store,
  change: Partial<RequestOf<'software-key'>>,
): Promise<RequestOf<'software-key'>> {
  const request: RequestOf<'software-key'> = {
    id: 'request-1',
    number: 1,
    act: 'software-key',
    benefitId: 'office-2021',
    requesterId: '6f2d1c40-8b7a-4e55-9c31-52a7d0e4b912',
    requesterName: 'Karin Sjögren',
    choices: { language: 'sv-SE', operatingSystem: 'Windows 11' },
    reason: 'New laptop',
    state: 'pending',
    createdAt: '2026-11-19T09:00:00.000Z',
    history: [],
    ...change,
  };
  const write = { key: requestKey(request.id), value: request, ifVersion: 'any' as const };
  await store.commit(companyPartition(FIXTURE_TENANT), { writes: [write] });
  return request;
}
