import type { FileHandle } from 'node:fs/promises';
import { open, unlink } from 'node:fs/promises';
import { auditRows } from '../desk/read-audit.js';
import { verifyEvidence } from '../desk/verify-audit.js';
import { writeAudit } from '../desk/write-audit.js';
import { companyPartition } from '../store/store.js';
import type { AuditOptions } from './audit-options.js';
import type { OpenAudit } from './open-audit.js';
import type { Print } from './run-import.js';

type ExportOptions = Extract<AuditOptions, { command: 'export' }>;

/**
 * Writes a company's audit log to a new file, readable by its owner alone. Of a log that is not sound it writes
 * what can be read, and says so; of one with a broken line nothing.
 * @returns the exit code: 0 written, 1 not
 */
export async function exportAudit(
  audit: OpenAudit,
  tenantId: string,
  options: ExportOptions,
  print: Print,
): Promise<number> {
  const { path } = options;
  const file = await create(path);
  if (typeof file === 'string') {
    print(file);
    return 1;
  }
  try {
    print(`${await writeRows(audit, tenantId, options, file)} lines of the audit log are in ${path}.`);
  } catch (error) {
    await unlink(path);
    const { code } = error as NodeJS.ErrnoException;
    if (!isRefusal(error)) throw error;
    print(`${path} cannot be written (${code}).`);
    return 1;
  } finally {
    await file.close();
  }
  const evidence = (await audit.store.evidence(companyPartition(tenantId)))!;
  if (!verifyEvidence(audit.vault, tenantId, evidence).isSound)
    print('Careful: the log is not sound. `npm run audit -- verify` says where.');
  return 0;
}

async function writeRows(
  { store }: OpenAudit,
  tenantId: string,
  { format, filter }: ExportOptions,
  file: FileHandle,
): Promise<number> {
  let count = 0;
  const counted = async function* () {
    for await (const row of auditRows(store, tenantId, filter)) {
      count += 1;
      yield row;
    }
  };
  for await (const piece of writeAudit(counted(), format)) await file.write(piece);
  return count;
}

async function create(path: string): Promise<FileHandle | string> {
  try {
    return await open(path, 'wx', 0o600);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'EEXIST'
      ? `${path} exists already; it is not overwritten.`
      : `${path} cannot be written (${code ?? 'unknown reason'}).`;
  }
}

/** Of the operating system. */
function isRefusal(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).syscall !== undefined;
}
