import type { Company } from '../benefits/company.js';
import type { AuditMark } from '../desk/audit-report.js';
import { COMPANY_KEY } from '../desk/records.js';
import { verifyEvidence } from '../desk/verify-audit.js';
import { companyPartition } from '../store/store.js';
import { describeAudit } from './describe-audit.js';
import type { OpenAudit } from './open-audit.js';
import type { Print } from './run-import.js';

/** Proves each company's audit log and says what is wrong with it. @returns the exit code: 0 all sound, 1 not */
export async function proveAudits(
  { store, vault, tenants }: OpenAudit,
  noted: AuditMark | undefined,
  print: Print,
): Promise<number> {
  let code = 0;
  for (const tenantId of tenants) {
    const evidence = (await store.evidence(companyPartition(tenantId)))!;
    const company = evidence.record(COMPANY_KEY) as Company | undefined;
    const report = verifyEvidence(vault, tenantId, evidence, noted);
    const names = new Map(company?.people.map(({ id, name }) => [id, name]));
    print(`${company?.name ?? 'A company'} (tenant ${tenantId})`);
    for (const line of describeAudit(report, evidence.faults, names)) print(line);
    if (!report.isSound || evidence.faults.length > 0) code = 1;
  }
  return code;
}
