import { join } from 'node:path';
import { unlessMissing } from './disk.js';
import { type Ground, isLeftOver, makeFolder } from './durable-file.js';
import { isTenantFolder } from './file-name.js';

const FOLDERS = ['companies', 'people', 'other'];

/**
 * Makes a data folder ready for the process that holds it: its folders are there and private, what a crash left
 * half written is gone, and what a crash left renamed is durable before anybody reads it.
 */
export async function prepareFolder(ground: Ground, root: string): Promise<void> {
  for (const folder of FOLDERS) await makeFolder(ground, join(root, folder));
  const people = join(root, 'people');
  const tenants = (await ground.disk.readdir(people)).filter(isTenantFolder).map(name => join(people, name));
  for (const folder of [...FOLDERS.map(name => join(root, name)), ...tenants]) await tidy(ground, folder);
}

async function tidy({ disk, folders }: Ground, folder: string): Promise<void> {
  for (const name of (await disk.readdir(folder)).filter(isLeftOver)) {
    await unlessMissing(disk.unlink(join(folder, name)));
  }
  await folders.sync(folder);
}
