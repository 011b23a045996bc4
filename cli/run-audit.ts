import type { AuditOptions } from './audit-options.js';
import { AUDIT_USAGE, readAuditOptions } from './audit-options.js';
import { describeStoreError } from './describe-store-error.js';
import { exportAudit } from './export-audit.js';
import type { OpenAudit } from './open-audit.js';
import { openAudit } from './open-audit.js';
import type { CommandEnv } from './open-desk.js';
import { proveAudits } from './prove-audits.js';
import type { Print } from './run-import.js';

/**
 * `npm run audit -- verify` and `npm run audit -- export FILE`. Works while the bot runs, and writes nothing but
 * the file it is given.
 * @returns the exit code: 0 sound or exported, 1 not sound or refused, 2 not understood.
 */
export async function runAudit(args: readonly string[], env: CommandEnv, print: Print): Promise<number> {
  const options = readAuditOptions(args);
  if (!options) {
    for (const line of AUDIT_USAGE) print(line);
    return 2;
  }
  try {
    const audit = await openAudit(env, options.tenant);
    const problem = 'problem' in audit ? audit.problem : unclear(audit, options);
    if (problem === undefined) return await run(audit as OpenAudit, options, print);
    print(problem);
  } catch (error) {
    for (const line of describeStoreError(error)) print(line);
  }
  return 1;
}

function run(audit: OpenAudit, options: AuditOptions, print: Print): Promise<number> {
  return options.command === 'export'
    ? exportAudit(audit, audit.tenants[0]!, options, print)
    : proveAudits(audit, options.noted, print);
}

/** A file, or an end that was noted, is one company's. */
function unclear({ tenants }: OpenAudit, options: AuditOptions): string | undefined {
  const isForOne = options.command === 'export' || options.noted !== undefined;
  return isForOne && tenants.length > 1
    ? `Which company? Add --tenant with one of: ${tenants.join(', ')}`
    : undefined;
}
