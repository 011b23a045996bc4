import { writeFile } from 'node:fs/promises';
import { exportCompany } from '../desk/export-company.js';
import { describeStoreError } from './describe-store-error.js';
import type { CommandEnv, OpenDesk } from './open-desk.js';
import { openDesk } from './open-desk.js';
import type { Print } from './run-import.js';

export const EXPORT_USAGE = 'Usage: npm run export -- FILE [--tenant ID]';

/**
 * `npm run export -- FILE [--tenant ID]`. Never overwrites: the file that was imported holds keys, the export
 * does not.
 * @returns the exit code: 0 done, 1 refused, 2 not understood.
 */
export async function runExport(args: readonly string[], env: CommandEnv, print: Print): Promise<number> {
  const [path, option, wanted, ...rest] = args;
  const isUsage = option === undefined || (option === '--tenant' && wanted !== undefined);
  if (path === undefined || path.startsWith('-') || !isUsage || rest.length > 0) {
    print(EXPORT_USAGE);
    return 2;
  }
  try {
    const desk = await openDesk(env, { readOnly: true });
    return await exportFrom(desk, path, wanted, print).finally(() => desk.close());
  } catch (error) {
    for (const line of describeStoreError(error)) print(line);
    return 1;
  }
}

async function exportFrom(
  desk: OpenDesk,
  path: string,
  wanted: string | undefined,
  print: Print,
): Promise<number> {
  const partitions = await desk.parts.store.partitions('company/');
  const tenants = partitions.map(name => name.slice('company/'.length));
  const tenantId = wanted ?? (tenants.length === 1 ? tenants[0] : undefined);
  const exported = tenantId === undefined ? undefined : await exportCompany(desk.parts, tenantId);
  if (exported?.kind !== 'exported') {
    print(exported?.kind === 'wrong-secret' ? WRONG_SECRET : whichCompany(desk, tenants));
    return 1;
  }
  const { file } = exported;
  const problem = await writeNew(path, `${JSON.stringify(file, undefined, 2)}\n`);
  print(problem ?? `${file.name} (tenant ${tenantId}) is in ${path}. Keys are never exported.`);
  return problem === undefined ? 0 : 1;
}

const WRONG_SECRET =
  'What is stored was sealed under another secret. Set BENEFITS_SECRET to the one the desk runs with. (wrong-secret)';

function whichCompany(desk: OpenDesk, tenants: readonly string[]): string {
  return tenants.length === 0
    ? `No company is stored in ${desk.folder}.`
    : `Which company? Add --tenant with one of: ${tenants.join(', ')}`;
}

/** Readable by its owner alone: support ids are in it. */
async function writeNew(path: string, text: string): Promise<string | undefined> {
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600 });
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'EEXIST'
      ? `${path} exists already; it is not overwritten.`
      : `${path} cannot be written (${code ?? 'unknown reason'}).`;
  }
}
