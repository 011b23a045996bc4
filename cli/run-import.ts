import { describeFileErrors } from '../desk/company-file/describe-file-errors.js';
import { loadFile } from '../desk/company-file/load-file.js';
import { importCompanyFile, planCompanyFile } from '../desk/import-company.js';
import { describePlan } from './describe-plan.js';
import { describeStoreError } from './describe-store-error.js';
import type { CommandEnv, OpenDesk } from './open-desk.js';
import { openDesk } from './open-desk.js';

export const IMPORT_USAGE = 'Usage: npm run import -- FILE [--dry-run]';

/** What a command needs to speak. */
export type Print = (line: string) => void;

/**
 * `npm run import -- FILE [--dry-run]`.
 * @returns the exit code: 0 done or nothing to do, 1 refused, 2 not understood.
 */
export async function runImport(args: readonly string[], env: CommandEnv, print: Print): Promise<number> {
  const dryRun = args.includes('--dry-run');
  const [path, ...rest] = args.filter(arg => arg !== '--dry-run');
  if (path === undefined || path.startsWith('-') || rest.length > 0) {
    print(IMPORT_USAGE);
    return 2;
  }
  const loaded = await loadFile(path);
  if ('error' in loaded) {
    for (const line of describeFileErrors([loaded.error])) print(line);
    return 1;
  }
  try {
    const desk = await openDesk(env, { readOnly: dryRun });
    return await importInto(desk, loaded.bytes, dryRun, print).finally(() => desk.close());
  } catch (error) {
    for (const line of describeStoreError(error)) print(line);
    return 1;
  }
}

async function importInto(desk: OpenDesk, bytes: Uint8Array, dryRun: boolean, print: Print): Promise<number> {
  const run = dryRun ? planCompanyFile : importCompanyFile;
  const outcome = await run(desk.parts, bytes);
  if (outcome.kind === 'invalid') {
    for (const line of describeFileErrors(outcome.errors)) print(line);
    print(`Nothing was imported. Errors: ${outcome.errors.length}`);
    return 1;
  }
  const { plan, tenantId } = outcome;
  print(`${plan.companyName} (tenant ${tenantId})`);
  for (const line of describePlan(plan)) print(line);
  if (plan.isUnchanged) print('Nothing to do: everything in the file is there already.');
  else if (dryRun) print('Dry run: nothing was written.');
  else print(`Imported into ${desk.folder}.`);
  if (!dryRun && desk.secretFrom === 'data-folder')
    print('Sealed with the generated secret of the data folder: BENEFITS_SECRET is not set.');
  return 0;
}
