import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from './store.js';

const SECRET_BYTES = 32;
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/**
 * The secret of a local installation: made once, kept in a private file of the data folder, the same for every
 * process that asks. 32 random bytes as base64url.
 * @throws StoreError 'store.damaged' when the file holds something else; it is left as it is
 */
export async function openLocalSecret(folder: string): Promise<string> {
  const path = join(folder, 'secret');
  const known = (await readSecret(path)) ?? (await makeSecret(folder, path));
  if (SECRET.test(known)) return known;
  throw new StoreError(
    'store.damaged',
    `${path} does not hold a secret. What was sealed with it cannot be opened without it: put it back from a ` +
      'backup, or delete it and import the keys again.',
  );
}

async function readSecret(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (fault) {
    if (isFault(fault, 'ENOENT')) return undefined;
    throw fault;
  }
}

/** Writes it beside its place first, then links it there: the place never holds half a secret, and one racer wins. */
async function makeSecret(folder: string, path: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fresh = `${path}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  const handle = await open(fresh, 'wx', 0o600);
  try {
    await handle.writeFile(randomBytes(SECRET_BYTES).toString('base64url'));
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(fresh, path);
  } catch (fault) {
    if (!isFault(fault, 'EEXIST')) throw fault;
  } finally {
    await unlink(fresh);
  }
  await syncFolder(folder);
  return readFile(path, 'utf8');
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isFault(fault: unknown, code: string): boolean {
  return (fault as NodeJS.ErrnoException).code === code;
}
