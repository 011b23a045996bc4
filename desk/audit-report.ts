import type { AuditEntry } from './audit.js';

/** What is wrong with a line, a stretch of lines or the end of an audit log. */
export type AuditFault =
  /** The line is not what the desk wrote. */
  | 'altered'
  /** The line is not whole JSON. */
  | 'unreadable'
  /** No such lines, while later ones are there. */
  | 'missing'
  /** The last lines are gone. */
  | 'cut-off'
  /** A line that the desk never wrote stands between or after others. */
  | 'inserted'
  /** The desk's own line, after a later one or a second time. */
  | 'misplaced'
  /** The line stands in two places, and the second one says something else. */
  | 'two-versions'
  /** A line without a hash, though the chain had begun. */
  | 'unsealed'
  /** The desk's own line, but it was written after another one than stands before it. */
  | 'unlinked'
  /** The chain begins a second time: its end had been taken away. */
  | 'restarted'
  /** The record of the chain's end is gone, or is not the desk's. */
  | 'head-missing'
  | 'head-altered'
  /** The record of the chain's end names another last line: one of the two is from another time. */
  | 'head-differs'
  /** Lines that the record of the chain's end does not know. */
  | 'beyond-head'
  /** There are lines, and nothing that could prove any of them. */
  | 'unproven'
  /** The line's hash is not the one that was noted earlier. */
  | 'not-as-noted';

export interface AuditFinding {
  readonly fault: AuditFault;
  /** The line it is about, or the first of several. */
  readonly sequence: number;
  /** The last of several. */
  readonly upTo?: number;
  /** What the line says now, where it can be read. */
  readonly entry?: Partial<AuditEntry>;
}

/** A chain's end, to be noted elsewhere: with it, also an older copy of everything is told from the true one. */
export interface AuditMark {
  readonly count: number;
  readonly hash: string;
}

export interface AuditReport {
  readonly isSound: boolean;
  /** How many lines are there. */
  readonly lines: number;
  /** The first line that the chain proves; those before it are older than the chain. */
  readonly provenFrom?: number;
  readonly end?: AuditMark;
  /** By line. */
  readonly findings: readonly AuditFinding[];
  /** Not one hash fits: more likely the wrong secret than a log altered from end to end. */
  readonly isSecretDoubtful: boolean;
}
