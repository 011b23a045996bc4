import type { LogEvidence } from '../store/log-evidence.js';
import type { Store } from '../store/store.js';
import { companyPartition } from '../store/store.js';
import type { Vault } from '../store/vault.js';
import { AUDIT_HEAD_KEY } from './audit-chain.js';
import type { AuditMark, AuditReport } from './audit-report.js';
import { ChainCheck } from './chain-check.js';
import { auditLines } from './read-audit.js';

/**
 * Proves a company's audit log while the desk works, or names what is wrong with it. Lines are compared as the
 * store reads them; `verifyEvidence` also sees what a store overlooks or mends.
 * @throws StoreError 'store.damaged' when the store cannot read the log
 */
export async function verifyAudit(
  parts: { readonly store: Pick<Store, 'read' | 'readLog'>; readonly vault: Vault },
  tenantId: string,
  noted?: AuditMark,
): Promise<AuditReport> {
  const partition = companyPartition(tenantId);
  const check = new ChainCheck(parts.vault, partition);
  for (let next = 1; ; ) {
    const before = next;
    for await (const line of auditLines(parts.store, tenantId, next)) {
      check.see({ line });
      next += 1;
    }
    // The end is read after the lines, and those written in between are looked at too.
    const head = (await parts.store.read<object>(partition, AUDIT_HEAD_KEY))?.value;
    const isBehind = ((head as Partial<AuditMark> | undefined)?.count ?? 0) >= next;
    if (!isBehind || next === before) return check.end(head, noted);
  }
}

/** Proves an audit log from what lies in the files, or names what is wrong with it, to the byte. */
export function verifyEvidence(
  vault: Vault,
  tenantId: string,
  evidence: LogEvidence,
  noted?: AuditMark,
): AuditReport {
  const check = new ChainCheck(vault, companyPartition(tenantId));
  for (const found of evidence.lines) check.see(found);
  return check.end(evidence.record(AUDIT_HEAD_KEY), noted);
}
