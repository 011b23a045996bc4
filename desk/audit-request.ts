import type { BenefitRequest } from '../benefits/request.js';
import type { AuditEntry } from './audit.js';

/** A line of the audit log about a request. */
export function requestEntry(
  { id, benefitId }: Pick<BenefitRequest, 'id' | 'benefitId'>,
  entry: Pick<AuditEntry, 'at' | 'by' | 'act' | 'detail'>,
): AuditEntry {
  return { ...entry, requestId: id, ...(benefitId ? { benefitId } : {}) };
}
