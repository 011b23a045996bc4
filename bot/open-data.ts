import { readDemo } from '../company/read-demo.js';
import { describeFileErrors } from '../desk/company-file/describe-file-errors.js';
import type { FileError } from '../desk/company-file/file-error.js';
import { loadFile } from '../desk/company-file/load-file.js';
import type { ImportParts } from '../desk/import-company.js';
import { importCompanyFile } from '../desk/import-company.js';
import type { Store } from '../store/store.js';
import type { Config } from './config.js';
import type { Log } from './log.js';

const COMPANIES = 'company/';

/**
 * The tenants whose companies are loaded. On the first start the company file is imported, or in local mode the
 * demo company.
 * @throws Error with every fault of the file, when it cannot be imported.
 */
export async function openCompanies(config: Config, parts: ImportParts, log: Log): Promise<Set<string>> {
  const loaded = await tenantsIn(parts.store);
  if (loaded.size > 0) return loaded;
  const content = await firstCompany(config, parts.clock());
  if (content === undefined) {
    log.warn(
      'No company is loaded yet: run npm run import -- FILE, or set COMPANY_FILE for the first start.',
    );
    return loaded;
  }
  const imported = await importCompanyFile(parts, content);
  if (imported.kind === 'invalid') throw cannotImport(imported.errors);
  return new Set([imported.tenantId]);
}

async function tenantsIn(store: Store): Promise<Set<string>> {
  const names = await store.partitions(COMPANIES);
  return new Set(names.map(name => name.slice(COMPANIES.length)));
}

async function firstCompany(config: Config, now: Date): Promise<string | Uint8Array | undefined> {
  if (!config.companyFile) return config.mode === 'local' ? readDemo(now) : undefined;
  const loaded = await loadFile(config.companyFile);
  if ('error' in loaded) throw cannotImport([loaded.error]);
  return loaded.bytes;
}

function cannotImport(errors: readonly FileError[]): Error {
  return new Error(`The company file cannot be imported:\n${describeFileErrors(errors).join('\n')}`);
}
