import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { type Disk, faultCode, unlessMissing } from './disk.js';
import type { FolderSync } from './folder-sync.js';

const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;
const NEW_SUFFIX = '.tmp';

/** Names of files being written: unlike those of any other process, also one with the same id before it. */
const RUN = `${process.pid}-${randomBytes(4).toString('hex')}`;
let count = 0;

/** What writing files safely needs. */
export interface Ground {
  readonly disk: Disk;
  readonly folders: FolderSync;
}

/** The version before the last one, for when the last one is damaged. */
export function backupOf(path: string): string {
  return `${path}.bak`;
}

/** A file that a crash left half written. */
export function isLeftOver(name: string): boolean {
  return name.endsWith(NEW_SUFFIX);
}

/**
 * Replaces a whole file and keeps the one before as its backup. When it resolves, the new one survives a power
 * cut; when it rejects, or the process dies in it, either the new one is in place, or the old one is, or the old
 * one is the backup and the place is empty.
 */
export async function replaceFile(ground: Ground, path: string, bytes: Uint8Array): Promise<void> {
  const { disk, folders } = ground;
  const fresh = `${path}.${RUN}-${++count}${NEW_SUFFIX}`;
  try {
    await writeNew(ground, fresh, bytes);
    await unlessMissing(disk.rename(path, backupOf(path)));
    await disk.rename(fresh, path);
  } catch (fault) {
    await disk.unlink(fresh).catch(() => undefined);
    throw fault;
  }
  await folders.sync(dirname(path));
}

/** Appends to a file, durably. After a rejection the file may hold any part of the bytes. */
export async function appendToFile(
  ground: Ground,
  path: string,
  bytes: Uint8Array,
  isNew: boolean,
): Promise<void> {
  const handle = await ground.disk.open(path, 'a', PRIVATE_FILE);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (isNew) await ground.folders.sync(dirname(path));
}

/** A private folder and those above it that were missing, durably. @param folder an absolute path */
export async function makeFolder(ground: Ground, folder: string): Promise<void> {
  const first = await ground.disk.mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) {
    await ground.folders.sync(dirname(made));
    if (made === dirname(made)) return;
  }
}

/** Creates a private file that must not exist yet; its content is durable, its name not yet. */
async function writeNew(ground: Ground, path: string, bytes: Uint8Array): Promise<void> {
  const handle = await openNew(ground, path);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function openNew(ground: Ground, path: string) {
  try {
    return await ground.disk.open(path, 'wx', PRIVATE_FILE);
  } catch (fault) {
    if (faultCode(fault) !== 'ENOENT') throw fault;
    await makeFolder(ground, dirname(path));
    return ground.disk.open(path, 'wx', PRIVATE_FILE);
  }
}
