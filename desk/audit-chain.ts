import { canonicalText } from '../store/canonical-json.js';
import type { LogChain, LogLine } from '../store/store.js';
import type { Vault } from '../store/vault.js';
import type { AuditEntry } from './audit.js';

/** Key of the record in a company's partition that holds its `AuditHead`. */
export const AUDIT_HEAD_KEY = 'audit/head';

/**
 * An audit entry as it is kept. Lines from before the chain began have neither hash. Somebody who holds the files
 * but not the desk's secret can make neither a line nor a head that fits.
 */
export interface AuditLine extends AuditEntry {
  /** Hash of the line before; empty on the first line of the chain. */
  readonly previous?: string;
  /** Keyed SHA-256 over the company, the sequence number and the rest of the line, base64url. */
  readonly hash?: string;
}

/** Where the chain ends. Saved in the same step as the last line, so a log that is cut off does not fit it. */
export interface AuditHead {
  /** Sequence number of the chain's first line. */
  readonly first: number;
  /** Sequence number of its last one. */
  readonly count: number;
  /** Hash of the last line. */
  readonly hash: string;
  /** Keyed SHA-256 over the company and the rest of the head, base64url. */
  readonly seal: string;
}

/** Chains the audit log of a company. @param partition the company's */
export function auditChain(vault: Vault, partition: string): LogChain {
  return {
    headKey: AUDIT_HEAD_KEY,
    link(before, lines) {
      const head = before as AuditHead | undefined;
      let previous = head?.hash ?? '';
      const linked = lines.map(({ sequence, value }) => {
        const line = { ...value, previous };
        previous = lineHash(vault, partition, sequence, line);
        return inOrder({ ...line, hash: previous });
      });
      const first = head?.first ?? lines[0]!.sequence;
      const end = { first, count: lines.at(-1)!.sequence, hash: previous };
      return { head: { ...end, seal: headSeal(vault, partition, end) }, lines: linked };
    },
  };
}

/** The hash a line should carry. @param value the line; the hash that it carries is left out */
export function lineHash(vault: Vault, partition: string, sequence: number, value: object): string {
  const { hash: _, ...rest } = value as AuditLine;
  return vault.fingerprint('audit-line', canonicalText([partition, sequence, rest]));
}

export function headSeal(vault: Vault, partition: string, end: Omit<AuditHead, 'seal'>): string {
  const { first, count, hash } = end;
  return vault.fingerprint('audit-head', canonicalText([partition, first, count, hash]));
}

/** The line's own text, where a store keeps lines as text. A line that says the same in other bytes is not ours. */
export function lineText(line: LogLine<object>): string {
  return canonicalText({ sequence: line.sequence, value: line.value });
}

/** Kept with its properties in order, so that its text in a file is canonical too. */
function inOrder(line: object): object {
  return JSON.parse(canonicalText(line)) as object;
}
