import type { Instant } from '../benefits/programme.js';

/** One line of the company's audit log. It never holds a key or another secret. */
export interface AuditEntry {
  readonly at: Instant;
  /** Person id, or `desk` where the desk itself acted, or `operator` for the command line. */
  readonly by: string;
  readonly act:
    | 'import'
    | 'request'
    /** One of several approvals. */
    | 'endorse'
    | 'approve'
    | 'reject'
    | 'withdraw'
    /** A decision was taken back. */
    | 'undo'
    | 'comment'
    /** Where the approvers' room is was said, or that there is none any more. */
    | 'set-room'
    | 'end-room'
    | 'expire'
    /** The first half was done in Partner Center. */
    | 'start'
    | 'fulfil'
    | 'fail'
    | 'nudge'
    /** Those who have something to do about a request were reminded, or more people were asked. */
    | 'remind'
    | 'escalate'
    /** Somebody said who decides for them, or that they decide themselves again. */
    | 'delegate'
    | 'end-delegation'
    | 'reveal'
    | 'hide'
    /** What a licence key is for was changed, or what became of it was said. R84, R85, R87 */
    | 'choose'
    | 'redeem'
    | 'misdirect'
    | 'replace'
    | 'refuse'
    /** Somebody entered the support ids for their account. R53 */
    | 'link'
    /** A support case was counted. R63 */
    | 'count-case'
    /** The official figure of incidents was read. R68 */
    | 'read-figure'
    /** Advisory hours were booked. R79 */
    | 'book-hours'
    /** Mistyped support ids were put right. */
    | 'correct-ids'
    /** Somebody joined or left a waiting list. R93 */
    | 'join-queue'
    | 'leave-queue'
    /** A service request that cancels an offer was sent, and what support answered. R106 */
    | 'ask-cancellation'
    | 'settle-cancellation'
    | 'unreachable';
  readonly requestId?: string;
  readonly benefitId?: string;
  /** A reason code or the person's own words, never a secret. */
  readonly detail?: string;
}
